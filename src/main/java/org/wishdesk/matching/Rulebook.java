package org.wishdesk.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;

/** What was decided about matching, by whom and when; each change is one more row, old beside new, and none is ever changed. */
public final class Rulebook {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final String TRIP = "trip:";

    private final Store store;
    private final Clock clock;
    private final Properties first = new Properties();

    public Rulebook(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        try (InputStream in = Rulebook.class.getResourceAsStream("rules.properties")) {
            first.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Rules rules() {
        return store.read(this::rules);
    }

    /** What holds now: what was decided last, and what {@code rules.properties} says where nobody decided. */
    public Rules rules(Tx tx) {
        Map<String, String> now = new HashMap<>();
        first.forEach((field, value) -> now.put((String) field, (String) value));
        tx.table(DecisionTable.class).all().forEach(d -> now.put(d.field(), d.newValue()));
        Map<String, Long> trips = new HashMap<>();
        now.forEach((field, value) -> {
            if (field.startsWith(TRIP)) {
                trips.put(field.substring(TRIP.length()), Long.parseLong(value));
            }
        });
        String policy = now.get("policy");
        return new Rules(policy == null ? null : Policy.valueOf(policy), Integer.parseInt(now.get("waitDays")), Integer.parseInt(now.get("leadDays")),
                Rules.day(now.get("schoolFrom")), Rules.day(now.get("winterFrom")), Boolean.parseBoolean(now.get("buying")), trips);
    }

    /** Whether a manager has chosen whom to help first. */
    public boolean decided() {
        return rules().policy() != null;
    }

    /** The policy of that name, as scripts write it: most-households or poorest-first. */
    static Optional<Policy> policy(String typed) {
        return Arrays.stream(Policy.values()).filter(p -> name(p).equalsIgnoreCase(Text.clean(typed))).findFirst();
    }

    static String name(Policy policy) {
        return policy.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many deliveries one trip carries. */
    public int tripCarries() {
        return Integer.parseInt(first.getProperty("tripCarries"));
    }

    /** Whether a trip goes there at all: the people of a street (街道) come to the station. */
    public boolean tripGoesTo(String township) {
        return !township.endsWith(first.getProperty("noTripEnding"));
    }

    /** Townships that a trip goes to, from the register of households. */
    public List<String> townships() {
        return store.read(tx -> tx.table(DecisionTable.class).townships()).stream().filter(this::tripGoesTo).toList();
    }

    /** Records what a manager decided, field by field where it differs from what held; refused without a policy or without who decided. */
    public Rules decide(Rules wanted, String clerk) {
        if (!wanted.problems().isEmpty()) {
            throw new Refused(wanted.problems().getFirst().key());
        }
        String who = Text.name(clerk);
        if (who.isEmpty()) {
            throw new Refused("matching.whoMissing");
        }
        return store.write(tx -> {
            Map<String, String> before = fields(rules(tx));
            fields(wanted).forEach((field, value) -> {
                // A township nobody spoke of costs nothing; to say so is no decision.
                if (!value.equals(before.getOrDefault(field, field.startsWith(TRIP) ? "0" : null))) {
                    tx.table(DecisionTable.class).add(Ids.next(), field, before.get(field), value, Text.head(who, 60), clock.instant());
                }
            });
            return rules(tx);
        });
    }

    private static Map<String, String> fields(Rules rules) {
        Map<String, String> fields = new TreeMap<>();
        if (rules.policy() != null) {
            fields.put("policy", rules.policy().name());
        }
        fields.put("waitDays", Integer.toString(rules.waitDays()));
        fields.put("leadDays", Integer.toString(rules.leadDays()));
        fields.put("schoolFrom", shown(rules.schoolFrom()));
        fields.put("winterFrom", shown(rules.winterFrom()));
        fields.put("buying", Boolean.toString(rules.buying()));
        rules.tripFen().forEach((township, fen) -> fields.put(TRIP + township, Long.toString(fen)));
        return fields;
    }

    static String shown(MonthDay day) {
        return day.format(DAY);
    }

    /** Everything that was ever decided, the newest first. */
    public List<Decision> history() {
        return store.read(tx -> tx.table(DecisionTable.class).all()).reversed();
    }
}
