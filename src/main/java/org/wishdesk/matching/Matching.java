package org.wishdesk.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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
import org.wishdesk.inventory.StockRow;
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
    private final Wishes wishes;
    private final MatchEngine engine;
    private final Words words;

    public Matching(Store store, Clock clock, Settings settings, Catalogue catalogue, Households households, Inventory inventory, Wishes wishes,
            MatchEngine engine, Words words) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.catalogue = catalogue;
        this.households = households;
        this.inventory = inventory;
        this.wishes = wishes;
        this.engine = engine;
        this.words = words;
    }

    /** What fits whom today. */
    public Proposals propose(Progress progress) {
        return propose(LocalDate.ofInstant(clock.instant(), settings.station().zoneId()), progress);
    }

    /** What fits whom, were it that day; changes nothing. */
    public Proposals propose(LocalDate day, Progress progress) {
        MatchProblem problem = store.read(tx -> problem(tx, day));
        progress.check();
        return engine.propose(problem, progress);
    }

    private MatchProblem problem(Tx tx, LocalDate day) {
        Map<UUID, Item> items = catalogue.items(tx).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        Map<UUID, Household> all = households.all(tx).stream().collect(Collectors.toMap(Household::id, Function.identity()));
        List<StockRow> stock = inventory.stock(tx).stream().filter(row -> row.placeKind().offers() && row.quantity() > row.reserved()).toList();
        List<OpenLine> lines = wishes.openLines(tx);
        Instant yearAgo = day.minusYears(1).atStartOfDay(settings.station(tx).zoneId()).toInstant();
        return new MatchProblem(day, stock, lines, all, items, wishes.helpedSince(tx, yearAgo));
    }

    /**
     * Reserves what was accepted, all of it or none. Refused when a piece is no longer free, when a line has been served meanwhile, or
     * when a wish that must come whole would come in part.
     */
    public int accept(Collection<Proposal> accepted) {
        return store.write(tx -> {
            StationFacts station = settings.station(tx);
            Instant lapses = clock.instant().plus(Duration.ofDays(station.holdDays()));
            wishes.hold(tx, accepted.stream().map(Proposal::wish).toList());
            Map<UUID, Integer> perLine = new LinkedHashMap<>();
            accepted.forEach(p -> perLine.merge(p.wishLine(), p.quantity(), Integer::sum));
            for (Map.Entry<UUID, Integer> each : perLine.entrySet()) {
                int open = wishes.open(tx, each.getKey());
                if (each.getValue() > open) {
                    throw new Refused("matching.servedMeanwhile", wishes.wish(tx, wishes.line(tx, each.getKey()).wish()).code());
                }
            }
            refuseHalves(tx, perLine);
            for (Proposal each : accepted) {
                inventory.reserve(tx, each.lot(), each.place(), each.wishLine(), each.quantity(), each.reason().in(words), lapses);
            }
            return accepted.size();
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
        return store.write(inventory::lapse);
    }
}
