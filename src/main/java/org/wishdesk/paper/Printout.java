package org.wishdesk.paper;

/**
 * A paper that is ready to be printed.
 *
 * @param name    the file's name when it is saved, without an ending
 * @param printer its printer, empty for the system's own
 * @param byHand the characters that no font here has, which the clerk writes into their blanks; empty on most papers
 * @param issued  run off the screen's thread once it was printed or saved, so that the next is known to be a reprint
 */
public record Printout(byte[] pdf, String name, String printer, String byHand, Runnable issued) {

    /** A paper of which no book is kept. */
    public Printout(byte[] pdf, String name, String printer) {
        this(pdf, name, printer, "", null);
    }

    /** A book is kept of each copy. */
    public boolean counted() {
        return issued != null;
    }

    /** It was printed or saved. */
    public void done() {
        if (issued != null) {
            issued.run();
        }
    }
}
