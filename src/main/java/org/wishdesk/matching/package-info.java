/** Which goods answer which wish, and why. The program proposes; a person accepts. */
package org.wishdesk.matching;
