package org.wishdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing given is ever edited: no SQL of ours changes or removes a gift, a line, a lot, a movement or an entry. */
class LedgerIsWrittenOnceTest {

    private static final Pattern CHANGE = Pattern.compile(
            "(?is)\\b(update|delete\\s+from|merge\\s+into|truncate(\\s+table)?)\\s+\"?(movement|entry|lot|gift|gift_line|gift_cash|correction|correction_pieces|correction_cash|match_decision|match_look|taken_though_old|purchase|purchase_end|lot_plate)\"?\\b");

    @Test
    void noSqlChangesWhatWasWritten() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|sql)")).toList()) {
                CHANGE.matcher(Files.readString(file)).results().forEach(m -> found.add(file + ": " + m.group()));
            }
        }
        assertThat(found).isEmpty();
    }

    /** The pattern finds what it is for. */
    @Test
    void theRuleCanFail() {
        assertThat(CHANGE.matcher("update movement set quantity = 1").find()).isTrue();
        assertThat(CHANGE.matcher("delete\n from entry where id = 1").find()).isTrue();
        assertThat(CHANGE.matcher("update holding set quantity = 1").find()).isFalse();
    }
}
