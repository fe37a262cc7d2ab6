package org.wishdesk.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.inventory.Inventory;
import org.wishdesk.inventory.Place;
import org.wishdesk.inventory.PlaceKind;
import org.wishdesk.inventory.Reservations;
import org.wishdesk.settings.Settings;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.words.Words;

/** Runs: what is promised to a township goes on a list, onto the road, and comes back as signatures or as goods. */
public final class Delivery {

    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final Inventory inventory;
    private final Reservations reservations;
    private final Words words;

    public Delivery(Store store, Clock clock, Settings settings, Inventory inventory, Reservations reservations, Words words) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.inventory = inventory;
        this.reservations = reservations;
        this.words = words;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.station().zoneId());
    }

    /** Townships to which something is promised that no run carries yet. */
    public List<Waiting> waiting() {
        return store.read(tx -> tx.table(RunTable.class).waiting());
    }

    public List<Run> runs() {
        return store.read(tx -> tx.table(RunTable.class).runs());
    }

    public Run run(UUID id) {
        return store.read(tx -> run(tx, id));
    }

    private static Run run(Tx tx, UUID id) {
        return tx.table(RunTable.class).byId(id).orElseThrow(() -> new Refused("delivery.runGone"));
    }

    /** The lines of a run's list; they hold names, which the driver needs and no public list may have. */
    public List<RunLine> lines(UUID run) {
        return store.read(tx -> tx.table(RunTable.class).lines(run));
    }

    /** Puts everything that waits for a township on one list. The goods stay on the shelf, promised. */
    public Run plan(String township, LocalDate day, String driver, String vehicle) {
        if (Text.blank(driver)) {
            throw new Refused("delivery.driverMissing");
        }
        return store.write(tx -> {
            RunTable table = tx.table(RunTable.class);
            // The number first: who plans at the same moment waits here, and then sees what is on this list already.
            int year = day.getYear();
            String number = "PS%d-%04d".formatted(year, settings.next(tx, "run " + year));
            List<RunTable.Held> held = table.held(township);
            if (held.isEmpty()) {
                throw new Refused("delivery.nothingWaits", township);
            }
            Run run = new Run(Ids.next(), number, township, day, Text.clean(driver), Text.clean(vehicle), Run.State.PLANNED, null, clock.instant(), null, null);
            table.add(run);
            StationFacts station = settings.station(tx);
            Instant until = day.plusDays(station.holdDays()).atStartOfDay(station.zoneId()).toInstant();
            List<RunLine> lines = new ArrayList<>();
            for (RunTable.Held each : held) {
                // What is on a list does not lapse before its day.
                reservations.prolong(tx, each.reservation(), until);
                String goods = Stream.of(each.itemName(), who(each.forWhom()), each.sizeTyped()).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
                lines.add(new RunLine(Ids.next(), run.id(), lines.size() + 1, each.reservation(), each.wishLine(), each.wishCode(), each.household(),
                        each.householdCode(), (each.village() + " " + each.hamlet()).strip(), each.recipient(), each.lot(), each.lotCode(), each.fromPlace(), goods,
                        each.unit(), each.quantity(), RunLine.Outcome.PENDING, null, null));
            }
            table.addLines(lines);
            return run;
        });
    }

    private String who(String forWhom) {
        ForWhom who = ForWhom.valueOf(forWhom);
        return who == ForWhom.ANYONE ? "" : words.t(who);
    }

    /** The car leaves: everything on the list moves from its shelf onto the road. */
    public Run leave(UUID id) {
        return store.write(tx -> {
            RunTable table = tx.table(RunTable.class);
            Run run = run(tx, id);
            Place road = inventory.place(tx, PlaceKind.RUN, run.number());
            Instant now = clock.instant();
            if (table.leave(id, road.id(), now) == 0) {
                throw new Refused("delivery.notPlanned", run.number());
            }
            UUID event = Ids.next();
            table.lines(id).forEach(line -> reservations.load(tx, line.reservation(), road, now, event));
            return run(tx, id);
        });
    }

    /** Gives a list up before the car left; what it carried waits again. */
    public Run cancel(UUID id) {
        return store.write(tx -> {
            if (tx.table(RunTable.class).cancel(id, clock.instant()) == 0) {
                throw new Refused("delivery.notPlanned", run(tx, id).number());
            }
            return run(tx, id);
        });
    }

    /** Writes what came of every line and closes the run, all in one; refused while a line has no outcome or a returned one no reason. */
    public Run close(UUID id, Collection<Outcome> outcomes) {
        return store.write(tx -> {
            RunTable table = tx.table(RunTable.class);
            Run run = run(tx, id);
            Instant now = clock.instant();
            if (table.close(id, now) == 0) {
                throw new Refused("delivery.notOnTheRoad", run.number());
            }
            Place road = inventory.placeById(tx, run.place());
            Map<UUID, Outcome> byLine = outcomes.stream().collect(Collectors.toMap(Outcome::line, Function.identity()));
            UUID event = Ids.next();
            for (RunLine line : table.lines(id)) {
                Outcome outcome = byLine.get(line.id());
                if (outcome == null || outcome.outcome() == RunLine.Outcome.PENDING) {
                    throw new Refused("delivery.outcomeMissing", line.lineNo());
                }
                boolean back = outcome.outcome() == RunLine.Outcome.BROUGHT_BACK;
                if (back && Text.blank(outcome.note())) {
                    throw new Refused("delivery.reasonMissing", line.lineNo());
                }
                table.outcome(line.id(), outcome.outcome(), Text.clean(outcome.note()), Text.name(outcome.signedBy()));
                if (back) {
                    reservations.bringBack(tx, line.reservation(), road, now, event, outcome.note());
                } else {
                    reservations.deliver(tx, line.reservation(), road, now, event);
                }
            }
            return run(tx, id);
        });
    }

    /** The list the driver takes, as a PDF: A4 across, a row high enough for a fingerprint. */
    public byte[] list(UUID id) {
        return store.read(tx -> {
            StationFacts station = settings.station(tx);
            List<RunLine> lines = tx.table(RunTable.class).lines(id);
            Map<UUID, String> places = lines.stream().map(RunLine::fromPlace).distinct()
                    .collect(Collectors.toMap(Function.identity(), place -> inventory.placeById(tx, place).name()));
            return DeliveryListPaper.of(run(tx, id), lines, places, station, words);
        });
    }
}
