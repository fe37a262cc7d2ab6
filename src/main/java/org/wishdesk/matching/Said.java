package org.wishdesk.matching;

import org.wishdesk.matching.engine.Policy;
import org.wishdesk.matching.engine.Reason.Kind;

/** The words for what the engine names; it knows none itself. */
final class Said {

    private Said() {
    }

    /** The key of a policy's name. */
    static String of(Policy policy) {
        return switch (policy) {
            case MOST_HOUSEHOLDS -> "matching.policy.mostHouseholds";
            case POOREST_FIRST -> "matching.policy.poorestFirst";
        };
    }

    /** The key of what decided. */
    static String of(Kind kind) {
        return switch (kind) {
            case GIVEN -> "matching.audit.kind.given";
            case SCARCE -> "matching.audit.kind.scarce";
            case NO_FIT -> "matching.audit.kind.noFit";
            case CASH -> "matching.audit.kind.cash";
            case HOUSEHOLD -> "matching.audit.kind.household";
            case TRIP -> "matching.audit.kind.trip";
        };
    }

    /** The key of a decided field's name. */
    static String ofField(String field) {
        return switch (field) {
            case "policy" -> "matching.rules.field.policy";
            case "waitDays" -> "matching.rules.field.waitDays";
            case "leadDays" -> "matching.rules.field.leadDays";
            case "schoolFrom" -> "matching.rules.field.schoolFrom";
            case "winterFrom" -> "matching.rules.field.winterFrom";
            default -> "matching.rules.field.buying";
        };
    }

    /** The key of a level of hardship, 4 the hardest. */
    static String ofHardship(int level) {
        return switch (level) {
            case 4 -> "matching.rules.hardship.4";
            case 3 -> "matching.rules.hardship.3";
            case 2 -> "matching.rules.hardship.2";
            case 1 -> "matching.rules.hardship.1";
            default -> "matching.rules.hardship.0";
        };
    }
}
