package org.wishdesk.matching;

import java.util.List;
import org.wishdesk.words.Words;

/**
 * Why this, or why not, as a sentence in parts that a clerk and a village head understand. No price, score, rank or other household is in it.
 *
 * @param parts keys of the words bundle with what they name; said one after the other
 */
public record Reason(List<Part> parts) {

    public record Part(String key, List<Object> args) {

        public Part(String key, Object... args) {
            this(key, List.of(args));
        }
    }

    public String in(Words words) {
        StringBuilder sentence = new StringBuilder();
        for (Part part : parts) {
            if (!sentence.isEmpty()) {
                sentence.append(words.t("matching.reason.and"));
            }
            sentence.append(words.t(part.key(), part.args().stream().map(a -> a instanceof Enum<?> e ? words.t(e) : a).toArray()));
        }
        return sentence.append(words.t("matching.reason.end")).toString();
    }
}
