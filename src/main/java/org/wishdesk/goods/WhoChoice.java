package org.wishdesk.goods;

import java.util.List;
import org.wishdesk.ui.Choice;

/** For whom a thing is: who wears it or, of books and things for school, who reads it. */
final class WhoChoice {

    private static final List<ForWhom> WEARERS = List.of(ForWhom.WOMEN, ForWhom.MEN, ForWhom.GIRLS, ForWhom.BOYS, ForWhom.BABIES, ForWhom.ANYONE);
    private static final List<ForWhom> READERS =
            List.of(ForWhom.PRIMARY, ForWhom.JUNIOR, ForWhom.SENIOR, ForWhom.PRESCHOOL, ForWhom.UNIVERSITY, ForWhom.ADULTS, ForWhom.ANYONE);

    private final Choice<ForWhom> choice;
    private boolean reads;

    WhoChoice(Choice<ForWhom> choice) {
        this.choice = choice;
        choice.offer(WEARERS, ForWhom.ANYONE);
    }

    /** What is chosen stays where it is offered still; nobody is meant until somebody says so. */
    void offer(boolean read) {
        if (read != reads) {
            reads = read;
            choice.offer(read ? READERS : WEARERS, ForWhom.ANYONE);
        }
    }
}
