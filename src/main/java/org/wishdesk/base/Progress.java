package org.wishdesk.base;

/** How far long work is, and whether the user wants it stopped. */
public interface Progress {

    Progress NONE = new Progress() {
        @Override
        public void at(long done, long total) {
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** @param total 0 when it is not known yet */
    void at(long done, long total);

    boolean cancelled();

    /** Call between steps; throws {@link Cancelled} when the user asked to stop, so that the transaction rolls back. */
    default void check() {
        if (cancelled()) {
            throw new Cancelled();
        }
    }

    /** The user stopped the work; nothing was changed. */
    final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
