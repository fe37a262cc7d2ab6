/** Reading a station's own ledgers: one class per form; what is read fills the same drafts the screens fill and ends in the same nouns. */
package org.wishdesk.imports;
