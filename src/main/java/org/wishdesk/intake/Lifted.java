package org.wishdesk.intake;

/**
 * Where a line stood that was taken back to be changed, and whither it returns.
 *
 * @param place from 0
 * @param cash  it is money, which is typed in a row of its own
 */
record Lifted(int place, boolean cash) {

    /** Where it belongs once another line is taken away. */
    Lifted without(int at) {
        return at < place ? new Lifted(place - 1, cash) : this;
    }

    /** Where it belongs once another line is put back. */
    Lifted with(int at) {
        return at <= place ? new Lifted(place + 1, cash) : this;
    }
}
