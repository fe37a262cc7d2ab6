package org.wishdesk.matching;

import java.util.UUID;
import org.wishdesk.goods.Spec;

/** An open wish line for which nothing is proposed, and why not. */
public record Unmet(UUID wish, UUID wishLine, String code, String householdCode, String township, String wished, Spec spec, int open, Reason reason) {
}
