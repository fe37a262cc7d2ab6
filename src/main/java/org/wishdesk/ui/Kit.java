package org.wishdesk.ui;

import org.wishdesk.words.Words;

/** What a screen is given besides its nouns. */
public record Kit(Words words, Work work, Alarm alarm, Chooser chooser, Printing printing) {

    public String t(String key, Object... args) {
        return words.t(key, args);
    }
}
