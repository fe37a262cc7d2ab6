package org.wishdesk.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 配送任务: one trip of deliveries to one township.
 *
 * @param place the place its goods are at while it is on the road; null before it leaves
 */
public record Run(UUID id, String number, String township, LocalDate plannedFor, String driver, String vehicle, State state, UUID place,
        Instant createdAt, Instant leftAt, Instant closedAt) {

    /** PLANNED: the list is printed, goods still on the shelf. LEFT: on the road. CLOSED: every line has its outcome. CANCELLED: never left. */
    public enum State { PLANNED, LEFT, CLOSED, CANCELLED }
}
