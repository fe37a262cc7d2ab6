package org.wishdesk.money;

/** What an account holds of one earmark, in fen. */
public record Balance(AccountKind kind, String name, String earmark, long fen) {
}
