package org.wishdesk.matching.engine;

/**
 * The items near the line: those whose being in or out the prices do not clearly decide. An all-or-nothing wish is near when what it earns
 * is within the width; a line of a partial wish when one piece of it is, for it may be filled to any number. And because the wishes of a
 * household share one bonus, what is clearly in may yet give way to a sibling: two of them are near when changing one for the other is.
 */
final class Core {
    private final Items it;
    private final Instance in;
    private final long width;
    private final boolean[] near;

    private Core(Items it, long width) {
        this.it = it;
        this.width = width;
        in = it.in;
        near = new boolean[in.wishes() + in.lines()];
    }

    /** All items of the stage that are near within {@code width} mp, in the order of their numbers. */
    static int[] near(Items it, long width) {
        Core c = new Core(it, width);
        int[] all = it.all();
        for (int item : all) c.look(item);
        return java.util.Arrays.stream(all).filter(i -> c.near[i]).toArray();
    }

    private void look(int item) {
        int held = it.held(item), lacks = it.size(item) - held;
        boolean whole = item < it.wishes;
        if (lacks > 0 && it.gain(item) > -width * (whole ? 1 : lacks)) near[item] = true;
        if (held == 0) return;
        if (it.worth(item) < width * (whole ? 1 : held)) near[item] = true;
        int j = it.wish(item), h = it.household(item);
        if (in.householdPrior[h]) return;
        for (int i = in.wishOff[h]; i < in.wishOff[h + 1]; i++) {
            int sibling = in.wishOf[i];
            if (sibling == j || !it.stage.active[sibling]) continue;
            if (!in.wishPartial[sibling]) change(item, sibling);
            else for (int l = in.lineOff[sibling]; l < in.lineOff[sibling + 1]; l++) change(item, it.wishes + l);
        }
    }

    private void change(int item, int other) {
        if (it.held(other) < it.size(other) && it.swap(item, other) > -width) near[item] = near[other] = true;
    }
}
