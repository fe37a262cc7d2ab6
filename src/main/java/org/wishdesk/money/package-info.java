/** The cash book: accounts and entries that add up to zero, in fen. */
package org.wishdesk.money;
