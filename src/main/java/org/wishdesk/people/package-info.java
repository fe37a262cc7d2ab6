/** Donors, needy households and their members; what of them may be seen by whom. */
package org.wishdesk.people;
