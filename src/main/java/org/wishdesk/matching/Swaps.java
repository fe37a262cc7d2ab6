package org.wishdesk.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wishdesk.goods.Fit;
import org.wishdesk.goods.Fits;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.matching.engine.Reason.Kind;
import org.wishdesk.people.Household;
import org.wishdesk.wishes.OpenLine;

/**
 * What could be swapped on the board as it stands, and what it would cost. Whoever loses a piece is given another that fits and is free, where
 * there is one; a wish that must come whole loses everything with one of its lines.
 */
final class Swaps {

    private static final int MOST = 40;

    /** A place where a lot lies. */
    private record Spot(UUID lot, UUID place) {
    }

    private final MatchProblem problem;
    private final List<Proposal> open;
    private final Fits fits = new Fits();
    private final Map<Spot, StockRow> stock = new HashMap<>();
    private final Map<UUID, OpenLine> lines;
    private final Map<Spot, Integer> free = new HashMap<>();
    private final Map<UUID, List<StockRow>> fitting = new HashMap<>();

    /** @param open what the board proposes now */
    Swaps(MatchProblem problem, List<Proposal> open) {
        this.problem = problem;
        this.open = open;
        problem.stock().forEach(row -> {
            stock.put(new Spot(row.lot(), row.place()), row);
            free.put(new Spot(row.lot(), row.place()), row.quantity() - row.reserved());
        });
        open.forEach(p -> free.merge(spot(p), -p.quantity(), Integer::sum));
        lines = problem.lines().stream().collect(Collectors.toMap(l -> l.line().id(), Function.identity()));
    }

    private static Spot spot(Proposal p) {
        return new Spot(p.lot(), p.place());
    }

    private static Spot spot(StockRow row) {
        return new Spot(row.lot(), row.place());
    }

    /** What lies there and fits a line; found once for each, since many lose the same piece to many. */
    private List<StockRow> fitting(OpenLine line) {
        return fitting.computeIfAbsent(line.line().id(), l -> stock.values().stream().filter(row -> fit(line, row) != null).toList());
    }

    private static String named(StockRow row) {
        return (row.itemName() + " " + row.sizeTyped()).strip();
    }

    /** How the pieces fit, or null when they do not or were turned down for the line. */
    private Fit fit(OpenLine line, StockRow row) {
        Fit fit = fits.of(problem.items().get(line.line().item()), Handout.spec(line), problem.items().get(row.item()), Handout.spec(row));
        return fit.fits() && !problem.refused().contains(new MatchProblem.Refused(line.line().id(), row.lot())) ? fit : null;
    }

    private int priority(Proposal p) {
        OpenLine line = lines.get(p.wishLine());
        return line == null ? 0 : Priority.of(line.wish(), problem.households().get(line.wish().household()), problem.day());
    }

    /** Other pieces for the wish of a proposal: first those that cost nobody anything, the best fitting first. */
    List<Swap> pieces(Proposal p) {
        OpenLine line = lines.get(p.wishLine());
        if (line == null) {
            return List.of();
        }
        record Found(Swap swap, int penalty) {
        }
        List<Found> found = new ArrayList<>();
        stock.forEach((spot, row) -> {
            Fit fit = row.quantity() - row.reserved() >= p.quantity() ? fit(line, row) : null;
            if (fit != null && open.stream().noneMatch(o -> o.wishLine().equals(p.wishLine()) && spot(o).equals(spot))) {
                Change change = new Change(p);
                change.release(p);
                change.take(line, row, fit, p.quantity());
                List<Proposal> others = open.stream().filter(o -> spot(o).equals(spot)).sorted(Comparator.comparing(this::priority).thenComparing(Proposal::code)).toList();
                for (Proposal other : others) {
                    if (change.left(spot) < 0 && !change.drop.contains(other.id())) {
                        change.displace(other);
                    }
                }
                found.add(new Found(change.swap(), fit.penalty()));
            }
        });
        return found.stream().sorted(Comparator.comparing((Found f) -> f.swap().others().size()).thenComparing(Found::penalty)
                .thenComparing(f -> f.swap().made().lotCode()).thenComparing(f -> f.swap().made().placeName())).limit(MOST).map(Found::swap).toList();
    }

    /** Other wishes that could use the pieces of a proposal: the most pressing first. Wishes of several lines that must come whole are left as they are. */
    List<Swap> wishes(Proposal p) {
        StockRow row = stock.get(spot(p));
        OpenLine own = lines.get(p.wishLine());
        if (row == null || own == null) {
            return List.of();
        }
        Map<UUID, List<Proposal>> having = open.stream().collect(Collectors.groupingBy(Proposal::wishLine));
        Map<UUID, Long> linesOf = problem.lines().stream().collect(Collectors.groupingBy(l -> l.wish().id(), Collectors.counting()));
        List<Swap> found = new ArrayList<>();
        problem.lines().stream().filter(l -> l != own && !(l.wish().allAtOnce() && (linesOf.get(l.wish().id()) > 1 || l.open() > p.quantity())))
                .sorted(Comparator.comparing((OpenLine l) -> -Priority.of(l.wish(), problem.households().get(l.wish().household()), problem.day()))
                        .thenComparing(l -> l.wish().code()).thenComparing(l -> l.line().lineNo()))
                .forEach(line -> {
                    Fit fit = fit(line, row);
                    List<Proposal> has = having.getOrDefault(line.line().id(), List.of());
                    if (found.size() >= MOST || fit == null || has.size() > 1 || has.size() == 1 && (spot(has.getFirst()).equals(spot(p)) || has.getFirst().quantity() > p.quantity())) {
                        return;
                    }
                    Change change = new Change(p);
                    has.forEach(change::release);
                    change.release(p);
                    int pieces = Math.min(line.open(), p.quantity());
                    change.take(line, row, fit, pieces);
                    change.own(own, p, pieces);
                    found.add(change.swap());
                });
        return found;
    }

    /** One swap while it is worked out. */
    private final class Change {
        final List<UUID> drop = new ArrayList<>();
        private final List<Proposal> add = new ArrayList<>();
        private final List<Unmet> unmet = new ArrayList<>();
        private final List<Reason> costs = new ArrayList<>();
        private final List<WishedLine> others = new ArrayList<>();
        private final Map<Spot, Integer> moved = new HashMap<>();
        private final Proposal from;

        Change(Proposal from) {
            this.from = from;
        }

        int left(Spot spot) {
            return free.getOrDefault(spot, 0) + moved.getOrDefault(spot, 0);
        }

        void release(Proposal p) {
            drop.add(p.id());
            moved.merge(spot(p), p.quantity(), Integer::sum);
        }

        void take(OpenLine line, StockRow row, Fit fit, int pieces) {
            moved.merge(new Spot(row.lot(), row.place()), -pieces, Integer::sum);
            Household household = problem.households().get(line.wish().household());
            List<Reason.Part> parts = new ArrayList<>(Why.fitting(line, row, problem.items().get(row.item()), fit));
            parts.add(new Reason.Part("matching.why.byHand"));
            add.add(Why.proposal(Why.wanted(line, household), Why.before(problem, line), row, pieces, fit, new Reason(List.copyOf(parts)), Bid.none(Kind.GIVEN)));
        }

        /** Someone whose piece goes to another. */
        void displace(Proposal other) {
            release(other);
            others.add(other.wanted());
            Optional<StockRow> seat = seat(other);
            if (seat.isPresent()) {
                OpenLine line = lines.get(other.wishLine());
                take(line, seat.get(), fit(line, seat.get()), other.quantity());
                costs.add(Reason.of(new Reason.Part("matching.swap.another", named(seat.get()))));
            } else {
                lose(other, "matching.swap.loses", "matching.swap.losesWhole");
            }
        }

        /** The household the pieces were proposed for: it gets others, keeps what is left over, or stays without. */
        void own(OpenLine line, Proposal p, int given) {
            if (given < p.quantity() && !p.allAtOnce()) {
                StockRow row = stock.get(spot(p));
                take(line, row, fit(line, row), p.quantity() - given);
                costs.add(Reason.of(new Reason.Part("matching.swap.ownLess", given, p.unit())));
                unmet.add(without(p.wanted(), given));
                return;
            }
            Optional<StockRow> seat = seat(p);
            if (seat.isPresent()) {
                take(line, seat.get(), fit(line, seat.get()), p.quantity());
                costs.add(Reason.of(new Reason.Part("matching.swap.ownAnother", named(seat.get()))));
            } else {
                lose(p, "matching.swap.ownLoses", "matching.swap.ownLosesWhole");
            }
        }

        private Unmet without(WishedLine wanted, int pieces) {
            return new Unmet(wanted, pieces, Reason.of(new Reason.Part("matching.why.swappedAway", wanted.itemName())), Bid.none(Kind.SCARCE));
        }

        private void lose(Proposal p, String one, String whole) {
            costs.add(Reason.of(new Reason.Part(p.allAtOnce() ? whole : one, p.wished())));
            unmet.add(without(p.wanted(), p.quantity()));
            if (p.allAtOnce()) {
                open.stream().filter(o -> o.wish().equals(p.wish()) && !drop.contains(o.id())).forEach(o -> {
                    release(o);
                    unmet.add(without(o.wanted(), o.quantity()));
                });
            }
        }

        /** The best fitting pieces that are free once this is done. */
        private Optional<StockRow> seat(Proposal p) {
            OpenLine line = lines.get(p.wishLine());
            if (line == null) {
                return Optional.empty();
            }
            return fitting(line).stream().filter(row -> left(spot(row)) >= p.quantity() && !spot(p).equals(spot(row)))
                    .filter(row -> open.stream().noneMatch(o -> !drop.contains(o.id()) && o.wishLine().equals(p.wishLine()) && spot(o).equals(spot(row))))
                    .min(Comparator.comparing((StockRow row) -> fit(line, row).penalty()).thenComparing(StockRow::code).thenComparing(StockRow::placeName));
        }

        Swap swap() {
            if (costs.isEmpty()) {
                costs.add(Reason.of(new Reason.Part("matching.swap.nobody")));
            }
            if (!add.getFirst().wishLine().equals(from.wishLine())) {
                others.add(from.wanted());
            }
            return new Swap(add.getFirst(), List.copyOf(costs), List.copyOf(others), List.copyOf(drop), List.copyOf(add), List.copyOf(unmet));
        }
    }
}
