package org.wishdesk.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.Ending;
import org.wishdesk.inventory.GiftGoods;
import org.wishdesk.inventory.Inventory;
import org.wishdesk.inventory.Lot;
import org.wishdesk.inventory.MovementKind;
import org.wishdesk.inventory.Place;
import org.wishdesk.inventory.PlaceKind;
import org.wishdesk.inventory.Sorted;
import org.wishdesk.inventory.Whereabouts;
import org.wishdesk.words.Words;

/** The goods of a gift put right: how many came, and what they are. */
final class GoodsCorrections {

    private static final int LONGEST_SIZE = 60;

    private final Inventory inventory;
    private final Catalogue catalogue;
    private final Gifts gifts;
    private final GiftGoods goods;
    private final Words words;

    GoodsCorrections(Inventory inventory, Catalogue catalogue, Gifts gifts, GiftGoods goods, Words words) {
        this.inventory = inventory;
        this.catalogue = catalogue;
        this.gifts = gifts;
        this.goods = goods;
        this.words = words;
    }

    /** Fewer go back to the donor, and only such as have not moved on; more come in as they would have come with the rest. */
    void quantity(Correcting it, Gift.Line line, int to, Place cameTo) {
        if (to < 0 || to > GiftDraft.MOST_PIECES) {
            throw new Refused("intake.correct.quantityOdd", GiftDraft.MOST_PIECES);
        }
        Part part = part(it, line);
        if (to == line.quantity()) {
            throw new Refused("intake.correct.nothingChanged");
        }
        Map<UUID, Integer> changes = to < line.quantity() ? fewer(it, part, line.quantity() - to) : more(it, part, to - line.quantity(), cameTo);
        Correction written = it.write(Matter.QUANTITY, line.id(), null, said(line, line.quantity()), said(line, to));
        changes.forEach((lot, pieces) -> it.table().addPieces(written, lot, pieces));
    }

    private String said(Gift.Line line, int quantity) {
        return words.t("intake.correct.quantityOf", line.itemName(), quantity, line.unit());
    }

    private Part part(Correcting it, Gift.Line line) {
        return gifts.parts(it.tx(), it.gift()).stream().filter(p -> line.equals(p.line())).findFirst().orElseThrow(Correcting::changedMeanwhile);
    }

    /** The last pieces first, so that of things numbered one by one the first keep their numbers. */
    private Map<UUID, Integer> fewer(Correcting it, Part part, int pieces) {
        Place donor = inventory.place(it.tx(), PlaceKind.DONOR, "");
        Map<UUID, Integer> changes = new LinkedHashMap<>();
        for (Taken each : take(part, pieces)) {
            inventory.move(it.tx(), MovementKind.CORRECTED, each.from().lot().id(), each.from().place(), donor, each.pieces(), it.reason(), it.happened());
            changes.merge(each.from().lot().id(), -each.pieces(), Integer::sum);
        }
        return changes;
    }

    private record Taken(Whereabouts from, int pieces) {
    }

    private List<Taken> take(Part part, int pieces) {
        if (pieces > part.free()) {
            List<Whereabouts> moved = part.where().stream().filter(w -> w.movedOn() > 0).toList();
            throw new Refused("intake.correct.movedOn", part.free(), moved.isEmpty() ? words.t("intake.movedOn.sorted") : Said.movedOn(words, moved));
        }
        List<Taken> taken = new ArrayList<>();
        int left = pieces;
        for (Whereabouts each : part.where().reversed()) {
            int now = Math.min(left, each.free());
            if (now > 0) {
                taken.add(new Taken(each, now));
                left -= now;
            }
        }
        return taken;
    }

    private Map<UUID, Integer> more(Correcting it, Part part, int pieces, Place cameTo) {
        Lot like = goods.lots(it.tx(), it.gift().id()).stream().filter(lot -> Corrected.Words.of(lot).equals(Corrected.Words.of(part.line()))).findFirst()
                .orElseThrow(Correcting::changedMeanwhile);
        Place donor = inventory.place(it.tx(), PlaceKind.DONOR, "");
        Map<UUID, Integer> changes = new LinkedHashMap<>();
        if (!catalogue.byId(it.tx(), like.item()).map(Item::perPiece).orElse(false)) {
            inventory.move(it.tx(), MovementKind.CORRECTED, like.id(), donor, cameTo, pieces, it.reason(), it.happened());
            return Map.of(like.id(), pieces);
        }
        for (int i = 0; i < pieces; i++) {
            Lot one = goods.another(it.tx(), like, it.now());
            inventory.move(it.tx(), MovementKind.CORRECTED, one.id(), donor, cameTo, 1, it.reason(), it.happened());
            changes.put(one.id(), 1);
        }
        return changes;
    }

    /**
     * A wrong item, size, season or condition on the shelf: so many pieces go out of their lots and come back under the right words, in one
     * event each. What was sorted out of a bag is no line of the gift; there only the shelf is put right, and the correction is written down all the same.
     */
    void relabel(Correcting it, Part seen, int pieces, String itemName, Spec spec) {
        Part part = gifts.parts(it.tx(), it.gift()).stream().filter(p -> p.sameAs(seen)).findFirst().orElseThrow(Correcting::changedMeanwhile);
        if (pieces < 1) {
            throw new Refused("inventory.quantityOdd");
        }
        Lot was = part.where().stream().findFirst().map(Whereabouts::lot).orElseThrow(Correcting::changedMeanwhile);
        Item wasItem = catalogue.byId(it.tx(), was.item()).orElseThrow(Correcting::changedMeanwhile);
        Item item = Text.clean(itemName).equals(was.itemName()) ? wasItem
                : catalogue.byName(it.tx(), itemName).orElseThrow(() -> new Refused("intake.correct.itemUnknown", Text.clean(itemName)));
        if (wasItem.bag() || item.bag()) {
            throw new Refused("intake.correct.bagIsSorted");
        }
        if (Text.length(Text.clean(spec.size())) > LONGEST_SIZE) {
            throw new Refused("intake.entry.sizeTooLong", LONGEST_SIZE);
        }
        boolean same = item.id().equals(wasItem.id());
        String said = Said.goods(words, item.name(), spec);
        if (same && Said.goods(words, was.itemName(), was.spec()).equals(said)) {
            throw new Refused("intake.correct.nothingChanged");
        }
        Correction written = it.write(Matter.GOODS, was.giftLine(), null,
                words.t("intake.correct.piecesOf", pieces, was.unit(), Said.goods(words, was.itemName(), was.spec())),
                words.t("intake.correct.piecesOf", pieces, same ? was.unit() : item.unit(), said));
        Map<UUID, Integer> changes = new LinkedHashMap<>();
        for (Taken each : take(part, pieces)) {
            Lot lot = each.from().lot();
            // What is kept piece by piece becomes a lot for each.
            int at = item.perPiece() ? 1 : each.pieces();
            for (int i = 0; i < each.pieces(); i += at) {
                Sorted as = new Sorted(item, same || item.kind() == lot.kind() ? lot.category() : words.t(item.kind()), same ? lot.unit() : item.unit(),
                        new Spec(spec.forWhom(), Text.clean(spec.size()), spec.season(), spec.condition()), at, Ending.KEPT, null,
                        lot.plate());
                Lot now = inventory.relabel(it.tx(), lot.id(), each.from().place(), at, as, it.reason(), it.happened());
                changes.merge(lot.id(), -at, Integer::sum);
                changes.merge(now.id(), at, Integer::sum);
            }
        }
        if (part.line() != null) {
            changes.forEach((lot, change) -> it.table().addPieces(written, lot, change));
        }
    }
}
