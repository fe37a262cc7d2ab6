package org.wishdesk.intake;

/** 计价方式: by what the value of given goods is known (民间非营利组织会计制度: a document first, else the market). */
public enum ValueBasis {
    INVOICE, AGREEMENT, APPRAISAL, MARKET
}
