package org.wishdesk.testkit;

import java.util.ArrayList;
import java.util.List;
import org.wishdesk.ui.Printing;

/** Keeps what would have been printed. */
public final class FakePrinting implements Printing {

    public final List<byte[]> printed = new ArrayList<>();

    @Override
    public void print(byte[] pdf, String printer) {
        printed.add(pdf);
    }
}
