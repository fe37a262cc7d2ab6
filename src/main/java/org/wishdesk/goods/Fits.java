package org.wishdesk.goods;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.wishdesk.base.Text;

/**
 * What fits, in this trade. The rules are data beside the catalogue ({@code fits.properties}); this class only applies them.
 * A blank on either side fits and is ranked after what is exact.
 */
public final class Fits {

    private static final Set<ForWhom> ADULTS = Set.of(ForWhom.MEN, ForWhom.WOMEN, ForWhom.ADULTS, ForWhom.SENIOR, ForWhom.UNIVERSITY);
    private static final Set<ForWhom> SMALL = Set.of(ForWhom.BOYS, ForWhom.GIRLS, ForWhom.BABIES);

    private static final int MOST_KNOWN = 10_000;

    /** A station types the same few sizes over and over. */
    private record Typed(String size, Sizing sizing, ForWhom whom) {
    }

    private final Map<Typed, Size> known = new ConcurrentHashMap<>();
    private final Set<String> whoFits = new HashSet<>();
    private final int babyUpTo;
    private final int childUpTo;
    private final int adultBelow;
    private final int adultAbove;
    private final int childAbove;
    private final int shoesAbove;
    private final int worstGrade;
    private final int blankPenalty;
    private final int betterPenalty;
    private final int nearPenalty;

    public Fits() {
        Properties rules = new Properties();
        try (InputStream in = Fits.class.getResourceAsStream("fits.properties")) {
            rules.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String name : rules.stringPropertyNames()) {
            if (name.startsWith("who.")) {
                for (String given : rules.getProperty(name).split("\\s*,\\s*")) {
                    whoFits.add(ForWhom.valueOf(name.substring(4)) + "<" + ForWhom.valueOf(given));
                }
            }
        }
        babyUpTo = number(rules, "baby.upto");
        childUpTo = number(rules, "child.upto");
        adultBelow = number(rules, "size.adult.below");
        adultAbove = number(rules, "size.adult.above");
        childAbove = number(rules, "size.child.above");
        shoesAbove = number(rules, "size.shoes.above");
        worstGrade = number(rules, "condition.worst");
        blankPenalty = number(rules, "penalty.blank");
        betterPenalty = number(rules, "penalty.better");
        nearPenalty = number(rules, "penalty.near");
    }

    private static int number(Properties rules, String name) {
        return Integer.parseInt(rules.getProperty(name).strip());
    }

    /** Do goods of this item and spec answer a line that wishes for that item and spec? The wish's condition is the most worn it takes. */
    public Fit of(Item wished, Spec wish, Item given, Spec lot) {
        if (!wished.fitGroup().equals(given.fitGroup())) {
            return Fit.not(Fit.Misfit.KIND, 0);
        }
        Size asked = read(wish.size(), wished.sizing(), clearer(wish.forWhom(), lot.forWhom()));
        Size have = read(lot.size(), given.sizing(), clearer(lot.forWhom(), wish.forWhom()));
        int penalty = wished.id().equals(given.id()) ? 0 : nearPenalty;
        if (wished.whoCounts() && wish.forWhom() != lot.forWhom()) {
            if (wish.forWhom() == ForWhom.ANYONE || lot.forWhom() == ForWhom.ANYONE) {
                penalty += blankPenalty;
            } else if (whoFits.contains(wish.forWhom() + "<" + lot.forWhom()) || bothSmall(wish.forWhom(), asked, lot.forWhom(), have)) {
                penalty += nearPenalty;
            } else {
                return Fit.not(Fit.Misfit.WHO, 0);
            }
        }
        int away = 0;
        if (asked.measured() && have.measured()) {
            if (asked.scale() != have.scale()) {
                return Fit.not(Fit.Misfit.SIZE, 0);
            }
            away = have.value() - asked.value();
            if (!wears(asked, clearer(wish.forWhom(), lot.forWhom()), away)) {
                return Fit.not(Fit.Misfit.SIZE, away);
            }
            penalty += Math.abs(away) * given.sizePenalty();
        } else if (!couldWear(wish, asked, lot, have)) {
            return Fit.not(Fit.Misfit.SIZE, 0);
        } else if (!asked.equals(have)) {
            penalty += blankPenalty;
        }
        if (wished.seasonCounts() && wish.season() != lot.season()) {
            if (wish.season() != Season.ANY && lot.season() != Season.ANY) {
                return Fit.not(Fit.Misfit.SEASON, away);
            }
            penalty += blankPenalty;
        }
        int worst = wish.condition() == Condition.UNKNOWN ? worstGrade : wish.condition().grade();
        if (lot.condition() == Condition.OTHER || lot.condition().grade() > worst) {
            return Fit.not(Fit.Misfit.CONDITION, away);
        }
        return new Fit(null, penalty + betterPenalty * (worst - lot.condition().grade()), away);
    }

    private Size read(String typed, Sizing sizing, ForWhom whom) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(new Typed(typed, sizing, whom), t -> Size.read(t.size(), t.sizing(), t.whom()));
    }

    /** Whose size it is, where one side leaves that open: an L on a man's coat is a man's L for whoever wishes. */
    private static ForWhom clearer(ForWhom own, ForWhom other) {
        return own == ForWhom.ANYONE || own == ForWhom.ADULTS && ADULTS.contains(other) ? other : own;
    }

    /** 婴儿 is a label for sizes up to 90: a boy of 90 wears what is labelled so, and a baby what is a boy's. */
    private boolean bothSmall(ForWhom wisher, Size asked, ForWhom label, Size have) {
        return SMALL.contains(wisher) && SMALL.contains(label) && (wisher == ForWhom.BABIES || label == ForWhom.BABIES) && small(asked) && small(have);
    }

    private boolean small(Size size) {
        return size.scale() == Size.Scale.HEIGHT_CM && size.value() <= babyUpTo;
    }

    /** Where no two numbers can be compared. A blank fits; 均码 fits adults; words we cannot read fit only the same words. */
    private boolean couldWear(Spec wish, Size asked, Spec lot, Size have) {
        if (have.scale() == Size.Scale.ONE_SIZE) {
            boolean grown = wish.forWhom() == ForWhom.ANYONE ? !child(clearer(wish.forWhom(), lot.forWhom()), asked) : ADULTS.contains(wish.forWhom());
            return grown || asked.scale() == Size.Scale.ONE_SIZE && wish.forWhom() == lot.forWhom();
        }
        if (asked.scale() == Size.Scale.UNREAD && have.scale() == Size.Scale.UNREAD) {
            return Text.clean(wish.size()).equalsIgnoreCase(Text.clean(lot.size()));
        }
        boolean unread = asked.scale() == Size.Scale.UNREAD || have.scale() == Size.Scale.UNREAD;
        return !unread || asked.scale() == Size.Scale.NONE || have.scale() == Size.Scale.NONE;
    }

    private boolean wears(Size asked, ForWhom whom, int away) {
        if (asked.scale() == Size.Scale.FOOT_MM) {
            return away >= 0 && away <= shoesAbove;
        }
        return child(whom, asked) ? away >= 0 && away <= childAbove : away >= -adultBelow && away <= adultAbove;
    }

    private boolean child(ForWhom whom, Size size) {
        return SMALL.contains(whom) || whom == ForWhom.PRESCHOOL || whom == ForWhom.PRIMARY
                || (whom == ForWhom.ANYONE || whom == ForWhom.JUNIOR) && size.scale() == Size.Scale.HEIGHT_CM && size.value() <= childUpTo;
    }
}
