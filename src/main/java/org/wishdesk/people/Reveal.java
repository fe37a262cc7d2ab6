package org.wishdesk.people;

import java.time.Instant;

/** That someone looked at what is hidden; never what was seen. */
public record Reveal(String field, String clerk, Instant revealedAt) {
}
