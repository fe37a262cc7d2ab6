package org.wishdesk.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Noto Sans SC, shipped with the program, so that Chinese shows on a machine that has no Chinese font. SIL Open Font License 1.1. */
public final class Fonts {

    public static final String FAMILY = "Noto Sans SC";

    /** Of Unicode's planes the first four have letters. */
    private static final int LAST = 0x3FFFF;

    private static final class Known {

        static final BitSet CHARACTERS = read();

        private static BitSet read() {
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(regular()))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                BitSet known = new BitSet(LAST + 1);
                for (int c = 0; c <= LAST; c++) {
                    known.set(c, glyphs.getGlyphId(c) > 0);
                }
                return known;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The characters of a text that the font does not have, each once: rare ones of names (U+20BB7), emoji. They have to be written by hand. */
    static String lacking(String text) {
        StringBuilder lacking = new StringBuilder();
        text.codePoints().distinct().filter(c -> !Known.CHARACTERS.get(c) && !Character.isWhitespace(c) && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.NON_SPACING_MARK).forEach(lacking::appendCodePoint);
        return lacking.toString();
    }

    private Fonts() {
    }

    public static InputStream regular() {
        return Fonts.class.getResourceAsStream("fonts/NotoSansSC-Regular.ttf");
    }

    public static InputStream bold() {
        return Fonts.class.getResourceAsStream("fonts/NotoSansSC-Bold.ttf");
    }
}
