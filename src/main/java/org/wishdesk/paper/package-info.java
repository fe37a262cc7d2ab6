/** Printed and exported things as data: writers (PDF, XLSX, CSV) and readers of ledgers (XLSX, CSV). */
package org.wishdesk.paper;
