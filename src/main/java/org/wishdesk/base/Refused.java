package org.wishdesk.base;

import java.util.List;

/** The world or a rule said no: not enough in stock, no printer, file in use. Nothing was changed. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> args;

    /** @param key the sentence in the words bundle; it and its arguments are shown to the user and never hold a household's data */
    public Refused(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = List.of(args);
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.toArray();
    }
}
