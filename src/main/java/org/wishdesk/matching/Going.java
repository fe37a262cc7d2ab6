package org.wishdesk.matching;

import java.util.Map;
import java.util.UUID;
import org.wishdesk.goods.Spec;
import org.wishdesk.matching.engine.Policy;

/**
 * Going prices: what a piece would have brought to the best-placed wish that had to go without it in a run of the matching, in milli-points.
 * A price of nothing says that some of what fits was left over; of what does not lie there at all it is what the best-placed wish would give.
 * They say what is scarce and who comes first at the counter; no person ever reads them beside the auditor.
 *
 * @param policy whom the run helped first
 * @param goods  by what lines asked for
 * @param seats  what a seat on the trip to a township goes for; those no trip has to pay for are not in it
 */
record Going(Policy policy, Map<Asked, Long> goods, Map<String, Long> seats) {

    /** What a line asks for. */
    record Asked(UUID item, Spec spec) {
    }

    static Going nothing(Policy policy) {
        return new Going(policy, Map.of(), Map.of());
    }

    /** What nobody asked for in that run goes for nothing. */
    long price(UUID item, Spec spec) {
        return goods.getOrDefault(new Asked(item, spec), 0L);
    }

    long seat(String township) {
        return seats.getOrDefault(township, 0L);
    }
}
