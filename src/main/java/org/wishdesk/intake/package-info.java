/** The counter: what people bring, logged in one transaction. Screen, paste and import all end in {@code Intake.log}. */
package org.wishdesk.intake;
