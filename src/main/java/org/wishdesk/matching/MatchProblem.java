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
 * What an engine is given: the free stock, the open lines, the households behind them, on one day.
 *
 * @param stock        only rows with free pieces at places that offer
 * @param helped       households that were brought something in the last twelve months or are promised something now
 */
public record MatchProblem(LocalDate day, List<StockRow> stock, List<OpenLine> lines, Map<UUID, Household> households, Map<UUID, Item> items,
        Set<UUID> helped) {
}
