package org.wishdesk.inventory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Sizing;
import org.wishdesk.goods.Spec;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;

/** 货位/箱号: the station's boxes and shelves and what goes into each, as its manager keeps them. */
public final class Bins {

    private final Store store;
    private final Clock clock;
    private final Catalogue catalogue;

    public Bins(Store store, Clock clock, Catalogue catalogue) {
        this.store = store;
        this.clock = clock;
        this.catalogue = catalogue;
    }

    /** Lays in the usual boxes where there are none. */
    public void seed() {
        if (store.read(tx -> tx.table(BinTable.class).all()).isEmpty()) {
            store.run(tx -> BinRules.usual().forEach(tx.table(BinTable.class)::add));
        }
    }

    /** The rules as they are now, for whoever asks where many things go. */
    public BinRules rules(Tx tx) {
        return new BinRules(tx.table(BinTable.class).all());
    }

    /** As {@link #rules(Tx)}, read by itself. */
    public BinRules rules() {
        return store.read(this::rules);
    }

    /** Every box, also those that are no longer used, with how many lots lie in it by the rules of now. */
    public Map<BinRule, Integer> all() {
        return store.read(tx -> {
            Map<UUID, Integer> lying = lying(tx);
            Map<BinRule, Integer> all = new LinkedHashMap<>();
            tx.table(BinTable.class).all().forEach(rule -> all.put(rule, lying.getOrDefault(rule.id(), 0)));
            return all;
        });
    }

    /** How many lots lie in each box; boxes in which nothing lies are not named. */
    private Map<UUID, Integer> lying(Tx tx) {
        BinRules rules = rules(tx);
        Map<UUID, Item> items = catalogue.items(tx).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        Map<UUID, Integer> lots = new HashMap<>();
        for (BinTable.Lying each : tx.table(BinTable.class).lying()) {
            Spec spec = new Spec(each.forWhom(), each.sizeTyped(), each.season(), Condition.UNKNOWN);
            lots.merge(rules.rule(items.get(each.item()), spec).id(), each.lots(), Integer::sum);
        }
        return lots;
    }

    /** What is wrong with what a manager typed: in itself, a name that is taken, goods that lie in what is to be given up. */
    public List<Problem> problems(BinDraft draft) {
        return store.read(tx -> problems(tx, draft));
    }

    private List<Problem> problems(Tx tx, BinDraft draft) {
        List<BinRule> all = tx.table(BinTable.class).all();
        Optional<Item> item = item(tx, draft);
        Sizing sizing = item.map(Item::sizing).orElse(BinRules.sizing(draft.shelf()));
        List<Problem> problems = new ArrayList<>(draft.problems(sizing));
        if (!Text.blank(draft.item()) && item.filter(i -> !i.bag()).isEmpty()) {
            problems.add(new Problem("item", "inventory.bins.itemUnknown"));
        }
        String code = draft.cleanCode();
        if (problems.stream().noneMatch(p -> p.field().equals("code")) && all.stream().anyMatch(other -> !other.id().equals(draft.id()) && other.code().equals(code))) {
            problems.add(code.isEmpty() ? new Problem("code", "inventory.bins.codeOdd", BinDraft.LONGEST_CODE)
                    : new Problem("code", "inventory.bins.codeTaken", code));
        }
        Optional<BinRule> before = all.stream().filter(rule -> rule.id().equals(draft.id())).findFirst();
        BinRule now = rule(draft, item);
        if (before.filter(BinRule::lastResort).isPresent() && !now.lastResort()
                && all.stream().noneMatch(other -> !other.id().equals(draft.id()) && other.lastResort())) {
            problems.add(new Problem(draft.active() ? "shelf" : "active", "inventory.bins.unsortedStays"));
        } else if (!draft.active() && before.filter(BinRule::active).isPresent()) {
            int lots = lying(tx).getOrDefault(draft.id(), 0);
            if (lots > 0) {
                problems.add(new Problem("active", "inventory.bins.goodsInIt", lots));
            }
        }
        if (draft.active() && problems.isEmpty()) {
            new BinRules(all).rival(now, sizing).ifPresent(other -> problems.add(new Problem("shelf", "inventory.bins.rival", other.code())));
        }
        return problems;
    }

    private Optional<Item> item(Tx tx, BinDraft draft) {
        return Text.blank(draft.item()) ? Optional.empty() : catalogue.byName(tx, draft.item());
    }

    /** Goods of one item stand on the shelf that is that item's. */
    private static BinRule rule(BinDraft draft, Optional<Item> item) {
        return draft.rule(item.map(BinRules::shelf).orElse(draft.shelf()), item.map(Item::id).orElse(null), item.map(Item::name).orElse(""));
    }

    /** Makes the box, or changes it, and writes down who changed what. What lies here belongs where the rules of now say. Refused with the draft's problems. */
    public BinRule save(BinDraft draft, String clerk) {
        return store.write(tx -> {
            problems(tx, draft).stream().findFirst().ifPresent(problem -> {
                throw new Refused(problem.key(), problem.args().toArray());
            });
            BinTable table = tx.table(BinTable.class);
            BinRule now = rule(draft, item(tx, draft));
            Optional<BinRule> before = table.all().stream().filter(rule -> rule.id().equals(draft.id())).findFirst();
            if (before.isEmpty()) {
                table.add(now);
                log(table, now.id(), "code", null, now.code(), clerk);
                return now;
            }
            BinRule was = before.get();
            table.change(now);
            log(table, now.id(), "code", was.code(), now.code(), clerk);
            log(table, now.id(), "spot", was.spot(), now.spot(), clerk);
            log(table, now.id(), "shelf", was.shelf(), now.shelf(), clerk);
            log(table, now.id(), "item", was.itemName(), now.itemName(), clerk);
            log(table, now.id(), "who", was.who(), now.who(), clerk);
            log(table, now.id(), "season", was.season(), now.season(), clerk);
            log(table, now.id(), "sizeFrom", was.sizeFrom(), now.sizeFrom(), clerk);
            log(table, now.id(), "sizeTo", was.sizeTo(), now.sizeTo(), clerk);
            log(table, now.id(), "byWho", was.byWho(), now.byWho(), clerk);
            log(table, now.id(), "bySeason", was.bySeason(), now.bySeason(), clerk);
            log(table, now.id(), "bySize", was.bySize(), now.bySize(), clerk);
            log(table, now.id(), "active", was.active(), now.active(), clerk);
            return now;
        });
    }

    private void log(BinTable table, UUID bin, String field, Object was, Object now, String clerk) {
        if (!Objects.equals(was, now)) {
            table.addChange(bin, new BinChange(Ids.next(), field, was == null ? null : was.toString(), now.toString(), clerk, clock.instant()));
        }
    }

    /** What was changed of a box, newest first. */
    public List<BinChange> changes(UUID bin) {
        return store.read(tx -> tx.table(BinTable.class).changes(bin));
    }
}
