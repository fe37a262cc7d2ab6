package org.wishdesk.matching.engine;

/** How a long match tells the screen where it is, and asks whether a person still wants it. */
public interface Watch {
    /** Nobody watches and nobody cancels. */
    Watch NONE = new Watch() {
        @Override public void at(int step, int of) { }
        @Override public boolean cancelled() { return false; }
    };

    /** Called between steps, from the thread that called the engine (cancelled() may be asked from any); {@code step} runs from 0 to {@code of}. */
    void at(int step, int of);

    /** True ends the match at the next step with the best valid proposal so far. */
    boolean cancelled();
}
