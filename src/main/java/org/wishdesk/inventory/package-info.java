/** Places, lots, movements and what lies where: the ledger of goods. Everything is a movement and nothing is ever edited. */
package org.wishdesk.inventory;
