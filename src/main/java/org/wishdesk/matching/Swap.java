package org.wishdesk.matching;

import java.util.List;
import java.util.UUID;

/**
 * Another piece for a wish, or another wish for a piece, and what that would cost. Nothing has changed until a person takes it; what it
 * proposes must still be accepted.
 *
 * @param made   what it would propose for the one who gains
 * @param costs  what it costs, without saying whom
 * @param others whose proposals change or go; shown only when someone opens it
 * @param drop   proposals that go
 * @param add    proposals that come, the made one first
 * @param unmet  lines that stay without
 */
public record Swap(Proposal made, List<Reason> costs, List<WishedLine> others, List<UUID> drop, List<Proposal> add, List<Unmet> unmet) {
}
