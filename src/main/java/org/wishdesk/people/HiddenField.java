package org.wishdesk.people;

/** What of a household is hidden until someone asks for it, and is recorded as seen. */
public enum HiddenField {
    HEAD_NAME, ID_NUMBER, PHONE, HARDSHIP, CAUSE, MEMBERS, WISH_STORY, WISH_PERSON
}
