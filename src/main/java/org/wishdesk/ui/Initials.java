package org.wishdesk.ui;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Letters or figures left where a name is typed, as wf, 王f and 1234, may stand for something of which nothing was chosen. That is asked once, for
 * something new may be called so, too.
 */
public final class Initials<T> {

    private static final Pattern LETTERS = Pattern.compile(".*[A-Za-z0-9]");

    private final Kit kit;
    private final Supplier<String> typed;
    private final BooleanSupplier known;
    private final Function<String, List<T>> suggest;
    private final Function<T, String> shown;
    private final Consumer<T> use;
    private final String question;
    private final String yes;
    /** What was said to be a name. */
    private String name = "";

    /**
     * @param typed    what stands there
     * @param known    it is known what that means
     * @param suggest  what initials may mean; asked off the screen's thread
     * @param use      puts what was meant in their place
     * @param question the key of what is asked: the letters, and what they may mean; {@code yes} that of the answer
     */
    public Initials(Kit kit, Supplier<String> typed, BooleanSupplier known, Function<String, List<T>> suggest, Function<T, String> shown, Consumer<T> use,
            String question, String yes) {
        this.kit = kit;
        this.typed = typed;
        this.known = known;
        this.suggest = suggest;
        this.shown = shown;
        this.use = use;
        this.question = question;
        this.yes = yes;
    }

    /**
     * True when it has to be asked first what is meant.
     *
     * @param then goes on, once it is known that the letters are a name or what they mean
     */
    public boolean open(Runnable then) {
        String letters = typed.get();
        if (known.getAsBoolean() || !LETTERS.matcher(letters).matches() || letters.equals(name)) {
            name = "";
            return false;
        }
        kit.work().ask(question, () -> suggest.apply(letters), found -> {
            if (!typed.get().equals(letters)) {
                return;
            }
            name = letters;
            if (found.isEmpty() || known.getAsBoolean()) {
                then.run();
            } else {
                kit.alarm().ask(kit.t(question, letters, shown.apply(found.getFirst())), yes, () -> {
                    use.accept(found.getFirst());
                    then.run();
                });
            }
        });
        return true;
    }
}
