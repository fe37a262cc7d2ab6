package org.wishdesk.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Size;
import org.wishdesk.goods.Sizing;

/** A box or shelf as a manager types it; the fields are those of {@link BinRule}. @param item the item's name, or blank for all of the shelf */
public record BinDraft(UUID id, String code, String spot, Shelf shelf, String item, ForWhom who, Season season, String sizeFrom, String sizeTo, boolean byWho,
        boolean bySeason, boolean bySize, boolean active) {

    public static final int LONGEST_CODE = 12;
    public static final int LONGEST_SPOT = 30;

    /** What a new one begins with. */
    public static BinDraft fresh(UUID id) {
        return new BinDraft(id, "", "", Shelf.GARMENTS, "", ForWhom.ANYONE, Season.ANY, "", "", false, false, false, true);
    }

    public static BinDraft of(BinRule rule) {
        return new BinDraft(rule.id(), rule.code(), rule.spot(), rule.shelf(), rule.itemName(), rule.who(), rule.season(), rule.sizeFrom(), rule.sizeTo(),
                rule.byWho(), rule.bySeason(), rule.bySize(), rule.active());
    }

    /** The same, used or no longer. */
    public BinDraft active(boolean now) {
        return new BinDraft(id, code, spot, shelf, item, who, season, sizeFrom, sizeTo, byWho, bySeason, bySize, now);
    }

    /** The code as it is kept: letters large. */
    String cleanCode() {
        return Text.clean(code).toUpperCase(Locale.ROOT);
    }

    private boolean parted() {
        return byWho || bySeason || bySize;
    }

    /** Fields are named as here. What only the station's list of boxes knows, {@link Bins#problems} adds. @param sizing how the goods are sized */
    List<Problem> problems(Sizing sizing) {
        List<Problem> problems = new ArrayList<>();
        if (code.codePoints().anyMatch(Character::isISOControl) || !cleanCode().matches("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} .#-]*[\\p{L}\\p{N}#])?")
                && !(parted() && cleanCode().isEmpty()) || Text.length(cleanCode()) > LONGEST_CODE) {
            problems.add(new Problem("code", "inventory.bins.codeOdd", LONGEST_CODE));
        }
        if (spot.codePoints().anyMatch(Character::isISOControl) || Text.length(Text.clean(spot)) > LONGEST_SPOT) {
            problems.add(new Problem("spot", "inventory.bins.spotOdd", LONGEST_SPOT));
        }
        boolean sized = !Text.blank(sizeFrom) || !Text.blank(sizeTo);
        if (sizing == Sizing.NONE && (sized || bySize)) {
            problems.add(new Problem(sized ? "sizeFrom" : "bySize", "inventory.bins.noSizes"));
        } else if (sized) {
            Size from = Size.read(sizeFrom, sizing, who);
            Size to = Size.read(sizeTo, sizing, who);
            if (!from.measured() || Text.length(Text.clean(sizeFrom)) > LONGEST_CODE) {
                problems.add(new Problem("sizeFrom", "inventory.bins.sizeOdd"));
            } else if (to.scale() != from.scale() || to.value() < from.value() || Text.length(Text.clean(sizeTo)) > LONGEST_CODE) {
                problems.add(new Problem("sizeTo", "inventory.bins.sizeToOdd"));
            }
        }
        return problems;
    }

    /** The rule it becomes; only of a draft without problems. @param item null without one */
    BinRule rule(Shelf of, UUID item, String itemName) {
        return new BinRule(id, cleanCode(), Text.clean(spot), of, item, itemName, who, season, Text.clean(sizeFrom), Text.clean(sizeTo), byWho, bySeason, bySize,
                active);
    }
}
