package org.wishdesk.matching.engine;

/** Whom the station helps first. A person chooses; neither is preset. */
public enum Policy {
    /** As many households as the stock can reach: the objective as it stands. */
    MOST_HOUSEHOLDS,
    /** The poorest tier is served as well as it can be before the next tier may take anything. */
    POOREST_FIRST
}
