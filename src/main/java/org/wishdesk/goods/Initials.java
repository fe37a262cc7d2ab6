package org.wishdesk.goods;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.wishdesk.ui.Kit;

/** Letters left in the name of a thing may be initials of which none was chosen. That is asked once, for a new thing may be called so, too. */
public final class Initials {

    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");

    private final Kit kit;
    private final ThingPane thing;
    private final Function<String, List<Item>> suggest;
    /** What was said to be a name. */
    private String name = "";

    /** @param suggest what initials may mean; asked off the screen's thread */
    public Initials(Kit kit, ThingPane thing, Function<String, List<Item>> suggest) {
        this.kit = kit;
        this.thing = thing;
        this.suggest = suggest;
    }

    /**
     * True when it has to be asked first what is meant.
     *
     * @param then takes the thing, once it is known that the letters are a name or which thing they mean
     */
    public boolean open(Runnable then) {
        String typed = thing.name();
        if (thing.known() != null || !LETTERS.matcher(typed).matches() || typed.equals(name)) {
            name = "";
            return false;
        }
        kit.work().ask("initials", () -> suggest.apply(typed), found -> {
            if (!thing.name().equals(typed)) {
                return;
            }
            name = typed;
            if (found.isEmpty() || thing.known() != null) {
                then.run();
            } else {
                kit.alarm().ask(kit.t("goods.askInitials", typed, found.getFirst().name()), "goods.askInitials.yes", () -> {
                    thing.use(found.getFirst());
                    then.run();
                });
            }
        });
        return true;
    }
}
