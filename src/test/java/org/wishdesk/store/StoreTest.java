package org.wishdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Refused;
import org.wishdesk.settings.Settings;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.words.Language;

class StoreTest {

    @TempDir
    Path folder;

    private Store open() {
        return Store.open(new StoreLocation.Folder(folder));
    }

    private static void refusedWith(String key, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    private static StationFacts renamed(Settings settings, String name) {
        StationFacts now = settings.station();
        return new StationFacts(name, now.code(), now.zone(), Language.EN, now.holdDays(), now.clerk(), now.printer());
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aFailingActionLeavesNothingAndListenersHearOnlyOfWhatWasSaved(Stores kind) {
        try (Store store = kind.fresh()) {
            List<String> heard = new ArrayList<>();
            Settings settings = new Settings(store);
            store.onCommit(() -> heard.add(settings.station().name()));
            settings.change(renamed(settings, "A"));
            assertThatThrownBy(() -> store.run(tx -> {
                settings.next(tx, "series");
                throw new Refused("settings.hasProblems", 1);
            })).isInstanceOf(Refused.class);
            assertThat(heard).as("what a listener reads is saved already").containsExactly("A");
            assertThat((long) store.write(tx -> settings.next(tx, "series"))).isEqualTo(1);
        }
    }

    /** Of what a gift is written into, no index is there twice: one that begins another costs every gift and is never needed. */
    @Test
    void noIndexOfTheLedgerBeginsAnother() throws Exception {
        open().close();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("store") + ";IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
                Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("""
                        select i.table_name, listagg(c.column_name, ',') within group (order by c.ordinal_position) as columns
                        from information_schema.indexes i
                        join information_schema.index_columns c on c.index_schema = i.index_schema and c.index_name = i.index_name
                        where i.table_name in ('gift', 'gift_line', 'gift_cash', 'lot', 'movement', 'holding', 'account_sum', 'entry')
                        group by i.table_name, i.index_name order by 1, 2
                        """)) {
            List<String> indexes = new ArrayList<>();
            while (rows.next()) {
                indexes.add(rows.getString(1) + ":" + rows.getString(2) + ",");
            }
            assertThat(indexes).contains("movement:lot,happened_at,").allSatisfy(
                    index -> assertThat(indexes.stream().filter(other -> other.startsWith(index))).as(index).hasSize(1));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatFollowsATransactionFollowsOnlyWhenItIsSaved(Stores kind) {
        try (Store store = kind.fresh()) {
            List<String> followed = new ArrayList<>();
            assertThatThrownBy(() -> store.run(tx -> {
                tx.afterwards(() -> followed.add("refused"));
                throw new Refused("settings.hasProblems", 1);
            })).isInstanceOf(Refused.class);
            store.run(tx -> {
                tx.afterwards(() -> {
                    throw new IllegalStateException("a follower's own fault");
                });
            });
            store.run(tx -> {
                tx.afterwards(() -> followed.add("saved"));
                followed.add("saving");
            });
            assertThat(followed).containsExactly("saving", "saved");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aQuestionWritesNothing(Stores kind) {
        try (Store store = kind.fresh()) {
            Settings settings = new Settings(store);
            store.read(tx -> settings.next(tx, "series"));
            assertThat((long) store.write(tx -> settings.next(tx, "series"))).isEqualTo(1);
        }
    }

    @Test
    void anActionWithinAnActionIsOurFault() {
        try (Store store = open()) {
            assertThatThrownBy(() -> store.run(tx -> store.run(inner -> {
            }))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aListenerThatFailsDoesNotUndoTheSave() {
        try (Store store = open()) {
            store.onCommit(() -> {
                throw new IllegalStateException("listener");
            });
            Settings settings = new Settings(store);
            settings.change(renamed(settings, "B"));
            assertThat(settings.station().name()).isEqualTo("B");
        }
    }

    @Test
    void theSettingsThatLoseNothingAreInForce() throws Exception {
        try (Store store = open(); Connection inside = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("store")
                + ";WRITE_DELAY=0;REUSE_SPACE=FALSE;OPTIMIZE_REUSE_RESULTS=FALSE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";CACHE_SIZE=131072;LOCK_TIMEOUT=5000;DB_CLOSE_ON_EXIT=FALSE;IFEXISTS=TRUE");
                Statement statement = inside.createStatement()) {
            Set<String> found = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery("select setting_name, setting_value from information_schema.settings")) {
                while (rows.next()) {
                    found.add(rows.getString(1) + "=" + rows.getString(2));
                }
            }
            assertThat(found).contains("WRITE_DELAY=0", "REUSE_SPACE=FALSE");
            assertThat(store.where()).isEqualTo(folder.toString());
        }
    }

    @Test
    void aSecondStartIsToldSo() {
        try (Store store = open()) {
            // The same process shares its own database; another process is what a second start is.
            assertThat(otherProcess()).contains("store.alreadyOpen");
            assertThat(store.where()).isNotBlank();
        }
        assertThat(otherProcess()).contains("opened");
    }

    private String otherProcess() {
        try {
            Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.util.logging.config.file="
                    + System.getProperty("java.util.logging.config.file"), "-cp", System.getProperty("java.class.path"), OpenChild.class.getName(),
                    folder.toString()).redirectErrorStream(true).start();
            return new String(child.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Tries to open the folder and says what came of it. */
    static final class OpenChild {
        public static void main(String[] args) {
            try (Store store = Store.open(new StoreLocation.Folder(Path.of(args[0])))) {
                System.out.println("opened");
            } catch (Refused refused) {
                System.out.println(refused.key());
            }
        }
    }

    @Test
    void aFileThatOpensEmptyIsRefusedAndLeftAsItIs() throws Exception {
        try (Connection empty = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("store"))) {
            assertThat(empty.isValid(1)).isTrue();
        }
        byte[] before = Files.readAllBytes(folder.resolve("store.mv.db"));
        refusedWith("store.opensEmpty", this::open);
        assertThat(Files.readAllBytes(folder.resolve("store.mv.db"))).isEqualTo(before);
        Files.write(folder.resolve("store.mv.db"), new byte[0]);
        refusedWith("store.opensEmpty", this::open);
        assertThat(Files.size(folder.resolve("store.mv.db"))).isZero();
    }

    @Test
    void aFileThatIsGoneIsNotMadeAnew() throws Exception {
        open().close();
        Files.delete(folder.resolve("store.mv.db"));
        refusedWith("store.fileMissing", this::open);
        assertThat(folder.resolve("store.mv.db")).doesNotExist();
    }

    @Test
    void aFileOfANewerProgramIsRefused() throws Exception {
        open().close();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("store") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script", "checksum", "installed_by",
                                                         "installed_on", "execution_time", "success")
                    values (999, '999', 'of tomorrow', 'SQL', 'V999__of_tomorrow.sql', 1, 'x', current_timestamp, 1, true)
                    """);
        }
        byte[] before = Files.readAllBytes(folder.resolve("store.mv.db"));
        refusedWith("store.newer", this::open);
        assertThat(Files.readAllBytes(folder.resolve("store.mv.db"))).isEqualTo(before);
    }

    @Test
    void whatIsNoStoreIsRefusedAndLeftAsItIs() throws Exception {
        byte[] other = "this is a letter, not a store".repeat(400).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(folder.resolve("store.mv.db"), other);
        refusedWith("store.damaged", this::open);
        assertThat(Files.readAllBytes(folder.resolve("store.mv.db"))).isEqualTo(other);
        Path file = Files.writeString(folder.resolve("file"), "x");
        refusedWith("store.notAFolder", () -> Store.open(new StoreLocation.Folder(file)));
    }

    @Test
    void aServerThatIsNotThereOrRefusesIsOneSentence() {
        refusedWith("store.serverNotReached", () -> Store.open(new StoreLocation.Server("jdbc:postgresql://127.0.0.1:1/none")));
        String url = Stores.freshUrl();
        refusedWith("store.serverHasNoSuchDatabase", () -> Store.open(new StoreLocation.Server(url.replaceFirst("/t\\d+", "/nosuchdatabase"))));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "268435456, 0, false", "268435457, 0, true", "300000000, 100000000, false", "468435457, 100000000, true"})
    void theFileIsMadeSmallWhenItHasMoreThanDoubledAndRoom(long size, long compacted, boolean worth) {
        assertThat(Embedded.worthCompacting(size, compacted)).isEqualTo(worth);
    }

    @Test
    void aBackupOpensAsAStore() throws Exception {
        Path zip = folder.resolve("copy.zip");
        try (Desks desk = new Desks(open())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 2, "5"));
            desk.store.backup(zip);
        }
        Path restored = Files.createDirectory(folder.resolve("restored"));
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Files.copy(file.getInputStream(file.getEntry("store.mv.db")), restored.resolve("store.mv.db"));
        }
        try (Desks desk = new Desks(Store.open(new StoreLocation.Folder(restored)))) {
            assertThat(desk.store.read(desk.inventory::stock)).hasSize(1);
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** One set of scripts: the same tables and columns on both. */
    @Test
    void theTablesAreTheSameOnBoth() throws Exception {
        open().close();
        String url = Stores.freshUrl();
        Store.open(new StoreLocation.Server(url)).close();
        Set<String> h2 = columns("jdbc:h2:file:" + folder.resolve("store") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;ACCESS_MODE_DATA=r");
        assertThat(h2).hasSizeGreaterThan(150).isEqualTo(columns(url));
    }

    private static Set<String> columns(String url) throws Exception {
        Set<String> columns = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select table_name, column_name, is_nullable from information_schema.columns
                        where table_schema = 'public' and table_name <> 'flyway_schema_history'
                        """)) {
            while (rows.next()) {
                columns.add(rows.getString(1) + "." + rows.getString(2) + " " + rows.getString(3));
            }
        }
        return columns;
    }
}
