package org.wishdesk.goods;

/** Whom a thing suits; the ledgers' 适用. Persons for what is worn, school stages for books and school things. */
public enum ForWhom {
    ANYONE, MEN, WOMEN, BOYS, GIRLS, BABIES, ADULTS, PRESCHOOL, PRIMARY, JUNIOR, SENIOR, UNIVERSITY
}
