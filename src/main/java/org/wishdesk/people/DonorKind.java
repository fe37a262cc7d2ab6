package org.wishdesk.people;

/** 个人, 单位 or 匿名. */
public enum DonorKind {
    PERSON, UNIT, ANONYMOUS
}
