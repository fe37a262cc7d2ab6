package org.wishdesk.matching;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.wishdesk.words.Words;

/**
 * Why this, or why not, as a sentence in parts that a clerk and a village head understand. No price, score, rank or other household is in it.
 *
 * @param parts keys of the words bundle with what they name; said one after the other
 */
public record Reason(List<Part> parts) {

    /** @param args texts, whole numbers and parts of their own */
    public record Part(String key, List<Object> args) {

        public Part(String key, Object... args) {
            this(key, List.of(args));
        }

        String in(Words words) {
            return words.t(key, args.stream().map(a -> a instanceof Part part ? part.in(words) : a).toArray());
        }

        private List<Object> written() {
            List<Object> list = new ArrayList<>(List.of(key));
            args.forEach(a -> list.add(a instanceof Part part ? part.written() : a));
            return list;
        }

        private static Part read(List<?> written) {
            List<Object> args = new ArrayList<>();
            written.subList(1, written.size()).forEach(a -> args.add(a instanceof List<?> part ? read(part) : a));
            return new Part((String) written.getFirst(), List.copyOf(args));
        }
    }

    public static Reason of(Part... parts) {
        return new Reason(List.of(parts));
    }

    public String in(Words words) {
        StringBuilder sentence = new StringBuilder();
        for (Part part : parts) {
            if (!sentence.isEmpty()) {
                sentence.append(words.t("matching.reason.and"));
            }
            sentence.append(part.in(words));
        }
        return sentence.append(words.t("matching.reason.end")).toString();
    }

    /** As it is kept with its run, so that it can be said in either language later. */
    String written() {
        try {
            return JSON.std.asString(parts.stream().map(Part::written).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reason read(String written) {
        try {
            return new Reason(JSON.std.listFrom(written).stream().map(part -> Part.read((List<?>) part)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
