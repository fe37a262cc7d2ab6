package org.wishdesk.matching;

import java.util.Comparator;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Spec;

/** An item of a certain kind: what lines ask for or what lies on the shelf, alike in everything that decides a fit. */
record Thing(Item item, Spec spec) {

    /** An order of their own, whichever came first. */
    static final Comparator<Thing> ORDER = Comparator.comparing((Thing t) -> t.item.name()).thenComparing(t -> t.item.id()).thenComparing(t -> t.spec.forWhom())
            .thenComparing(t -> t.spec.season()).thenComparing(t -> t.spec.size()).thenComparing(t -> t.spec.condition());
}
