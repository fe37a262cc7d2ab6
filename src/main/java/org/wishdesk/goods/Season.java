package org.wishdesk.goods;

/** When a thing is worn. */
public enum Season {
    ANY, SPRING_AUTUMN, SUMMER, WINTER
}
