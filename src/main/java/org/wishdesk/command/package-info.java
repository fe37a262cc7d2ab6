/** The command line, for schedulers and scripts: the same nouns as the screens, no window. */
package org.wishdesk.command;
