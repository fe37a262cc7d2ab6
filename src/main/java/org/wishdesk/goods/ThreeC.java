package org.wishdesk.goods;

/** Whether an appliance's plate shows the 3C (CCC) mark. */
public enum ThreeC { UNKNOWN, YES, NO }
