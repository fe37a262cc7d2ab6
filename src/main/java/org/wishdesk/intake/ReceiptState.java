package org.wishdesk.intake;

/** 票据状态; always kept (慈善法 art. 38). */
public enum ReceiptState {
    GIVEN, DECLINED, NO_NAME, NOT_ASKED
}
