/** What can be given and wished for: the catalogue, for whom, sizes, seasons, conditions, units. */
package org.wishdesk.goods;
