package org.wishdesk.goods;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.wishdesk.base.Ids;
import org.wishdesk.words.Pinyin;

/**
 * The items a catalogue begins with; they are data ({@code catalogue.csv}). Each has the version of the list with which it came, so that a
 * station gets what is new in a later list and nothing twice.
 */
final class Seeds {

    /** @param since the version of the list in which it first stood */
    record Seed(Item item, int since) {
    }

    private Seeds() {
    }

    static List<Seed> all() {
        try (InputStream in = Seeds.class.getResourceAsStream("catalogue.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(Seeds::seed).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the kinds of books a clerk chooses from. */
    static List<String> bookKinds() {
        Properties books = new Properties();
        try (InputStream in = Seeds.class.getResourceAsStream("books.properties")) {
            books.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(books.getProperty("kinds").split("\\s*,\\s*"));
    }

    private static Seed seed(NamedCsvRecord row) {
        Item item = new Item(Ids.next(), row.getField("name"), Kind.valueOf(row.getField("kind")), row.getField("unit"), Pinyin.mnemonic(row.getField("name")),
                Sizing.valueOf(row.getField("sizing")), row.getField("who").equals("y"), ForWhom.valueOf(row.getField("usual")),
                row.getField("seasonal").equals("y"), Season.valueOf(row.getField("season")), Condition.valueOf(row.getField("condition")),
                row.getField("piece").equals("y"), row.getField("group"), Integer.parseInt(row.getField("need")), Long.parseLong(row.getField("price")),
                Integer.parseInt(row.getField("penalty")), true);
        return new Seed(item, Integer.parseInt(row.getField("since")));
    }
}
