package org.wishdesk.inventory;

import java.util.UUID;

/** A place of goods. */
public record Place(UUID id, PlaceKind kind, String name, boolean inside) {
}
