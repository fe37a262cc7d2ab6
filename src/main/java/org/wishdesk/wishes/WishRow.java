package org.wishdesk.wishes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A wish in the list; the person's name is cut. */
public record WishRow(UUID id, String code, String householdCode, String person, String township, String village, WishState state,
        LocalDate collectedOn, LocalDate deadline, boolean allAtOnce, List<WishView.Line> lines) {
}
