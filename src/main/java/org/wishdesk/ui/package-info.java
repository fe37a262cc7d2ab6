/** What every screen leans on: loading, long work, banners, suggestions, preview, printing, choosing files. Knows no store. */
package org.wishdesk.ui;
