/** What the station decided about itself: name, number, zone, language, printers. No persons. */
package org.wishdesk.settings;
