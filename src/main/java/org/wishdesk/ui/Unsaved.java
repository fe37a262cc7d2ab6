package org.wishdesk.ui;

import java.util.function.Supplier;

/** A form over what is kept: what was typed in it and not saved is not thrown away unasked. {@code D} is what it says, compared as a whole. */
public final class Unsaved<D> {

    private final Kit kit;
    private final Supplier<D> typed;
    private final String question;
    private final String yes;
    private D filled;

    /**
     * @param typed    what the form says now
     * @param question the key of what is asked before it is thrown away, and {@code yes} that of the answer which does so
     */
    public Unsaved(Kit kit, Supplier<D> typed, String question, String yes) {
        this.kit = kit;
        this.typed = typed;
        this.question = question;
        this.yes = yes;
    }

    /** The form was just filled. */
    public void filled() {
        filled = typed.get();
    }

    /** Nothing is in the form any more. */
    public void gone() {
        filled = null;
    }

    public boolean empty() {
        return filled == null;
    }

    public boolean changed() {
        return filled != null && !typed.get().equals(filled);
    }

    /** Does what leads away from the form, at once or when whoever typed agrees. */
    public void leave(Runnable then) {
        if (changed()) {
            kit.alarm().ask(kit.t(question), yes, () -> {
                gone();
                then.run();
            });
        } else {
            then.run();
        }
    }
}
