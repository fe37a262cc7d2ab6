package org.wishdesk.goods;

/** 通电测试: what happened when an appliance was switched on at the counter. */
public enum PowerTest { NOT_TESTED, WORKS, FAULTY }
