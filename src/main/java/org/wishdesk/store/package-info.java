/** The database: opening it so that nothing is lost, migrations, transactions, backup. The only place that knows its URL. */
package org.wishdesk.store;
