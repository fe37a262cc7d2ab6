package org.wishdesk.people;

/** Two donors who may be one. @param stands the one that would be kept: who gave more, or whose phone is known */
public record Doublet(Donor stands, Donor other, Why why) {

    /** What makes them look alike. */
    public enum Why {
        SAME_NAME, ALIKE_NAME, SAME_PHONE
    }
}
