package org.wishdesk.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wishdesk.base.Refused;
import org.wishdesk.ui.Printing;

/** Keeps what would have been printed. */
public final class FakePrinting implements Printing {

    public final List<byte[]> printed = Collections.synchronizedList(new ArrayList<>());

    /** To which printer each went. */
    public final List<String> printers = Collections.synchronizedList(new ArrayList<>());
    /** What it refuses with; null while there is a printer. */
    public volatile Refused refusal;

    @Override
    public void print(byte[] pdf, String printer) {
        if (refusal != null) {
            throw refusal;
        }
        printed.add(pdf);
        printers.add(printer);
    }

    @Override
    public List<String> printers() {
        return List.of("Laser", "Labels 203dpi");
    }
}
