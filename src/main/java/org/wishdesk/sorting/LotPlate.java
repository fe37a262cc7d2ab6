package org.wishdesk.sorting;

import java.time.Instant;
import java.util.UUID;
import org.wishdesk.goods.PowerTest;
import org.wishdesk.goods.ThreeC;

/**
 * What an appliance's plate said that came out of a bag, beside what its lot keeps, and what the test showed. Written once.
 *
 * @param made       year, or year and month; empty when not known
 * @param pastYears  it was kept knowingly past so many years of safe use; null when it was not past them
 * @param pastSource the standard that names them
 * @param clerk      who kept it then
 */
public record LotPlate(UUID lot, String made, ThreeC threeC, PowerTest powerTest, String tester, Integer pastYears, String pastSource, String clerk,
        Instant notedAt) {
}
