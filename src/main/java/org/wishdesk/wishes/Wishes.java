package org.wishdesk.wishes;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Item;
import org.wishdesk.people.HiddenField;
import org.wishdesk.people.Household;
import org.wishdesk.people.Households;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;

/** 微心愿: what households asked for, and how much of it is still open. */
public final class Wishes {

    private static final int WAITING_PAGE = 10_000;
    /** So many keys are named in one question, whatever the database. */
    private static final int FEW = 500;

    private final Store store;
    private final Clock clock;
    private final Catalogue catalogue;
    private final Households households;

    public Wishes(Store store, Clock clock, Catalogue catalogue, Households households) {
        this.store = store;
        this.clock = clock;
        this.catalogue = catalogue;
        this.households = households;
    }

    /** Writes a wish of a household that is known. @param digest of the ledger rows it came with, or null */
    public Wish add(Tx tx, WishDraft draft, String digest) {
        if (!draft.problems().isEmpty()) {
            throw new Refused("wishes.hasProblems", draft.problems().size());
        }
        WishTable table = tx.table(WishTable.class);
        String code = Text.clean(draft.code());
        if (table.byCode(code).isPresent()) {
            throw new Refused("wishes.codeTaken", code);
        }
        Household household = households.byCode(tx, draft.household()).orElseThrow(() -> new Refused("people.household.noSuch", Text.clean(draft.household())));
        Wish wish = new Wish(Ids.next(), code, household.id(), Text.name(draft.personName()), draft.sex(), draft.age(), draft.collectedOn(), draft.allAtOnce(),
                draft.deadline(), Text.clean(draft.story()), draft.consents(), draft.state(), digest, clock.instant());
        table.add(wish);
        List<WishLine> lines = new ArrayList<>();
        for (WishDraft.Line each : draft.lines()) {
            // A wished thing the catalogue lacks becomes an item like any other; what sort it is, a manager can put right.
            Item item = catalogue.ensure(tx, each.item());
            lines.add(new WishLine(Ids.next(), wish.id(), lines.size() + 1, item.id(), item.name(), each.forWhom(), Text.clean(each.size()), each.season(),
                    each.worstCondition(), each.quantity(), each.budgetFen()));
        }
        table.addLines(lines);
        return wish;
    }

    public Optional<Wish> byCode(Tx tx, String code) {
        return tx.table(WishTable.class).byCode(Text.clean(code));
    }

    public int count() {
        return store.read(tx -> tx.table(WishTable.class).count());
    }

    /** Lines of approved wishes that want something still, oldest wish first. */
    public List<OpenLine> openLines(Tx tx) {
        WishTable table = tx.table(WishTable.class);
        Map<UUID, Wish> wishes = table.approved().stream().collect(Collectors.toMap(Wish::id, Function.identity()));
        Map<UUID, WishTable.Covered> covered = table.covered().stream().collect(Collectors.toMap(WishTable.Covered::wishLine, Function.identity()));
        List<OpenLine> open = new ArrayList<>();
        for (WishLine line : table.approvedLines()) {
            WishTable.Covered of = covered.get(line.id());
            int rest = line.quantity() - (of == null ? 0 : Math.toIntExact(of.reserved() + of.delivered()));
            if (rest > 0) {
                open.add(new OpenLine(wishes.get(line.wish()), line, rest));
            }
        }
        return open;
    }

    /** Hands out every approved wish with its lines, also those that want nothing more, page by page: there may be half a million wishes. */
    public void waiting(Tx tx, BiConsumer<UUID, List<WaitingLine>> each) {
        UUID after = new UUID(0, 0);
        List<UUID> page;
        do {
            page = tx.table(WaitingTable.class).approved(after, WAITING_PAGE);
            if (!page.isEmpty()) {
                tx.table(WaitingTable.class).waiting(page.getFirst(), page.getLast()).stream()
                        .collect(Collectors.groupingBy(WaitingLine::wish, LinkedHashMap::new, Collectors.toList())).forEach(each);
                after = page.getLast();
            }
        } while (page.size() == WAITING_PAGE);
    }

    /**
     * Hands out each wish of a household about which something was written at that moment or later, with its lines; with none when it is not
     * approved (any more). Whether a household was helped concerns all its wishes.
     */
    public void waitingSince(Tx tx, Instant moment, BiConsumer<UUID, List<WaitingLine>> each) {
        WaitingTable table = tx.table(WaitingTable.class);
        List<UUID> keys = Stream.concat(table.writtenSince(moment).stream(), table.linesSince(moment).stream()).toList();
        Set<UUID> touched = new LinkedHashSet<>();
        for (int from = 0; from < keys.size(); from += FEW) {
            touched.addAll(table.meant(keys.subList(from, Math.min(from + FEW, keys.size()))));
        }
        List<UUID> wishes = List.copyOf(touched);
        for (int from = 0; from < wishes.size(); from += FEW) {
            List<UUID> few = wishes.subList(from, Math.min(from + FEW, wishes.size()));
            Map<UUID, List<WaitingLine>> lines = table.waiting(few).stream().collect(Collectors.groupingBy(WaitingLine::wish));
            few.forEach(wish -> each.accept(wish, lines.getOrDefault(wish, List.of())));
        }
    }

    /** When something was last written about wishes, or put right; the beginning of time when nothing was. */
    public Instant lastWritten(Tx tx) {
        return tx.table(WaitingTable.class).lastWritten().stream().filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /**
     * Holds wishes until the action ends, so that of two people who promise something to the same wish the second sees what the first did.
     * Always in the same order, so that neither waits for the other.
     */
    public void hold(Tx tx, Collection<UUID> wishes) {
        WishTable table = tx.table(WishTable.class);
        wishes.stream().distinct().sorted().forEach(id -> table.lock(id).orElseThrow(() -> new Refused("wishes.gone")));
    }

    /** Households that something is promised or on the way to, or that were brought something since a moment. */
    public Set<UUID> helpedSince(Tx tx, Instant since) {
        return Set.copyOf(tx.table(WishTable.class).helped(since));
    }

    /** As {@link #helpedSince(Tx, Instant)}, of these households. */
    public Set<UUID> helpedSince(Tx tx, Instant since, Collection<UUID> these) {
        List<UUID> all = List.copyOf(these);
        Set<UUID> helped = new HashSet<>();
        for (int from = 0; from < all.size(); from += FEW) {
            helped.addAll(tx.table(WishTable.class).helped(since, all.subList(from, Math.min(from + FEW, all.size()))));
        }
        return helped;
    }

    /** How much of a line is open now, 0 when its wish is not approved. */
    public int open(Tx tx, UUID lineId) {
        WishTable table = tx.table(WishTable.class);
        WishLine line = table.line(lineId).orElseThrow(() -> new Refused("wishes.gone"));
        Wish wish = wish(tx, line.wish());
        if (wish.state() != WishState.APPROVED) {
            return 0;
        }
        long covered = table.covered(wish.id()).stream().filter(c -> c.wishLine().equals(lineId)).mapToLong(c -> c.reserved() + c.delivered()).sum();
        return Math.toIntExact(line.quantity() - covered);
    }

    public Wish wish(Tx tx, UUID id) {
        return tx.table(WishTable.class).byId(id).orElseThrow(() -> new Refused("wishes.gone"));
    }

    public List<WishLine> lines(Tx tx, UUID wish) {
        return tx.table(WishTable.class).lines(wish);
    }

    public WishLine line(Tx tx, UUID id) {
        return tx.table(WishTable.class).line(id).orElseThrow(() -> new Refused("wishes.gone"));
    }

    /** A page of wishes in order of their codes, by code, household, township, village or thing wished. @param state null for all */
    public List<WishRow> find(String typed, WishState state, String afterCode, int limit) {
        String asked = Text.clean(typed);
        String like = "%" + asked.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return store.read(tx -> {
            WishTable table = tx.table(WishTable.class);
            List<WishTable.Row> rows = table.find(asked, like, state, afterCode, limit);
            if (rows.isEmpty()) {
                return List.of();
            }
            Map<UUID, WishTable.Covered> covered = new HashMap<>();
            table.covered().forEach(c -> covered.put(c.wishLine(), c));
            Map<UUID, List<WishView.Line>> lines = new HashMap<>();
            table.linesBetween(rows.getFirst().code(), rows.getLast().code())
                    .forEach(line -> lines.computeIfAbsent(line.wish(), w -> new ArrayList<>()).add(view(line, covered.get(line.id()))));
            return rows.stream().map(r -> new WishRow(r.id(), r.code(), r.householdCode(), households.masking().name(r.personName()), r.township(), r.village(),
                    r.state(), r.collectedOn(), r.deadline(), r.allAtOnce(), lines.getOrDefault(r.id(), List.of()))).toList();
        });
    }

    /** One wish with what became of its lines; what is personal hidden. */
    public WishView open(UUID id) {
        return store.read(tx -> {
            WishTable table = tx.table(WishTable.class);
            Wish wish = wish(tx, id);
            Household household = households.byId(tx, wish.household());
            Map<UUID, WishTable.Covered> covered = table.covered(id).stream().collect(Collectors.toMap(WishTable.Covered::wishLine, Function.identity()));
            return new WishView(id, wish.code(), household.id(), household.code(), households.masking().name(wish.personName()), wish.sex(), wish.age(),
                    household.township(), household.village(), wish.state(), wish.collectedOn(), wish.deadline(), wish.allAtOnce(), wish.consents(),
                    !Text.blank(wish.story()), table.lines(id).stream().map(line -> view(line, covered.get(line.id()))).toList());
        });
    }

    private static WishView.Line view(WishLine line, WishTable.Covered covered) {
        return new WishView.Line(line.itemName(), line.forWhom(), line.sizeTyped(), line.season(), line.worstCondition(), line.quantity(), line.budgetFen(),
                covered == null ? 0 : covered.reserved(), covered == null ? 0 : covered.delivered());
    }

    /** Shows the person's name or the story in full and writes down who asked. */
    public String reveal(UUID id, HiddenField field, String clerk) {
        return store.write(tx -> {
            Wish wish = wish(tx, id);
            households.recordReveal(tx, wish.household(), field, clerk);
            return switch (field) {
                case WISH_PERSON -> wish.personName();
                case WISH_STORY -> wish.story();
                default -> throw new IllegalArgumentException(field.name());
            };
        });
    }

    /** A wish that was looked into may be matched from now on. */
    public void approve(UUID id, String clerk) {
        change(id, WishState.TO_REVIEW, WishState.APPROVED, clerk);
    }

    private void change(UUID id, WishState from, WishState to, String clerk) {
        store.run(tx -> {
            WishTable table = tx.table(WishTable.class);
            if (table.change(id, from, to) == 0) {
                throw new Refused("wishes.notReviewable", wish(tx, id).code());
            }
            table.logChange(Ids.next(), id, from.name(), to.name(), clerk, clock.instant());
        });
    }
}
