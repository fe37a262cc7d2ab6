package org.wishdesk.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.wishdesk.goods.Item;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.people.Household;
import org.wishdesk.wishes.OpenLine;

/**
 * What an engine is given: the free stock, the open lines, the households behind them, on one day, and what the station decided.
 *
 * @param stock    only rows with free pieces at places that offer
 * @param lines    without the wishes that are on hold
 * @param helped   households that were brought something in the last twelve months or are promised something now
 * @param refused  goods that a person turned down for a line
 * @param promises how many promises were ever made to a line, whatever became of them; tells one proposal from a later one of the same goods
 * @param rules    what was decided, with a policy
 * @param trips    what a trip costs, in fen, by township; places no trip goes to are not in it
 * @param carries  deliveries that one trip carries
 * @param cashFen  free money that may be spent, 0 when nothing may be bought
 */
public record MatchProblem(LocalDate day, List<StockRow> stock, List<OpenLine> lines, Map<UUID, Household> households, Map<UUID, Item> items,
        Set<UUID> helped, Set<Refused> refused, Map<UUID, Integer> promises, Rules rules, Map<String, Long> trips, int carries, long cashFen) {

    /** A lot that was turned down for a line. */
    public record Refused(UUID line, UUID lot) {
    }
}
