package org.wishdesk.inventory;

/** Why goods moved. */
public enum MovementKind {
    RECEIVED, TRANSFERRED, SORTED, LOADED, DELIVERED, BROUGHT_BACK, DISPOSED, REVERSED
}
