package org.wishdesk.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Item;
import org.wishdesk.inventory.Inventory;
import org.wishdesk.inventory.Reservation;
import org.wishdesk.inventory.Reservations;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.money.CashBook;
import org.wishdesk.people.Household;
import org.wishdesk.people.Households;
import org.wishdesk.settings.Settings;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.wishes.OpenLine;
import org.wishdesk.wishes.Wish;
import org.wishdesk.wishes.Wishes;
import org.wishdesk.words.Words;

/** Puts goods and wishes together. It only proposes; what a person accepts is reserved. */
public final class Matching {

    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final Catalogue catalogue;
    private final Households households;
    private final Inventory inventory;
    private final Reservations reservations;
    private final CashBook cashBook;
    private final Wishes wishes;
    private final Rulebook rulebook;
    private final MatchEngine engine;
    private final Words words;

    public Matching(Store store, Clock clock, Settings settings, Catalogue catalogue, Households households, Inventory inventory, Reservations reservations,
            CashBook cashBook, Wishes wishes, Rulebook rulebook, MatchEngine engine, Words words) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.catalogue = catalogue;
        this.households = households;
        this.inventory = inventory;
        this.reservations = reservations;
        this.cashBook = cashBook;
        this.wishes = wishes;
        this.rulebook = rulebook;
        this.engine = engine;
        this.words = words;
    }

    /** The day it is at the station. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.station().zoneId());
    }

    /** What fits whom today, by the policy that was decided. Refused while nobody has decided. */
    public Proposals propose(Progress progress) {
        return propose(today(), progress);
    }

    /** What fits whom, were it that day; changes nothing. */
    public Proposals propose(LocalDate day, Progress progress) {
        return propose(day, decided().policy(), progress);
    }

    /** What fits whom by another policy; decides and changes nothing. */
    public Proposals propose(LocalDate day, Policy policy, Progress progress) {
        return propose(day, rulebook.rules().with(policy), progress);
    }

    /** As {@link #propose(LocalDate, Progress)}, by the policy of that name: most-households or poorest-first. Refused when there is none such. */
    public Proposals propose(LocalDate day, String policy, Progress progress) {
        return propose(day, Rulebook.policy(policy).orElseThrow(() -> new Refused("matching.noSuchPolicy", policy)), progress);
    }

    private Proposals propose(LocalDate day, Rules rules, Progress progress) {
        MatchProblem problem = problem(day, rules);
        progress.check();
        return engine.propose(problem, progress);
    }

    /** What was decided; refused while nobody has chosen whom to help first. */
    Rules decided() {
        Rules rules = rulebook.rules();
        if (rules.policy() == null) {
            throw new Refused("matching.policyMissing");
        }
        return rules;
    }

    /** Both policies on that day's stock, for whoever has to choose; decides and changes nothing. */
    public BothWays bothWays(LocalDate day, Progress progress) {
        return bothWays(day, rulebook.rules(), progress);
    }

    /** As {@link #bothWays(LocalDate, Progress)}, today and under these rules. */
    BothWays bothWays(Rules rules, Progress progress) {
        return bothWays(today(), rules, progress);
    }

    private BothWays bothWays(LocalDate day, Rules rules, Progress progress) {
        MatchProblem problem = problem(day, rules);
        List<Proposals> found = new ArrayList<>();
        List<Outlook> outlooks = new ArrayList<>();
        for (Policy policy : Policy.values()) {
            MatchProblem asked = new MatchProblem(problem.day(), problem.stock(), problem.lines(), problem.households(), problem.items(), problem.helped(),
                    problem.refused(), problem.promises(), rules.with(policy), problem.trips(), problem.carries(), problem.cashFen());
            found.add(engine.propose(asked, progress));
            outlooks.add(Outlook.of(asked, found.getLast(), rulebook));
            progress.check();
        }
        return new BothWays(found, outlooks, freeCash());
    }

    /** Money of the special account that nobody earmarked and that no open purchase will take, in fen. */
    long freeCash() {
        return store.read(tx -> Buying.means(tx, cashBook, true).accountFen());
    }

    private MatchProblem problem(LocalDate day, Rules rules) {
        long cash = rules.buying() ? freeCash() : 0;
        return store.read(tx -> problem(tx, day, rules, cash));
    }

    /** The free stock and the open wishes on a day, without what people turned down or put on hold. */
    MatchProblem problem(Tx tx, LocalDate day, Rules rules, long cashFen) {
        Map<UUID, Item> items = catalogue.items(tx).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        Map<UUID, Household> all = households.all(tx).stream().collect(Collectors.toMap(Household::id, Function.identity()));
        // A bag is nobody's wish until it is sorted.
        List<StockRow> stock = inventory.stock(tx).stream().filter(row -> row.placeKind().offers() && row.quantity() > row.reserved() && !row.bag()).toList();
        BoardTable table = tx.table(BoardTable.class);
        Set<UUID> onHold = Set.copyOf(table.onHold(day));
        List<OpenLine> lines = wishes.openLines(tx).stream().filter(line -> !onHold.contains(line.wish().id())).toList();
        Instant yearAgo = day.minusYears(1).atStartOfDay(settings.station(tx).zoneId()).toInstant();
        Map<String, Long> trips = new HashMap<>(rules.tripFen());
        trips.keySet().removeIf(township -> !rulebook.tripGoesTo(township));
        return new MatchProblem(day, stock, lines, all, items, wishes.helpedSince(tx, yearAgo), new TurnedDown(tx, inventory).among(stock),
                table.promisesEver().stream().collect(Collectors.toMap(BoardTable.Count::wishLine, c -> Math.toIntExact(c.promises()))), rules, trips, rulebook.tripCarries(),
                cashFen);
    }

    /**
     * Reserves what was accepted, all of it or none; what was accepted before is not taken a second time. Refused when a piece is no longer
     * free, when a line has been served meanwhile, or when a wish that must come whole would come in part.
     *
     * @return how many were reserved now
     */
    public int accept(Collection<Proposal> accepted) {
        return store.write(tx -> accept(tx, accepted));
    }

    int accept(Tx tx, Collection<Proposal> accepted) {
        StationFacts station = settings.station(tx);
        Instant now = clock.instant();
        wishes.hold(tx, accepted.stream().map(Proposal::wish).toList());
        BoardTable table = tx.table(BoardTable.class);
        Set<UUID> before = Set.copyOf(table.accepted());
        Map<UUID, Proposal> fresh = new LinkedHashMap<>();
        accepted.stream().filter(p -> !before.contains(p.id())).forEach(p -> fresh.put(p.id(), p));
        Map<UUID, Integer> perLine = new LinkedHashMap<>();
        fresh.values().forEach(p -> perLine.merge(p.wishLine(), p.quantity(), Integer::sum));
        for (Map.Entry<UUID, Integer> each : perLine.entrySet()) {
            if (each.getValue() > wishes.open(tx, each.getKey())) {
                throw new Refused("matching.servedMeanwhile", wishes.wish(tx, wishes.line(tx, each.getKey()).wish()).code());
            }
        }
        refuseHalves(tx, perLine);
        refuseTurnedDown(tx, fresh.values());
        Instant lapses = now.plus(Duration.ofDays(station.holdDays()));
        for (Proposal each : fresh.values()) {
            Reservation made = reservations.reserve(tx, each.lot(), each.place(), each.wishLine(), each.quantity(), each.reason().in(words), lapses);
            table.addAcceptance(made.id(), each.id(), station.clerk(), now);
        }
        return fresh.size();
    }

    /** What a colleague turned down or put on hold since this board was drawn. */
    private void refuseTurnedDown(Tx tx, Collection<Proposal> fresh) {
        BoardTable table = tx.table(BoardTable.class);
        Set<UUID> onHold = Set.copyOf(table.onHold(LocalDate.ofInstant(clock.instant(), settings.station(tx).zoneId())));
        TurnedDown turnedDown = new TurnedDown(tx, inventory);
        fresh.stream().filter(p -> onHold.contains(p.wish()) || turnedDown.contains(p.wishLine(), inventory.lot(tx, p.lot()))).findFirst().ifPresent(p -> {
            throw new Refused("matching.turnedDownMeanwhile", p.code());
        });
    }

    private void refuseHalves(Tx tx, Map<UUID, Integer> perLine) {
        Set<UUID> wholes = perLine.keySet().stream().map(line -> wishes.wish(tx, wishes.line(tx, line).wish())).filter(Wish::allAtOnce).map(Wish::id)
                .collect(Collectors.toSet());
        for (UUID id : wholes) {
            boolean whole = wishes.lines(tx, id).stream().allMatch(line -> wishes.open(tx, line.id()) == perLine.getOrDefault(line.id(), 0));
            if (!whole) {
                throw new Refused("matching.onlyWhole", wishes.wish(tx, id).code());
            }
        }
    }

    /** Frees what was promised and never loaded; done when the program starts and before it proposes. */
    public int lapse() {
        return store.write(reservations::lapse);
    }
}
