/** Triage: what came in bags becomes lots, what is to be cleaned comes back, what is of no use leaves; and how much of what came was usable. */
package org.wishdesk.sorting;
