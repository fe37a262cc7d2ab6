package org.wishdesk.money;

import java.util.UUID;

/** An account of the cash book; a drawer belongs to a place. */
public record Account(UUID id, AccountKind kind, String name, UUID place) {
}
