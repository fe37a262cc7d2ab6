package org.wishdesk.matching;

import java.util.List;
import org.wishdesk.matching.engine.Policy;

/**
 * One run of the matching: what fits whom, what could be bought, and what finds nothing.
 *
 * @param policy   whom it helps first, null for what both policies do alike
 * @param pointsMp its value, milli-points; for auditors
 * @param boundMp  a proven bound on the value of any other, milli-points
 * @param going    what things went for in it
 */
public record Proposals(Policy policy, List<Proposal> proposals, List<ToBuy> purchases, List<Unmet> unmet, long pointsMp, long boundMp, Going going) {

    /** The key of the policy's name. */
    public String policyKey() {
        return Said.of(policy);
    }

    /** The policy as scripts write it, null for what both do alike. */
    public String policyName() {
        return policy == null ? null : Rulebook.name(policy);
    }

    public long wishes() {
        return proposals.stream().map(Proposal::wish).distinct().count();
    }

    public long households() {
        return proposals.stream().map(Proposal::householdCode).distinct().count();
    }

    public int pieces() {
        return proposals.stream().mapToInt(Proposal::quantity).sum();
    }
}
