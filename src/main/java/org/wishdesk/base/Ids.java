package org.wishdesk.base;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Keys made by the program: UUIDv7 (RFC 9562), so that a branch can make them without a network and rows lie in time order. */
public final class Ids {

    private Ids() {
    }

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
