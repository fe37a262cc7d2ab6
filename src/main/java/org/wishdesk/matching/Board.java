package org.wishdesk.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.Bins;
import org.wishdesk.inventory.Inventory;
import org.wishdesk.inventory.Reservation;
import org.wishdesk.inventory.Reservations;
import org.wishdesk.settings.Settings;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.wishes.WishLine;
import org.wishdesk.wishes.Wishes;

/**
 * 配对台: the last run of the matching as it stands now, and what people decide about it. A proposal is accepted, turned down with a reason,
 * swapped for another, or its wish put on hold; the program decides none of these. What is accepted stays promised through every later run.
 */
public final class Board {

    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final Catalogue catalogue;
    private final Inventory inventory;
    private final Reservations reservations;
    private final Bins bins;
    private final Wishes wishes;
    private final Rulebook rulebook;
    private final Matching matching;

    public Board(Store store, Clock clock, Settings settings, Catalogue catalogue, Inventory inventory, Reservations reservations, Bins bins, Wishes wishes,
            Rulebook rulebook, Matching matching) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.catalogue = catalogue;
        this.inventory = inventory;
        this.reservations = reservations;
        this.bins = bins;
        this.wishes = wishes;
        this.rulebook = rulebook;
        this.matching = matching;
    }

    /** Matches the free stock with the open wishes and keeps what came of it; the run before is kept to compare with. Refused while there is no policy. */
    public BoardView run(Progress progress) {
        matching.lapse();
        LocalDate day = matching.today();
        Proposals found = matching.propose(day, progress);
        return store.write(tx -> {
            keep(tx, day, found);
            return view(tx);
        });
    }

    private void keep(Tx tx, LocalDate day, Proposals found) {
        BoardTable table = tx.table(BoardTable.class);
        UUID run = Ids.next();
        table.addRun(new BoardTable.Run(run, clock.instant(), day, settings.station(tx).clerk(), found.policy(), found.pointsMp(), found.boundMp()));
        List<BoardTable.Kept> kept = new ArrayList<>();
        found.proposals().forEach(p -> kept.add(kept(run, kept.size() + 1, p)));
        found.purchases().forEach(p -> kept.add(new BoardTable.Kept(run, p.id(), kept.size() + 1, p.wanted().line(), null, null, p.quantity(), p.fen(), true,
                p.reason().written(), p.bid().written())));
        table.addProposals(kept);
        List<BoardTable.Left> left = new ArrayList<>();
        found.unmet().forEach(u -> left.add(left(run, left.size() + 1, u)));
        table.addUnmet(left);
        List<BoardTable.Run> newest = table.newest(2);
        table.forgetProposals(newest.getFirst().id(), newest.getLast().id());
        table.forgetUnmet(newest.getFirst().id(), newest.getLast().id());
        keep(tx.table(GoingTable.class), run, found.going());
    }

    private static void keep(GoingTable table, UUID run, Going going) {
        table.forgetGoods(run);
        table.forgetSeats(run);
        table.addGoods(going.goods().entrySet().stream().map(e -> new GoingTable.Goods(run, e.getKey().item(), e.getKey().spec().forWhom(),
                e.getKey().spec().size(), e.getKey().spec().season(), e.getKey().spec().condition(), e.getValue())).toList());
        table.addSeats(going.seats().entrySet().stream().map(e -> new GoingTable.Seat(run, e.getKey(), Math.max(0, e.getValue()))).toList());
    }

    /** The last run, empty before the first. */
    static Optional<UUID> lastRun(Tx tx) {
        return tx.table(BoardTable.class).newest(1).stream().map(BoardTable.Run::id).findFirst();
    }

    /** What things went for in the last run, empty before the first. */
    static Optional<Going> going(Tx tx) {
        GoingTable table = tx.table(GoingTable.class);
        return tx.table(BoardTable.class).newest(1).stream().findFirst().map(run -> new Going(run.policy(),
                table.goods(run.id()).stream().collect(Collectors.toMap(
                        g -> new Going.Asked(g.item(), new Spec(g.forWhom(), g.sizeTyped(), g.season(), g.worstCondition())), GoingTable.Goods::priceMp)),
                table.seats(run.id()).stream().collect(Collectors.toMap(GoingTable.Seat::township, GoingTable.Seat::priceMp))));
    }

    private static BoardTable.Kept kept(UUID run, int rowNo, Proposal p) {
        return new BoardTable.Kept(run, p.id(), rowNo, p.wishLine(), p.lot(), p.place(), p.quantity(), 0, p.exact(), p.reason().written(), p.bid().written());
    }

    private static BoardTable.Left left(UUID run, int rowNo, Unmet u) {
        return new BoardTable.Left(run, rowNo, u.wishLine(), u.open(), u.reason().written(), u.bid().written());
    }

    /** The last run less what became of it since: what was accepted, taken, turned down or put on hold meanwhile, by anyone. */
    public BoardView view() {
        return store.read(this::view);
    }

    private BoardView view(Tx tx) {
        return new BoardReader(tx, inventory, bins.rules(tx), wishes, catalogue, LocalDate.ofInstant(clock.instant(), settings.station(tx).zoneId())).view();
    }

    /** Reserves what was chosen, all of it or none; what was accepted before is not taken twice. @return how many were reserved now */
    public int accept(Collection<Proposal> chosen) {
        return matching.accept(chosen);
    }

    /** Turns goods down for a wish: they are not proposed to it again. Refused when somebody accepted or turned them down meanwhile. @param alike everything of the same sort */
    public void refuse(Proposal proposal, boolean alike, String reason) {
        String why = reason(reason);
        store.run(tx -> {
            wishes.hold(tx, List.of(proposal.wish()));
            BoardTable table = tx.table(BoardTable.class);
            if (table.accepted().contains(proposal.id())) {
                throw new Refused("matching.acceptedMeanwhile", proposal.code());
            }
            if (new TurnedDown(tx, inventory).contains(proposal.wishLine(), inventory.lot(tx, proposal.lot()))) {
                throw new Refused("matching.turnedDownMeanwhile", proposal.code());
            }
            table.addRefusal(new BoardTable.No(Ids.next(), proposal.wishLine(), proposal.lot(), alike, why, settings.station(tx).clerk(), clock.instant()));
        });
    }

    /** Puts a wish on hold until a day, or with null until somebody ends it; nothing is kept back for it. Refused when nothing of it is open. */
    public void hold(UUID wish, LocalDate until, String reason) {
        String why = reason(reason);
        store.run(tx -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), settings.station(tx).zoneId());
            if (until != null && !until.isAfter(today)) {
                throw new Refused("matching.holdPast");
            }
            wishes.hold(tx, List.of(wish));
            if (tx.table(BoardTable.class).onHold(today).contains(wish)) {
                throw new Refused("matching.onHoldAlready", wishes.wish(tx, wish).code());
            }
            if (wishes.lines(tx, wish).stream().allMatch(line -> wishes.open(tx, line.id()) == 0)) {
                throw new Refused("matching.servedMeanwhile", wishes.wish(tx, wish).code());
            }
            tx.table(BoardTable.class).addHold(new BoardTable.Wait(Ids.next(), wish, until, why, settings.station(tx).clerk(), clock.instant()));
        });
    }

    private static String reason(String typed) {
        String reason = Text.clean(typed);
        if (reason.isEmpty()) {
            throw new Refused("matching.reasonMissing");
        }
        return Text.head(reason, 400);
    }

    /** Takes a refusal back or ends a hold; the next run may propose it again. */
    public void takeBack(BoardView.Aside aside) {
        store.run(tx -> {
            BoardTable table = tx.table(BoardTable.class);
            String clerk = settings.station(tx).clerk();
            int done = aside.hold() ? table.endHold(aside.id(), clerk, clock.instant()) : table.takeBack(aside.id(), clerk, clock.instant());
            if (done == 0) {
                throw new Refused("matching.takenBackAlready");
            }
        });
    }

    /**
     * Gives promises up whose goods still lie on the shelf, all of them or none; of a wish that must come whole all are given up with one. Refused
     * when one is on a delivery list.
     *
     * @return how many
     */
    public int release(Collection<BoardView.Promised> promised) {
        return store.write(tx -> {
            Set<UUID> chosen = promised.stream().map(BoardView.Promised::reservation).collect(Collectors.toSet());
            Set<UUID> whole = promised.stream().map(BoardView.Promised::wanted).filter(WishedLine::allAtOnce).map(WishedLine::wish).distinct()
                    .flatMap(wish -> wishes.lines(tx, wish).stream()).map(WishLine::id).collect(Collectors.toSet());
            List<BoardTable.Promise> these = tx.table(BoardTable.class).promises().stream()
                    .filter(p -> chosen.contains(p.id()) || whole.contains(p.wishLine())).toList();
            if (!these.stream().map(BoardTable.Promise::id).collect(Collectors.toSet()).containsAll(chosen)) {
                throw new Refused("matching.noLonger");
            }
            for (BoardTable.Promise each : these) {
                if (each.onAList()) {
                    throw new Refused("matching.onAList", wishes.wish(tx, wishes.line(tx, each.wishLine()).wish()).code());
                }
                reservations.release(tx, each.id(), Reservation.State.RELEASED);
            }
            return these.size();
        });
    }

    /** Other pieces for the wish of a proposal, each with what it would cost others. */
    public List<Swap> otherPieces(Proposal proposal) {
        return swaps().pieces(proposal);
    }

    /** Other wishes for the pieces of a proposal, each with what it would cost. */
    public List<Swap> otherWishes(Proposal proposal) {
        return swaps().wishes(proposal);
    }

    private Swaps swaps() {
        Rules rules = rulebook.rules();
        LocalDate day = matching.today();
        return store.read(tx -> new Swaps(matching.problem(tx, day, rules, 0), view(tx).rows().stream().map(BoardView.Row::proposal).toList()));
    }

    /** Changes the board's proposals as the swap says; they must still be accepted. Refused when one of them is no longer there. */
    public void swap(Swap swap) {
        store.run(tx -> {
            BoardTable table = tx.table(BoardTable.class);
            UUID run = table.newest(1).getFirst().id();
            Map<UUID, BoardTable.Kept> kept = table.proposals(run).stream().collect(Collectors.toMap(BoardTable.Kept::id, Function.identity()));
            Map<UUID, Integer> lost = new LinkedHashMap<>();
            for (UUID id : swap.drop()) {
                if (table.drop(run, id) == 0) {
                    throw new Refused("matching.swapGone");
                }
                lost.merge(kept.get(id).wishLine(), kept.get(id).quantity(), Integer::sum);
            }
            int at = swap.drop().stream().map(id -> kept.get(id).rowNo()).findFirst().orElse(0);
            table.addProposals(swap.add().stream().map(p -> kept(run, at, p)).toList());
            swap.add().forEach(p -> lost.merge(p.wishLine(), -p.quantity(), Integer::sum));
            without(table, run, lost, swap.unmet());
        });
    }

    /** What each line stays without: what it did before, and what it lost. Why is said by whoever took it, else as it was. @param lost below nothing when it gained */
    private static void without(BoardTable table, UUID run, Map<UUID, Integer> lost, List<Unmet> why) {
        Map<UUID, BoardTable.Left> before = table.unmet(run).stream().collect(Collectors.toMap(BoardTable.Left::wishLine, Function.identity()));
        Map<UUID, BoardTable.Left> taken = why.stream().map(u -> left(run, 0, u)).collect(Collectors.toMap(BoardTable.Left::wishLine, Function.identity(), (a, b) -> a));
        List<BoardTable.Left> now = new ArrayList<>();
        lost.forEach((line, pieces) -> {
            int open = pieces + (before.containsKey(line) ? before.get(line).pieces() : 0);
            BoardTable.Left said = taken.getOrDefault(line, before.get(line));
            if (open > 0 && said != null) {
                now.add(said.with(open));
            }
            table.dropUnmet(run, line);
        });
        table.addUnmet(now);
    }

    /** Who would lose by a swap, by the codes of their wishes; that somebody looked is written down. */
    public List<WishedLine> open(Swap swap) {
        return store.write(tx -> {
            swap.others().forEach(w -> look(tx, w.line()));
            return swap.others();
        });
    }

    private void look(Tx tx, UUID line) {
        tx.table(BoardTable.class).look(Ids.next(), line, settings.station(tx).clerk(), clock.instant());
    }

    /** The numbers behind what is proposed for a line, or why nothing is. Nobody sees them before it is written down that somebody looked. */
    public Behind audit(UUID line) {
        // All stock is read for it: nobody's save waits for that.
        Behind behind = store.read(tx -> new BehindReader(tx, inventory, catalogue).of(line));
        store.run(tx -> look(tx, line));
        return behind;
    }
}
