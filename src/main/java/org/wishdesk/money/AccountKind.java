package org.wishdesk.money;

/** 现金抽屉, 收款人 (who holds what was transferred), 专户, the two ends where gifts come from and what was spent, and 长款/短款: what counts found too much or missing. */
public enum AccountKind {
    DRAWER, COLLECTOR, SPECIAL, GIVEN, SPENT, OVER_SHORT
}
