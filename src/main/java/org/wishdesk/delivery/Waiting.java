package org.wishdesk.delivery;

/** What is promised to a township and waits for a run. @param pieces pieces of all units */
public record Waiting(String township, long households, long pieces) {
}
