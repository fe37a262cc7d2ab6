package org.wishdesk.matching;

import java.util.List;

/** One run of the matching: what fits whom, and what finds nothing. */
public record Proposals(List<Proposal> proposals, List<Unmet> unmet) {

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
