package org.wishdesk.intake;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wishdesk.base.Text;
import org.wishdesk.money.Tender;

/**
 * Everything that stands on the counter's screen and is not saved yet, as it survives the end of the program.
 *
 * @param id     the key of the gift it will be
 * @param print  what is printed once it is saved; null in a draft of an older version
 * @param lifted where the line stood that is in the row now to be changed; null when none is, and in a draft of an older version
 */
record Typing(UUID id, DonorTyping donor, List<GiftRow> rows, EntryTyping entry, String sum, Tender tender, String earmark, String note,
        ReceiptState receipt, PrintOnSave print, Lifted lifted) {

    /** Something was typed that would be missed. */
    boolean begun() {
        return donor.begun() || !rows.isEmpty() || entry.begun() || !Text.blank(sum) || !Text.blank(earmark) || !Text.blank(note);
    }

    /** The lines, with those that stand half typed. */
    int lines() {
        return rows.size() + (entry.begun() ? 1 : 0) + (Text.blank(sum) ? 0 : 1);
    }

    String written() {
        try {
            return JSON.std.asString(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when another version of the program wrote it in a way this one does not know. */
    static Optional<Typing> read(String written) {
        try {
            return Optional.of(JSON.std.beanFrom(Typing.class, written));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
