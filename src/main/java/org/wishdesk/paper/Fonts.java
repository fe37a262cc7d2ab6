package org.wishdesk.paper;

import java.io.InputStream;

/** Noto Sans SC, shipped with the program, so that Chinese shows on a machine that has no Chinese font. SIL Open Font License 1.1. */
public final class Fonts {

    public static final String FAMILY = "Noto Sans SC";

    private Fonts() {
    }

    public static InputStream regular() {
        return Fonts.class.getResourceAsStream("fonts/NotoSansSC-Regular.ttf");
    }

    public static InputStream bold() {
        return Fonts.class.getResourceAsStream("fonts/NotoSansSC-Bold.ttf");
    }
}
