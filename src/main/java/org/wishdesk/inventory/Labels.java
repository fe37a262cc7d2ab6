package org.wishdesk.inventory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.paper.Pdf;
import org.wishdesk.paper.Printout;
import org.wishdesk.settings.PaperFacts;
import org.wishdesk.settings.Settings;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.words.Words;

/**
 * The sticky labels on goods, and what a scanner reads from them. A label's number is ten digits: 2, which shops leave to their own use, so
 * that it is no trader's article number; eight that count; and a check digit by Luhn's rule. A scan has Code 128's own check; the digit is for
 * a number typed by hand, and Luhn's rule finds each wrong digit and all swapped neighbours but 09 and 90, where EAN's misses ten pairs.
 * Ten digits are neither EAN-8, UPC-A nor EAN-13, and an even number, as Code 128 C wants.
 */
public final class Labels {

    /** More at once would be a mistake: a roll has about a thousand. */
    public static final int MOST = 1000;
    private static final String SERIES = "label";
    private static final long LAST = 99_999_999;

    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final Catalogue catalogue;
    private final Bins bins;
    private final Words words;

    public Labels(Store store, Clock clock, Settings settings, Catalogue catalogue, Bins bins, Words words) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.catalogue = catalogue;
        this.bins = bins;
        this.words = words;
    }

    /** The digits are a label's of ours, by their form and check digit alone. */
    public static boolean ours(String digits) {
        return digits.matches("2\\d{9}") && digits.charAt(9) == check(digits.substring(0, 9));
    }

    /** Luhn: from the right every other digit twice, the digits of all added up to a ten. */
    static char check(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, weight = 2; i >= 0; i--, weight = 3 - weight) {
            int product = weight * (digits.charAt(i) - '0');
            sum += product / 10 + product % 10;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /** The lot on whose label the digits stand; empty when they are no label's, or of one never printed here. */
    public Optional<Lot> lot(String digits) {
        return ours(digits) ? store.read(tx -> tx.table(LabelTable.class).lot(digits)) : Optional.empty();
    }

    /** A lot's number: given from a gap-free series when it is first asked for, the same ever after, so that a lost label is printed anew. */
    public String number(Tx tx, UUID lot) {
        LabelTable table = tx.table(LabelTable.class);
        return table.number(lot).orElseGet(() -> {
            long serial = settings.next(tx, SERIES);
            if (serial > LAST) {
                throw new Refused("inventory.label.noMoreNumbers");
            }
            String digits = "2%08d".formatted(serial);
            String number = digits + check(digits);
            table.add(number, lot, clock.instant());
            return number;
        });
    }

    /** The lots that gift lines became, in their order: of what is kept piece by piece one for each piece, else one. */
    public List<Lot> lots(Collection<UUID> giftLines) {
        return store.read(tx -> lots(tx, giftLines));
    }

    /** As {@link #lots(Collection)}, within the caller's transaction. */
    public List<Lot> lots(Tx tx, Collection<UUID> giftLines) {
        return giftLines.stream().flatMap(line -> tx.table(LabelTable.class).ofLine(line).stream()).toList();
    }

    /** How many pieces of a lot are here still; of one that is used up nobody wants a label. */
    public int left(Tx tx, UUID lot) {
        return tx.table(LabelTable.class).left(lot);
    }

    /**
     * Labels ready to be printed, each on a page of its own.
     *
     * @param copies how many of which lot, in the order they are printed; refused when there are none, or too many
     */
    public Printout print(Map<UUID, Integer> copies) {
        int count = copies.values().stream().mapToInt(Integer::intValue).sum();
        if (count < 1 || count > MOST) {
            throw new Refused("inventory.label.count", MOST);
        }
        Map<UUID, String> numbers = new LinkedHashMap<>();
        List<LabelPaper.Label> labels = new ArrayList<>();
        PaperFacts facts = settings.papers();
        store.run(tx -> {
            BinRules rules = bins.rules(tx);
            labels.clear();
            for (Map.Entry<UUID, Integer> each : copies.entrySet()) {
                if (each.getValue() < 1) {
                    continue;
                }
                Lot lot = tx.table(LabelTable.class).byId(each.getKey()).orElseThrow(() -> new Refused("inventory.lotGone"));
                numbers.put(lot.id(), number(tx, lot.id()));
                String bin = catalogue.byName(tx, lot.itemName()).map(item -> rules.of(item, lot.spec()).code()).orElse("");
                int left = left(tx, lot.id());
                for (int i = 0; i < each.getValue(); i++) {
                    labels.add(new LabelPaper.Label(lot, numbers.get(lot.id()), bin, left));
                }
            }
        });
        String name = words.t("inventory.label.name", labels.getFirst().lot().code(), labels.size()).replace('/', '-');
        Pdf.Made made = LabelPaper.of(labels, facts.labelSize(), words);
        return new Printout(made.pdf(), name, facts.labelPrinter(), made.byHand(), null);
    }
}
