package org.wishdesk.goods;

import java.util.function.Supplier;
import org.wishdesk.paper.Printout;

/**
 * What lies in another box than it belongs in since an item was changed: its kind, its sizes or what it is like say where it lies.
 *
 * @param said how much, and from where to where
 * @param list 搬箱清单, to be taken along; made when it is asked for
 */
public record ToCarry(String said, Supplier<Printout> list) {
}
