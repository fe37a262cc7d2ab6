package org.wishdesk.matching;

import java.time.Instant;

/**
 * That a manager decided something about matching. Written once.
 *
 * @param field what was decided: policy, waitDays, leadDays, schoolFrom, winterFrom, buying, or trip: and the township
 * @param oldValue what held before, null when nobody had decided
 */
public record Decision(String field, String oldValue, String newValue, String clerk, Instant decidedAt) {
}
