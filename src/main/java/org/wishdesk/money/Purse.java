package org.wishdesk.money;

/**
 * Money that may be spent: of a drawer or the special account, meant for something or free.
 *
 * @param earmark what it is meant for, empty when free
 * @param fen     what is there and not set aside for anything decided before
 */
public record Purse(AccountKind kind, String name, String earmark, long fen) {
}
