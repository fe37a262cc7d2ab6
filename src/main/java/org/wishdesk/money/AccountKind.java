package org.wishdesk.money;

/**
 * 现金抽屉, 收款人 (who holds what was transferred), 专户; the ends where gifts come from, what given goods were sold for and what was spent; and
 * 长款/短款: what counts found too much or missing.
 */
public enum AccountKind {
    DRAWER, COLLECTOR, SPECIAL, GIVEN, SOLD, SPENT, OVER_SHORT
}
