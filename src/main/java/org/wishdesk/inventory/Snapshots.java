package org.wishdesk.inventory;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.wishdesk.base.Progress;
import org.wishdesk.paper.Pdf;
import org.wishdesk.paper.Sheet;
import org.wishdesk.paper.SheetWriter;
import org.wishdesk.settings.Settings;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.words.Words;

/** Stock as of a moment, shown, printed and exported. */
public final class Snapshots {

    private final Inventory inventory;
    private final Settings settings;
    private final Clock clock;
    private final Words words;

    public Snapshots(Inventory inventory, Settings settings, Clock clock, Words words) {
        this.inventory = inventory;
        this.settings = settings;
        this.clock = clock;
        this.words = words;
    }

    public Instant now() {
        return clock.instant();
    }

    public List<StockRow> at(Instant moment) {
        return inventory.snapshot(moment);
    }

    /** Writes the stock of a moment as {@code .xlsx}, {@code .csv} or {@code .pdf}; returns how many rows. */
    public int export(Instant moment, Path file, Progress progress) {
        List<StockRow> rows = at(moment);
        progress.check();
        Sheet sheet = sheet(rows, moment);
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            Pdf.write(paper(sheet), file);
        } else {
            SheetWriter.write(sheet, file, progress);
        }
        return rows.size();
    }

    public byte[] pdf(Instant moment) {
        return paper(sheet(at(moment), moment));
    }

    private Sheet sheet(List<StockRow> rows, Instant moment) {
        StationFacts station = settings.station();
        DateTimeFormatter shown = DateTimeFormatter.ofPattern(words.t("paper.momentPattern")).withZone(station.zoneId());
        return SnapshotPaper.of(rows, station.name(), shown.format(moment), shown.format(clock.instant()), words);
    }

    private byte[] paper(Sheet sheet) {
        return Pdf.of(sheet, settings.station().name(), words);
    }

    /** The named totals of rows that are shown. */
    public String kindTotals(List<StockRow> rows) {
        return SnapshotPaper.kindTotals(rows, words);
    }

    public String unitTotals(List<StockRow> rows) {
        return SnapshotPaper.unitTotals(rows, words);
    }
}
