package org.wishdesk.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wishdesk.Main;
import org.wishdesk.paper.Ledger;
import org.wishdesk.paper.LedgerReader;
import org.wishdesk.testkit.OpeningDay;
import org.wishdesk.testkit.Stores;

/** The command line as a script sees it: another process, its two streams and its exit code. JavaFX is not even on its class path. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandsTest {

    @TempDir
    static Path folder;

    private record Answer(int exit, String out, String err) {
    }

    private static Answer run(String... args) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-cp", withoutJavaFx(), Main.class.getName()));
        command.addAll(Arrays.asList(args));
        return answer(command);
    }

    private static Answer answer(List<String> command) {
        try {
            Path err = Files.createTempFile("err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
            builder.environment().put("LANG", "C");
            builder.environment().put("LC_ALL", "C");
            builder.environment().remove("DISPLAY");
            Process child = builder.start();
            String out = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(child.waitFor(), out, Files.readString(err));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String withoutJavaFx() {
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator)).filter(p -> !p.contains("javafx"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private static String data() {
        return folder.resolve("data").toString();
    }

    @BeforeAll
    static void theOpeningDay() throws IOException {
        Answer answer = run("--json", "import", OpeningDay.WISHES.toString(), OpeningDay.MEMBERS.toString(), OpeningDay.REGISTER.toString(),
                OpeningDay.HOUSEHOLDS.toString(), "--data", data());
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isZero();
        Map<String, Object> json = JSON.std.mapFrom(answer.out());
        assertThat(json.keySet()).containsExactly("files", "gifts", "clothing", "goods", "books", "cash_fen", "households", "members", "wishes", "wish_lines");
        assertThat(json).containsEntry("gifts", 727).containsEntry("clothing", 5001).containsEntry("goods", 100).containsEntry("books", 1002)
                .containsEntry("cash_fen", 3047370).containsEntry("households", 420).containsEntry("members", 1052).containsEntry("wishes", 640)
                .containsEntry("wish_lines", 758);
        assertThat((List<?>) json.get("files")).hasSize(4).first().isEqualTo(Map.of("name", "wishes.csv", "added", 758, "refused", 0));
    }

    @Test
    @Order(1)
    void verifyFindsNothing() {
        assertThat(run("verify", "--json", "--data", data())).isEqualTo(new Answer(0, "{\"ok\":true,\"differences\":[]}\n", ""));
        assertThat(run("--data", data(), "verify").out()).isEqualTo("\u5168\u90e8\u76f8\u7b26\n");
        assertThat(run("--data=" + data(), "verify", "--lang", "en").out()).isEqualTo("everything agrees\n");
    }

    @Test
    @Order(2)
    void importingAgainAddsNothing() throws IOException {
        Answer again = run("import", OpeningDay.REGISTER.toString(), "--data", data(), "--json");
        assertThat(again.exit()).isZero();
        assertThat(JSON.std.mapFrom(again.out())).containsEntry("gifts", 0).containsEntry("cash_fen", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    @Order(3)
    void theSnapshotHasTheLedgersHeadings(String ending) {
        Path file = folder.resolve("stock." + ending);
        Answer answer = run("snapshot", "--at", "2016-05-28T18:00", "--out", file.toString(), "--data", data());
        assertThat(answer.exit()).as(answer.err()).isZero();
        Ledger ledger = LedgerReader.read(file, List.of(java.util.Set.of("\u7f16\u53f7")));
        assertThat(ledger.headings()).containsExactly("\u7f16\u53f7", "\u7269\u54c1\u540d\u79f0", "\u7c7b\u522b", "\u9002\u7528", "\u89c4\u683c\u5c3a\u7801",
                "\u5b63\u8282", "\u5355\u4f4d", "\u6570\u91cf", "\u5df2\u9884\u7559", "\u65b0\u65e7\u7a0b\u5ea6", "\u5b58\u653e\u4f4d\u7f6e");
        assertThat(ledger.rows().stream().filter(r -> r.get("\u7c7b\u522b").equals("\u8863\u7269")).mapToInt(r -> Integer.parseInt(r.get("\u6570\u91cf"))).sum())
                .as("all clothing had come by six").isEqualTo(5001);
        assertThat(ledger.rows()).noneMatch(r -> r.get("\u6570\u91cf").equals("0"));
        assertThat(ledger.rows().getFirst().get("\u7f16\u53f7")).isEqualTo("JZ20160528-0001-1");
    }

    @Test
    @Order(4)
    void beforeTheStationOpenedThereWasNothing() throws IOException {
        Path file = folder.resolve("before.csv");
        assertThat(run("snapshot", "--at", "2016-05-28T08:00", "--out", file.toString(), "--data", data()).exit()).isZero();
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    /** Neither policy is preset: whoever accepts must say whom to help first, or a manager must have decided. */
    @Test
    @Order(5)
    void matchAsksWhomToHelpFirst() throws IOException {
        for (String lang : List.of("zh", "en")) {
            Answer asked = run("match", "--at", "2016-05-29", "--accept", "--data", data(), "--lang", lang);
            assertThat(asked.exit()).isEqualTo(1);
            assertThat(asked.out()).isEmpty();
            assertThat(asked.err()).contains("--policy", "most-households", "poorest-first").doesNotContain("Exception");
        }
        Answer odd = run("match", "--at", "2016-05-29", "--policy", "loudest-first", "--accept", "--data", data(), "--lang", "en");
        assertThat(odd.exit()).isEqualTo(1);
        assertThat(odd.out()).isEmpty();
        assertThat(odd.err()).contains("loudest-first", "most-households", "poorest-first");
        Map<String, Object> most = JSON.std.mapFrom(run("match", "--at", "2016-05-29", "--policy", "most-households", "--data", data(), "--json").out());
        Map<String, Object> poorest = JSON.std.mapFrom(run("match", "--at", "2016-05-29", "--policy", "poorest-first", "--data", data(), "--json").out());
        assertThat(most).containsEntry("policy", "most-households").containsEntry("accepted", 0);
        assertThat(poorest).containsEntry("policy", "poorest-first").containsEntry("accepted", 0);
        assertThat(households(most)).as("what the names say").isGreaterThanOrEqualTo(households(poorest));
        alone(most, poorest);
        Map<String, Object> runs = JSON.std.mapFrom(run("runs", "--data", data(), "--json").out());
        assertThat((List<?>) runs.get("waiting")).as("nothing was done").isEmpty();
    }

    /** The bare command from a script: what both ways do alike, and on the error stream what each would mean and how to decide. */
    private static void alone(Map<String, Object> most, Map<String, Object> poorest) throws IOException {
        Answer bare = run("match", "--at", "2016-05-29", "--data", data(), "--json");
        assertThat(bare.exit()).isZero();
        Map<String, Object> json = JSON.std.mapFrom(bare.out());
        List<?> alike = (List<?>) json.get("proposals");
        assertThat(alike).hasSizeGreaterThan(300);
        assertThat(((List<?>) most.get("proposals")).containsAll(alike)).as("a part of what one way proposes").isTrue();
        Map<String, Integer> other = pieces((List<?>) poorest.get("proposals"));
        pieces(alike).forEach((line, pieces) -> assertThat(other).containsEntry(line, pieces));
        assertThat(json).containsEntry("policy", null).containsEntry("accepted", 0);
        assertThat((List<?>) json.get("undecided")).extracting(way -> (String) ((Map<?, ?>) way).get("policy")).containsExactly("most-households", "poorest-first");
        assertThat(bare.err()).contains("--policy most-households", "--policy poorest-first", households(most) + " | " + households(poorest)).doesNotContain("Exception");
        Answer said = run("match", "--at", "2016-05-29", "--data", data(), "--lang", "en");
        assertThat(said.exit()).isZero();
        assertThat(said.out().lines()).hasSize(alike.size() + 2).last().asString().contains("nobody has decided");
    }

    private static Map<String, Integer> pieces(List<?> proposals) {
        return proposals.stream().map(p -> (Map<?, ?>) p).collect(Collectors.toMap(p -> p.get("wish") + " " + p.get("wished"), p -> (Integer) p.get("quantity"), Integer::sum));
    }

    private static long households(Map<String, Object> match) {
        return ((List<?>) match.get("proposals")).stream().map(p -> ((Map<?, ?>) p).get("household")).distinct().count();
    }

    @Test
    @Order(6)
    void matchProposesThenReservesAndRunsTellWhatWaits() throws IOException {
        Answer proposed = run("match", "--at", "2016-05-29", "--policy", "most-households", "--data", data(), "--json");
        Map<String, Object> json = JSON.std.mapFrom(proposed.out());
        assertThat((List<?>) json.get("proposals")).hasSizeGreaterThan(400);
        assertThat(json).containsEntry("accepted", 0);
        assertThat(proposed.err()).isEmpty();
        assertThat(run("match", "--at", "2016-05-29", "--policy", "most-households", "--data", data(), "--json").out()).as("the same answer every time")
                .isEqualTo(proposed.out());
        Answer accepted = run("match", "--at", "2016-05-29", "--accept", "--policy", "most-households", "--data", data(), "--json");
        assertThat(JSON.std.mapFrom(accepted.out()).get("accepted")).isEqualTo(((List<?>) json.get("proposals")).size());
        Map<String, Object> runs = JSON.std.mapFrom(run("runs", "--data", data(), "--json").out());
        assertThat((List<?>) runs.get("runs")).isEmpty();
        assertThat((List<?>) runs.get("waiting")).hasSizeGreaterThan(15);
        assertThat(run("verify", "--data", data()).exit()).isZero();
    }

    @Test
    void aRefusalIsOneSentenceOnTheErrorStreamAndOne() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "\u6237\u7f16\u53f7,\u6237\u4e3b\u59d3\u540d,\u4e61\u9547\u8857\u9053,\u6237\u5c5e\u6027\nH9,\u5b59\u82f1,,\u4f4e\u4fdd\u6237\n");
        Answer refused = run("import", bad.toString(), "--data", folder.resolve("other").toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("bad.csv").contains("\u7b2c 2 \u884c").contains("\u4e61\u9547\u8857\u9053");
        Answer missing = run("import", folder.resolve("nothing.csv").toString(), "--data", folder.resolve("other").toString());
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err()).contains("nothing.csv").doesNotContain("Exception");
        assertThat(missing.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "snapshot", "snapshot --out x.doc", "snapshot --at never --out x.csv", "import", "match --at 2016-13-01", "verify --lang fr",
            "verify --db jdbc:mysql://x", "verify --unknown", "--data a --db jdbc:postgresql://b/c verify"})
    void whatCannotBeMeantIsWrongUsage(String line) {
        Answer answer = run((line + (line.contains("--data") || line.contains("--db") ? "" : " --data " + folder.resolve("usage"))).split(" "));
        assertThat(answer.exit()).as(answer.err()).isEqualTo(2);
        assertThat(answer.err()).isNotBlank().doesNotContain("Exception");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void aServerServesAsAFolderDoes() throws IOException {
        String url = Stores.freshUrl();
        Answer taken = run("import", OpeningDay.REGISTER.toString(), "--db", url, "--json");
        assertThat(JSON.std.mapFrom(taken.out())).as(taken.err()).containsEntry("gifts", 727).containsEntry("cash_fen", 3047370);
        assertThat(run("--db", url, "verify", "--json").out()).isEqualTo("{\"ok\":true,\"differences\":[]}\n");
        Path file = folder.resolve("server.csv");
        assertThat(run("snapshot", "--at", "2016-05-28", "--out", file.toString(), "--db", url).exit()).isZero();
        assertThat(Files.readAllLines(file)).hasSizeGreaterThan(2000);
    }

    @Test
    void helpAndVersionInBothLanguages() {
        Answer zh = run("--help");
        assertThat(zh.exit()).isZero();
        assertThat(zh.out()).contains("\u7528\u6cd5", "import", "match", "snapshot", "runs", "verify", "--data", "--db", "--lang", "--json", "--version");
        assertThat(run("--help", "--lang", "en").out()).contains("Usage:").doesNotContain("\u7528\u6cd5");
        assertThat(run("import", "--help").out()).contains("--only-good");
        Answer version = run("--version");
        assertThat(version.exit()).isZero();
        assertThat(version.out()).startsWith("Wishdesk ");
    }

    /** Whoever starts it with the system's older Java reads one sentence, not a stack trace. */
    @Test
    void anOlderJavaIsToldSo() {
        Path older = Path.of("/usr/lib/jvm/java-17-openjdk-amd64/bin/java");
        Assumptions.assumeTrue(Files.isExecutable(older), "no Java 17 at " + older);
        Answer zh = answer(List.of(older.toString(), "-cp", System.getProperty("java.class.path"), Main.class.getName(), "verify"));
        assertThat(zh.exit()).isEqualTo(2);
        assertThat(zh.err().lines()).singleElement().asString().contains("Java 25", "Java 17");
        Answer en = answer(List.of(older.toString(), "-cp", System.getProperty("java.class.path"), Main.class.getName(), "--lang", "en"));
        assertThat(en.err()).startsWith("Wishdesk needs Java 25");
    }

    @Test
    void withoutADisplayTheWindowSaysWhatIsMissing() {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "--data", folder.resolve("window").toString());
        Answer answer = answer(command);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err().lines()).singleElement().asString().contains("DISPLAY").contains("--help");
    }
}
