package org.wishdesk.imports;

/** The ledgers we read, in the order in which one leans on another. */
public enum ImportForm {
    REGISTER, HOUSEHOLDS, MEMBERS, WISHES
}
