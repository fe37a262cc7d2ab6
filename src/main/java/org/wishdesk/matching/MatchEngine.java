package org.wishdesk.matching;

import org.wishdesk.base.Progress;

/** Decides what to propose. The same problem always gets the same answer. */
public interface MatchEngine {

    Proposals propose(MatchProblem problem, Progress progress);
}
