/** The window: navigation, status line, language. Knows screens only as screens. */
package org.wishdesk.shell;
