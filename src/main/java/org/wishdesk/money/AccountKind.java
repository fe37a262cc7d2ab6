package org.wishdesk.money;

/** 现金抽屉, 收款人, 专户, and the two ends: where gifts come from and what was spent. */
public enum AccountKind {
    DRAWER, COLLECTOR, SPECIAL, GIVEN, SPENT
}
