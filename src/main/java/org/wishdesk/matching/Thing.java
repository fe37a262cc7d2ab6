package org.wishdesk.matching;

import org.wishdesk.goods.Item;
import org.wishdesk.goods.Spec;

/** An item of a certain kind: what lines ask for or what lies on the shelf, alike in everything that decides a fit. */
record Thing(Item item, Spec spec) {
}
