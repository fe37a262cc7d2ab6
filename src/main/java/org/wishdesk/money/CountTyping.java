package org.wishdesk.money;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.wishdesk.base.Text;

/**
 * A count that is half typed, as it survives the end of the program.
 *
 * @param id       the key of the count it will be
 * @param shift    the shift it would close; null when it would open one
 * @param pieces   how many of each {@link Denomination}, by its name, as typed
 * @param revealed of a blind count: it was made and what should be there was seen
 * @param peeked   it was changed after that, so it is no longer blind
 */
record CountTyping(UUID id, String drawer, UUID shift, Map<String, String> pieces, String coins, String sum, String handler, String checker, String reason,
        boolean revealed, boolean peeked) {

    /** Something was typed that would be missed. */
    boolean begun() {
        return !Text.blank(coins) || !Text.blank(sum) || !Text.blank(checker) || !Text.blank(reason) || pieces.values().stream().anyMatch(typed -> !Text.blank(typed));
    }

    /** Whether it is still about that drawer as it stands: nobody opened or closed a shift since. */
    boolean of(DrawerState state) {
        return drawer.equals(state.name()) && Objects.equals(shift, state.open() == null ? null : state.open().id());
    }

    String written() {
        try {
            return JSON.std.asString(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when another version of the program wrote it in a way this one does not know. */
    static Optional<CountTyping> read(String written) {
        try {
            return Optional.of(JSON.std.beanFrom(CountTyping.class, written));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
