package org.wishdesk.people;

import java.util.OptionalInt;
import org.wishdesk.base.Text;

/** How hard a household has it, 0 to 4, read from its 户属性. */
public final class Hardship {

    private Hardship() {
    }

    /** The kinds of 2016; empty for a word that is not one of them. */
    public static OptionalInt of(String category) {
        return switch (Text.clean(category)) {
            case "五保户" -> OptionalInt.of(4);
            case "低保贫困户" -> OptionalInt.of(3);
            case "低保户" -> OptionalInt.of(2);
            case "一般贫困户" -> OptionalInt.of(1);
            default -> OptionalInt.empty();
        };
    }
}
