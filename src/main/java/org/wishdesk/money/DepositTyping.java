package org.wishdesk.money;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.wishdesk.base.Text;

/** A deposit that is half typed, as it survives the end of the program. @param id the key of the deposit it will be, {@code drawer} whose money it is */
record DepositTyping(UUID id, String drawer, AccountKind from, String sum, String slipNo, String paidOn, String handler, String checker) {

    /** Something was typed that would be missed. */
    boolean begun() {
        return !Text.blank(sum) || !Text.blank(slipNo) || !Text.blank(checker);
    }

    String written() {
        try {
            return JSON.std.asString(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when another version of the program wrote it in a way this one does not know. */
    static Optional<DepositTyping> read(String written) {
        try {
            return Optional.of(JSON.std.beanFrom(DepositTyping.class, written));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
