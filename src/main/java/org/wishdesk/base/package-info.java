/** Plain values that every other package may use: money, problems, refusals, progress. No input or output. */
package org.wishdesk.base;
