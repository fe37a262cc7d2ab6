package org.wishdesk.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.words.Language;

/** The station's settings and its gap-free numbers. */
public final class Settings {

    private final Store store;
    private final Properties first = new Properties();

    public Settings(Store store) {
        this.store = store;
        try (InputStream in = Settings.class.getResourceAsStream("first.properties")) {
            first.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StationFacts station() {
        return store.read(this::station);
    }

    public StationFacts station(Tx tx) {
        Properties now = now(tx);
        return new StationFacts(now.getProperty("name"), now.getProperty("code"), now.getProperty("zone"),
                Language.of(now.getProperty("language")).orElse(Language.ZH), Integer.parseInt(now.getProperty("holdDays")), now.getProperty("clerk"),
                now.getProperty("printer"));
    }

    /** What the counter prints, and where. */
    public PaperFacts papers() {
        return store.read(this::papers);
    }

    public PaperFacts papers(Tx tx) {
        Properties now = now(tx);
        return new PaperFacts(ReceiptForm.valueOf(now.getProperty("receiptForm")), LabelSize.valueOf(now.getProperty("labelSize")),
                now.getProperty("receiptPrinter"), now.getProperty("labelPrinter"), now.getProperty("seal"));
    }

    /** Refuses facts that have problems; the screen shows those first. */
    public void change(PaperFacts facts) {
        if (!facts.problems().isEmpty()) {
            throw new Refused("settings.hasProblems", facts.problems().size());
        }
        store.run(tx -> {
            set(tx, "receiptForm", facts.receiptForm().name());
            set(tx, "labelSize", facts.labelSize().name());
            set(tx, "receiptPrinter", facts.receiptPrinter());
            set(tx, "labelPrinter", facts.labelPrinter());
            set(tx, "seal", Text.clean(facts.seal()));
        });
    }

    /** All of them in one question: what was decided, or what a new station begins with. */
    private Properties now(Tx tx) {
        Properties now = new Properties(first);
        now.putAll(tx.table(SettingTable.class).all());
        return now;
    }

    /** Refuses facts that have problems; the screen shows those first. */
    public void change(StationFacts facts) {
        if (!facts.problems().isEmpty()) {
            throw new Refused("settings.hasProblems", facts.problems().size());
        }
        store.run(tx -> {
            set(tx, "name", Text.clean(facts.name()));
            set(tx, "code", facts.code());
            set(tx, "zone", facts.zone());
            set(tx, "language", facts.language().code());
            set(tx, "holdDays", Integer.toString(facts.holdDays()));
            set(tx, "clerk", Text.clean(facts.clerk()));
            set(tx, "printer", facts.printer());
        });
    }

    private static void set(Tx tx, String name, String value) {
        SettingTable table = tx.table(SettingTable.class);
        if (table.change(name, value) == 0) {
            table.add(name, value);
        }
    }

    /** The next number of a series, from a counter row in the caller's transaction: gap-free, never given twice, lost with the transaction. */
    public long next(Tx tx, String series) {
        SettingTable table = tx.table(SettingTable.class);
        return table.raise(series).orElseGet(() -> table.begin(series) == 1 ? 1L : table.raise(series).orElseThrow());
    }
}
