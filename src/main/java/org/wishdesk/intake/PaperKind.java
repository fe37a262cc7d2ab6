package org.wishdesk.intake;

/** The papers a donor may be given for a gift: 收据, 捐赠证书, 感谢信. */
public enum PaperKind {
    RECEIPT, CERTIFICATE, LETTER
}
