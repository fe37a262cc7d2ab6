package org.wishdesk.goods;

/** 新旧程度. Used goods are graded by custom, not by a standard. */
public enum Condition {
    UNKNOWN(3), NEW(1), NINE(2), EIGHT(3), SEVEN(3), OTHER(4);

    private final int grade;

    Condition(int grade) {
        this.grade = grade;
    }

    /** 1 new, 2 good, 3 fair, 4 not proposed to anyone. */
    public int grade() {
        return grade;
    }
}
