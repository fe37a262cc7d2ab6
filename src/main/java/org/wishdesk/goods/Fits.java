package org.wishdesk.goods;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;

/**
 * What fits, in this trade. The rules are data beside the catalogue ({@code fits.properties}); this class only applies them.
 * A blank on either side fits and is ranked after what is exact.
 */
public final class Fits {

    private static final Set<ForWhom> ADULTS = EnumSet.of(ForWhom.MEN, ForWhom.WOMEN, ForWhom.ADULTS);

    private final Set<String> whoFits = new HashSet<>();
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
        int penalty = wished.id().equals(given.id()) ? 0 : nearPenalty;
        if (wished.whoCounts()) {
            if (wish.forWhom() == ForWhom.ANYONE || lot.forWhom() == ForWhom.ANYONE) {
                penalty += wish.forWhom() == lot.forWhom() ? 0 : blankPenalty;
            } else if (wish.forWhom() != lot.forWhom()) {
                if (!whoFits.contains(wish.forWhom() + "<" + lot.forWhom())) {
                    return Fit.not(Fit.Misfit.WHO, 0);
                }
                penalty += nearPenalty;
            }
        }
        int away = 0;
        if (wished.sizing() != Sizing.NONE) {
            Size asked = Size.read(wish.size(), wished.sizing(), wish.forWhom());
            Size have = Size.read(lot.size(), given.sizing(), lot.forWhom() == ForWhom.ANYONE ? wish.forWhom() : lot.forWhom());
            if (asked.measured() && have.measured()) {
                if (asked.scale() != have.scale()) {
                    return Fit.not(Fit.Misfit.SIZE, 999);
                }
                away = have.value() - asked.value();
                if (!wears(asked, wish.forWhom(), away)) {
                    return Fit.not(Fit.Misfit.SIZE, away);
                }
                penalty += Math.abs(away) * given.sizePenalty();
            } else if (have.scale() == Size.Scale.ONE_SIZE) {
                if (!ADULTS.contains(wish.forWhom()) && wish.forWhom() != ForWhom.ANYONE) {
                    return Fit.not(Fit.Misfit.SIZE, 0);
                }
                penalty += asked.scale() == Size.Scale.ONE_SIZE ? 0 : blankPenalty;
            } else if (have.scale() == Size.Scale.UNREAD && asked.measured()) {
                return Fit.not(Fit.Misfit.SIZE, 0);
            } else if (asked.scale() != Size.Scale.NONE || have.scale() != Size.Scale.NONE) {
                penalty += blankPenalty;
            }
        }
        if (wished.seasonCounts()) {
            if (wish.season() == Season.ANY || lot.season() == Season.ANY) {
                penalty += wish.season() == lot.season() ? 0 : blankPenalty;
            } else if (wish.season() != lot.season()) {
                return Fit.not(Fit.Misfit.SEASON, away);
            }
        }
        int worst = wish.condition() == Condition.UNKNOWN ? worstGrade : wish.condition().grade();
        if (lot.condition() == Condition.OTHER || lot.condition().grade() > worst) {
            return Fit.not(Fit.Misfit.CONDITION, away);
        }
        return new Fit(null, penalty + betterPenalty * (worst - lot.condition().grade()), away);
    }

    private boolean wears(Size asked, ForWhom whom, int away) {
        if (asked.scale() == Size.Scale.FOOT_MM) {
            return away >= 0 && away <= shoesAbove;
        }
        boolean child = whom == ForWhom.BOYS || whom == ForWhom.GIRLS || whom == ForWhom.BABIES;
        return child ? away >= 0 && away <= childAbove : away >= -adultBelow && away <= adultAbove;
    }
}
