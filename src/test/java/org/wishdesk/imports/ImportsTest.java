package org.wishdesk.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Money;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.intake.Totals;
import org.wishdesk.paper.Ledger;
import org.wishdesk.paper.LedgerReader;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.OpeningDay;
import org.wishdesk.testkit.Stores;

class ImportsTest {

    private static final Totals OPENING_DAY = new Totals(727, 5001, 100, 1002, 0, Money.ofFen(3_047_370));

    private static Desks shared;

    @TempDir
    Path folder;

    private static Desks desk(Stores kind) {
        Desks desk = new Desks(kind.fresh());
        desk.clock.set(java.time.Instant.parse("2016-05-28T12:00:00Z"));
        return desk;
    }

    private static ImportReport take(Desks desk, Path... files) {
        return desk.imports.take(List.of(files), false, Progress.NONE);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void theOpeningDayComesInToTheFenAndOnlyOnce(Stores kind) {
        try (Desks desk = desk(kind)) {
            ImportReport preview = desk.imports.preview(OpeningDay.ALL, false, Progress.NONE);
            assertThat(preview.totals()).isEqualTo(OPENING_DAY);
            assertThat(desk.store.read(desk.inventory::stock)).as("a preview writes nothing").isEmpty();

            ImportReport report = desk.imports.take(OpeningDay.ALL, false, Progress.NONE);
            assertThat(report.totals()).isEqualTo(OPENING_DAY);
            assertThat(List.of(report.households(), report.members(), report.wishes(), report.wishLines())).containsExactly(420, 1052, 640, 758);
            assertThat(report.anyRefused()).isFalse();
            assertThat(desk.intake.totals(java.time.LocalDate.of(2016, 5, 28), java.time.LocalDate.of(2016, 5, 28))).as("by the ledger").isEqualTo(OPENING_DAY);
            assertThat(desk.differences()).isEmpty();

            List<Path> again = new ArrayList<>(OpeningDay.ALL);
            Collections.shuffle(again, new Random(1));
            ImportReport second = desk.imports.take(again, false, Progress.NONE);
            assertThat(second.totals()).isEqualTo(Totals.NOTHING);
            assertThat(second.files()).allSatisfy(f -> {
                assertThat(f.added()).isZero();
                assertThat(f.refused()).isZero();
                assertThat(f.known()).isPositive();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aFileIsTakenInByTheNameThatIsTypedInItsFolder(Stores kind) throws IOException {
        Path typed = Files.copy(OpeningDay.HOUSEHOLDS, Path.of("target", "typed-" + kind + ".csv"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(typed).isRelative();
        try (Desks desk = desk(kind)) {
            assertThat(take(desk, typed).households()).isEqualTo(420);
        }
    }

    @Test
    void wishesWithoutTheirHouseholdsAreRefusedAndNameThem() {
        try (Desks desk = desk(Stores.H2)) {
            ImportReport report = take(desk, OpeningDay.WISHES);
            assertThat(report.wishes()).isZero();
            assertThat(report.files().getFirst().refused()).isEqualTo(758);
            assertThat(report.files().getFirst().problems().getFirst().in(desk.words)).contains("\u7b2c 2 \u884c").contains("\u6237\u7f16\u53f7").contains("H0008");
            take(desk, OpeningDay.HOUSEHOLDS);
            assertThat(take(desk, OpeningDay.WISHES).wishes()).as("in a later call they are found in the store").isEqualTo(640);
        }
    }

    /** One file of bad rows: each line of the table is a whole row, the column that is wrong, and a word of the reason. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "bad-rows.csv", numLinesToSkip = 1, delimiter = '|', maxCharsPerColumn = 20000)
    void aBadRowIsRefusedWithItsRowAndColumnAndLeavesEverythingAsItWas(String form, String row, String column, String reason) throws IOException {
        Desks desk = shared;
        List<String> lines = Files.readAllLines(sample(form));
        Path bad = folder.resolve("bad.csv");
        Files.write(bad, List.of(lines.get(0), lines.get(1), row.replace("<LONG>", "\u957f".repeat(2000))), StandardCharsets.UTF_8);
        int before = desk.store.read(desk.inventory::stock).size();
        ImportReport.FileReport file = take(desk, bad).files().getFirst();
        assertThat(file.added()).as("refused whole").isZero();
        assertThat(file.problems()).anySatisfy(p -> {
            assertThat(p.row()).isEqualTo(3);
            assertThat(p.problem().field()).isEqualTo(column);
            assertThat(p.in(desk.words)).contains(reason);
        });
        assertThat(file.problems()).allSatisfy(p -> assertThat(p.in(desk.words)).as("no number of a person in a message")
                .doesNotContainPattern("\\d{15,}").doesNotContainPattern("1[3-9]\\d{9}"));
        assertThat(desk.store.read(desk.inventory::stock)).hasSize(before);

        ImportReport.FileReport onlyGood = desk.imports.take(List.of(bad), true, Progress.NONE).files().getFirst();
        assertThat(onlyGood.added() + onlyGood.known()).as("the good row is taken when asked so").isEqualTo(1);
        assertThat(onlyGood.refused()).isEqualTo(1);
    }

    /** One store for the table of bad rows: none of them may leave a trace, so they cannot disturb each other. */
    @BeforeAll
    static void open() {
        shared = desk(Stores.H2);
        shared.imports.take(List.of(OpeningDay.HOUSEHOLDS), false, Progress.NONE);
    }

    @AfterAll
    static void close() {
        assertThat(shared.differences()).isEmpty();
        shared.close();
    }

    private static Path sample(String form) {
        return switch (form) {
            case "donation-register" -> OpeningDay.REGISTER;
            case "households" -> OpeningDay.HOUSEHOLDS;
            case "members" -> OpeningDay.MEMBERS;
            case "wishes" -> OpeningDay.WISHES;
            default -> throw new IllegalArgumentException(form);
        };
    }

    @Test
    void aKnownNumberWithOtherContentIsRefused() throws IOException {
        try (Desks desk = desk(Stores.H2)) {
            take(desk, OpeningDay.REGISTER);
            String changed = Files.readString(OpeningDay.REGISTER).replaceFirst("JZ20160528-0001(.*),2,", "JZ20160528-0001$1,3,");
            Path file = Files.writeString(folder.resolve("changed.csv"), changed);
            ImportReport report = take(desk, file);
            assertThat(report.files().getFirst().problems()).singleElement()
                    .satisfies(p -> assertThat(p.in(desk.words)).contains("JZ20160528-0001").contains("\u5185\u5bb9\u4e0d\u540c"));
            assertThat(desk.differences()).isEmpty();
        }
    }

    @Test
    void aGiftWithOneBadLineIsRefusedAsAGift() throws IOException {
        try (Desks desk = desk(Stores.H2)) {
            List<String> lines = Files.readAllLines(OpeningDay.REGISTER);
            Path file = folder.resolve("half.csv");
            Files.write(file, List.of(lines.get(0), lines.get(1), lines.get(2).replace(",2,\u516b\u6210\u65b0", ",x,\u516b\u6210\u65b0"), lines.get(3)));
            ImportReport report = desk.imports.take(List.of(file), true, Progress.NONE);
            assertThat(report.totals().gifts()).isEqualTo(1);
            assertThat(report.files().getFirst().refused()).as("both lines of the gift stay out").isEqualTo(2);
        }
    }

    @Test
    void gbkWorkbooksTitlesOtherColumnOrdersAndSumsAtTheFootAreRead() throws IOException {
        List<String> lines = Files.readAllLines(OpeningDay.REGISTER);
        Path gbk = folder.resolve("gbk.csv");
        Files.writeString(gbk, String.join("\r\n", lines).replace("\uFEFF", ""), Charset.forName("GB18030"));
        Path titled = folder.resolve("titled.csv");
        Files.writeString(titled, "\u6d2e\u5357\u5e02\u7231\u5fc3\u6350\u8d60\u603b\u7ad9\u6350\u8d60\u767b\u8bb0\u8868\n\n" + String.join("\n", lines).replace("\uFEFF", "")
                + "\n\u5408\u8ba1,,,,,,,,,,,,,,7000,,,,,\n");
        Path tabs = folder.resolve("tabs.txt");
        Files.writeString(tabs, String.join("\n", lines).replace(',', '\t'));
        Path turned = folder.resolve("turned.csv");
        Files.writeString(turned, lines.stream().map(l -> {
            List<String> cells = new ArrayList<>(List.of(l.replace("\uFEFF", "").split(",", -1)));
            Collections.reverse(cells);
            return String.join(",", cells);
        }).collect(Collectors.joining("\n")));
        Path book = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(book)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            Worksheet other = workbook.newWorksheet("\u8bf4\u660e");
            other.value(0, 0, "\u586b\u8868\u8bf4\u660e");
            Worksheet sheet = workbook.newWorksheet("\u767b\u8bb0\u8868");
            sheet.value(0, 0, "\u6350\u8d60\u767b\u8bb0\u8868");
            sheet.range(0, 0, 0, 5).merge();
            for (int r = 0; r < lines.size(); r++) {
                String[] cells = lines.get(r).replace("\uFEFF", "").split(",", -1);
                for (int c = 0; c < cells.length; c++) {
                    if (r > 0 && c == 14) {
                        sheet.value(r + 2, c, new java.math.BigDecimal(cells[c]));
                    } else if (r > 0 && c == 1) {
                        sheet.value(r + 2, c, java.time.LocalDate.parse(cells[c]));
                        sheet.style(r + 2, c).format("yyyy-MM-dd").set();
                    } else if (!cells[c].isEmpty()) {
                        sheet.value(r + 2, c, cells[c]);
                    }
                }
            }
            workbook.finish();
        }
        for (Path each : List.of(gbk, titled, tabs, turned, book)) {
            try (Desks desk = desk(Stores.H2)) {
                ImportReport report = take(desk, each);
                assertThat(report.files().getFirst().problems().stream().limit(3).map(p -> p.in(desk.words)).toList()).as(each.getFileName().toString()).isEmpty();
                assertThat(report.totals()).as(each.getFileName().toString()).isEqualTo(OPENING_DAY);
            }
        }
    }

    @Test
    void theRefusedRowsComeBackWithTheirReasons() throws IOException {
        try (Desks desk = desk(Stores.H2)) {
            List<String> lines = Files.readAllLines(OpeningDay.HOUSEHOLDS);
            Path file = folder.resolve("some.csv");
            Files.write(file, List.of(lines.get(0), lines.get(1), lines.get(2).replace("\u4f4e\u4fdd\u8d2b\u56f0\u6237", "\u5bcc\u88d5\u6237")));
            ImportReport report = desk.imports.take(List.of(file), true, Progress.NONE);
            Path back = folder.resolve("back.xlsx");
            desk.imports.writeRefused(report.files().getFirst(), back);
            Ledger ledger = LedgerReader.read(back, List.of(HouseholdForm.FORM.recognisedBy()));
            assertThat(ledger.rows()).singleElement().satisfies(row -> {
                assertThat(row.get("\u6237\u7f16\u53f7")).isEqualTo("H0002");
                assertThat(row.get("\u884c\u53f7")).isEqualTo("3");
                assertThat(row.get("\u539f\u56e0")).contains("\u5bcc\u88d5\u6237");
                assertThat(row.get("\u8eab\u4efd\u8bc1\u53f7")).as("still all of it").hasSize(18);
            });
            Path mended = folder.resolve("mended.csv");
            Files.write(mended, lines);
            assertThat(take(desk, mended).households()).as("the rest comes in later, what is known is known").isEqualTo(419);
        }
    }

    @Test
    void aCancelledImportLeavesNothing() {
        try (Desks desk = desk(Stores.H2)) {
            Progress stopsHalfWay = new Progress() {
                private long at;

                @Override
                public void at(long done, long total) {
                    at = done;
                }

                @Override
                public boolean cancelled() {
                    return at > 300;
                }
            };
            assertThatThrownBy(() -> desk.imports.take(OpeningDay.ALL, false, stopsHalfWay)).isInstanceOf(Progress.Cancelled.class);
            assertThat(desk.store.read(desk.inventory::stock)).isEmpty();
            assertThat(desk.households.count()).isZero();
            assertThat(take(desk, OpeningDay.ALL.toArray(Path[]::new)).totals()).isEqualTo(OPENING_DAY);
        }
    }

    /** A large register comes in a thousand gifts at a time: stopped in between, whole gifts are in, and the same file takes in the rest. */
    @Test
    void aLargeRegisterThatIsStoppedGoesOnWhereItWas() throws IOException {
        StringBuilder register = new StringBuilder(Files.readAllLines(OpeningDay.REGISTER).getFirst()).append('\n');
        for (int i = 0; i < 2_300; i++) {
            register.append("L%04d,2016-05-28,08:30,\u7a0b\u6d77,\u4e2a\u4eba,13900002415,\u603b\u7ad9,\u7269,\u68c9\u8863,\u8863\u7269,\u5973,\u5747\u7801,\u51ac,\u4ef6,2,\u4e03\u6210\u65b0,,\u662f,\u8d75\u5fd7\u56fd,\n".formatted(i));
        }
        Path file = Files.writeString(folder.resolve("large.csv"), register);
        try (Desks desk = desk(Stores.H2)) {
            Progress stopsLater = new Progress() {
                private long at;

                @Override
                public void at(long done, long total) {
                    assertThat(total).isEqualTo(2_300);
                    at = done;
                }

                @Override
                public boolean cancelled() {
                    return at > 1_500;
                }
            };
            assertThatThrownBy(() -> desk.imports.take(List.of(file), false, stopsLater)).isInstanceOf(Progress.Cancelled.class);
            assertThat(desk.store.read(desk.inventory::stock)).as("one thousand, and no half of the next").hasSize(1_000);
            ImportReport report = take(desk, file);
            assertThat(report.files().getFirst().known()).isEqualTo(1_000);
            assertThat(desk.store.read(desk.inventory::stock)).hasSize(2_300);
            assertThat(desk.differences()).isEmpty();
            assertThat(take(desk, file).files().getFirst().added()).isZero();
        }
    }

    @Test
    void whatIsNoLedgerIsRefusedInOneSentence() throws IOException {
        try (Desks desk = desk(Stores.H2)) {
            Path empty = Files.createFile(folder.resolve("empty.csv"));
            Path old = Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
            Path binary = Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1});
            Path broken = Files.write(folder.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0});
            Path missing = folder.resolve("missing.csv");
            for (Path each : List.of(empty, old, binary, broken, missing)) {
                assertThatThrownBy(() -> take(desk, each)).as(each.getFileName().toString()).isInstanceOfSatisfying(Refused.class,
                        r -> assertThat(desk.words.t(r)).contains(each.getFileName().toString()));
            }
            Path other = Files.writeString(folder.resolve("other.csv"), "a,b,c\n1,2,3\n");
            ImportReport report = take(desk, other);
            assertThat(report.files().getFirst().form()).isNull();
            assertThat(report.anyRefused()).isTrue();
        }
    }
}
