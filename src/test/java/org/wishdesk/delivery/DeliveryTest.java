package org.wishdesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.inventory.PlaceKind;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.testkit.AtOnce;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;
import org.wishdesk.wishes.OpenLine;

class DeliveryTest {

    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);

    /** Two coats promised to two households of one township. */
    private static void promise(Desks desk) {
        desk.intake.log(Desks.gift("\u738b\u82b3", 3, null));
        Wished.household(desk, "H1", "\u4f4e\u4fdd\u6237");
        Wished.household(desk, "H2", "\u4f4e\u4fdd\u6237");
        Wished.wish(desk, "W1", "H1", "2016-05-01", false, Wished.coat("170/88A"));
        Wished.wish(desk, "W2", "H2", "2016-05-01", false, Wished.coat("170/88A"));
        desk.matching.accept(desk.matching.propose(LocalDate.of(2016, 5, 28), Progress.NONE).proposals());
    }

    private static List<StockRow> stock(Desks desk) {
        return desk.store.read(desk.inventory::stock);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aRunGoesOutAndComesBack(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            promise(desk);
            assertThat(desk.delivery.waiting()).singleElement().isEqualTo(new Waiting("\u5b89\u5b9a\u9547", 2, 2));
            Run run = desk.delivery.plan("\u5b89\u5b9a\u9547", DAY, "\u8d75\u5e08\u5085", "\u5409G12345");
            assertThat(run.number()).isEqualTo("PS2016-0001");
            assertThat(desk.delivery.waiting()).isEmpty();
            assertThat(stock(desk)).as("planning moves nothing").singleElement().satisfies(r -> assertThat(r.reserved()).isEqualTo(2));

            desk.clock.forward(Duration.ofHours(1));
            Instant onShelf = desk.clock.instant().minusSeconds(1);
            desk.delivery.leave(run.id());
            assertThat(stock(desk)).anySatisfy(r -> {
                assertThat(r.placeKind()).isEqualTo(PlaceKind.RUN);
                assertThat(r.quantity()).isEqualTo(2);
            }).anySatisfy(r -> {
                assertThat(r.placeKind()).isEqualTo(PlaceKind.SHELF);
                assertThat(r.quantity()).isEqualTo(1);
                assertThat(r.reserved()).isZero();
            });
            assertThatThrownBy(() -> desk.delivery.leave(run.id())).as("pressed twice").isInstanceOf(Refused.class);

            desk.clock.forward(Duration.ofHours(3));
            List<RunLine> lines = desk.delivery.lines(run.id());
            List<Outcome> half = List.of(new Outcome(lines.getFirst().id(), RunLine.Outcome.DELIVERED, "", null));
            assertThatThrownBy(() -> desk.delivery.close(run.id(), half)).isInstanceOfSatisfying(Refused.class,
                    r -> assertThat(r.key()).isEqualTo("delivery.outcomeMissing"));
            List<Outcome> noReason = List.of(half.getFirst(), new Outcome(lines.get(1).id(), RunLine.Outcome.BROUGHT_BACK, " ", null));
            assertThatThrownBy(() -> desk.delivery.close(run.id(), noReason)).isInstanceOf(Refused.class);
            assertThat(desk.delivery.run(run.id()).state()).as("nothing was written").isEqualTo(Run.State.LEFT);

            desk.delivery.close(run.id(), List.of(half.getFirst(), new Outcome(lines.get(1).id(), RunLine.Outcome.BROUGHT_BACK, "\u65e0\u4eba\u5728\u5bb6", null)));
            assertThat(stock(desk)).singleElement().satisfies(r -> {
                assertThat(r.quantity()).isEqualTo(2);
                assertThat(r.reserved()).isZero();
            });
            assertThat(desk.delivery.lines(run.id())).extracting(RunLine::outcome).containsExactly(RunLine.Outcome.DELIVERED, RunLine.Outcome.BROUGHT_BACK);
            List<OpenLine> open = desk.store.read(desk.wishes::openLines);
            assertThat(open).as("what came back is wished for again").hasSize(1);
            assertThatThrownBy(() -> desk.delivery.close(run.id(), List.of())).isInstanceOf(Refused.class);

            assertThat(desk.inventory.snapshot(onShelf)).as("before it left everything lay on the shelf").singleElement().satisfies(r -> {
                assertThat(r.quantity()).isEqualTo(3);
                assertThat(r.reserved()).isEqualTo(2);
            });
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aCancelledRunsGoodsWaitAgain(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            promise(desk);
            Run run = desk.delivery.plan("\u5b89\u5b9a\u9547", DAY, "\u8d75", "");
            assertThatThrownBy(() -> desk.delivery.plan("\u5b89\u5b9a\u9547", DAY, "\u8d75", "")).as("planned twice").isInstanceOf(Refused.class);
            assertThatThrownBy(() -> desk.delivery.plan("\u5b89\u5b9a\u9547", DAY, " ", "")).isInstanceOf(Refused.class);
            desk.delivery.cancel(run.id());
            assertThat(desk.delivery.waiting()).hasSize(1);
            assertThatThrownBy(() -> desk.delivery.leave(run.id())).isInstanceOf(Refused.class);
            assertThat(desk.delivery.plan("\u5b89\u5b9a\u9547", DAY, "\u8d75", "").number()).isEqualTo("PS2016-0002");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void ofTwoWhoPlanOrSendOrCloseTheSameOneIsRefused(Stores kind) throws Exception {
        try (Desks desk = new Desks(kind.fresh())) {
            promise(desk);
            assertThat(AtOnce.refused(List.of(() -> desk.delivery.plan("安定镇", DAY, "赵", ""), () -> desk.delivery.plan("安定镇", DAY, "钱", ""),
                    () -> desk.delivery.plan("安定镇", DAY, "孙", "")))).isEqualTo(2);
            assertThat(desk.delivery.runs()).singleElement().satisfies(r -> assertThat(r.number()).isEqualTo("PS2016-0001"));
            Run run = desk.delivery.runs().getFirst();
            assertThat(desk.delivery.lines(run.id())).hasSize(2);
            assertThat(AtOnce.refused(List.of(() -> desk.delivery.leave(run.id()), () -> desk.delivery.leave(run.id()), () -> desk.delivery.cancel(run.id())))).isEqualTo(2);
            if (desk.delivery.run(run.id()).state() == Run.State.LEFT) {
                List<Outcome> all = desk.delivery.lines(run.id()).stream().map(l -> new Outcome(l.id(), RunLine.Outcome.DELIVERED, "", null)).toList();
                assertThat(AtOnce.refused(List.of(() -> desk.delivery.close(run.id(), all), () -> desk.delivery.close(run.id(), all)))).isEqualTo(1);
                assertThat(stock(desk)).singleElement().satisfies(r -> assertThat(r.quantity()).isEqualTo(1));
            }
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** What was promised lapses while the list waits: the car does not leave with half of it, and a new list takes what is left. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void aListWhosePromiseLapsedDoesNotLeave(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            promise(desk);
            Run run = desk.delivery.plan("安定镇", DAY, "赵", "");
            // Its day was the first of June, and it was held fourteen days longer.
            desk.clock.forward(Duration.ofDays(20));
            desk.matching.lapse();
            assertThatThrownBy(() -> desk.delivery.leave(run.id())).isInstanceOf(Refused.class);
            assertThat(desk.delivery.run(run.id()).state()).isEqualTo(Run.State.PLANNED);
            assertThat(stock(desk)).singleElement().satisfies(r -> assertThat(r.quantity()).isEqualTo(3));
            desk.delivery.cancel(run.id());
            assertThatThrownBy(() -> desk.delivery.plan("安定镇", DAY, "赵", "")).isInstanceOf(Refused.class);
            assertThat(desk.differences()).isEmpty();
        }
    }

    @Test
    void oddNamesAreTextOnTheListAndNothingElse() throws IOException {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            desk.settings.change(new StationFacts("“爱心”\"站\" \\ </style><b>&amp; {{x}}", "JZ", "Asia/Shanghai", desk.settings.station().language(), 14, "赵", ""));
            desk.intake.log(Desks.gift("王芳", 1, null));
            desk.store.run(tx -> desk.households.add(tx, new org.wishdesk.people.HouseholdDraft("H<1>&\"", "阿依古丽·买买提 <i>", "", "13900001111", 3, "安定镇", "明星村",
                    "西屯", "低保户", "因病", ""), null));
            Wished.wish(desk, "W1", "H<1>&\"", "2016-05-01", false, Wished.coat("170/88A"));
            desk.matching.accept(desk.matching.propose(LocalDate.of(2016, 5, 28), Progress.NONE).proposals());
            Run run = desk.delivery.plan("安定镇", DAY, "赵 & <钱>", "吉G\"1\"");
            try (PDDocument pdf = Loader.loadPDF(desk.delivery.list(run.id()))) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
                assertThat(text).contains("“爱心”\"站\"\\</style><b>&amp;{{x}}物资发放签收表", "H<1>&\"", "赵&<钱>", "吉G\"1\"", "第1页/共1页");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsOnAListDoesNotLapseBeforeItsDay(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            promise(desk);
            Run run = desk.delivery.plan("\u5b89\u5b9a\u9547", LocalDate.of(2016, 7, 1), "\u8d75", "");
            desk.clock.forward(Duration.ofDays(34));
            assertThat(desk.matching.lapse()).isZero();
            assertThat(desk.delivery.leave(run.id()).state()).isEqualTo(Run.State.LEFT);
        }
    }

    @Test
    void theListIsWhatADriverNeedsAndNoMore() throws IOException {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            promise(desk);
            Run run = desk.delivery.plan("\u5b89\u5b9a\u9547", DAY, "\u8d75\u5e08\u5085", "\u5409G12345");
            try (PDDocument pdf = Loader.loadPDF(desk.delivery.list(run.id()))) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(pdf.getPage(0).getMediaBox().getWidth()).as("A4 across").isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
                pdf.getPage(0).getResources().getFontNames().forEach(name -> {
                    try {
                        assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
                String text = new PDFTextStripper().getText(pdf);
                assertThat(text).contains("\u6d2e\u5357\u5e02\u7231\u5fc3\u6350\u8d60\u603b\u7ad9\u7269\u8d44\u53d1\u653e\u7b7e\u6536\u8868", "PS2016-0001", "\u8d75\u5e08\u5085",
                        "\u5409G12345", "2016\u5e746\u67081\u65e5", "\u7b7e\u5b57\uff08\u624b\u5370\uff09", "\u5b59\u79c0\u82f1", "H1", "\u660e\u661f\u6751 \u897f\u5c6f", "170/88A",
                        "JZ2016-000001-1", "\u5408\u8ba1\uff1a2 \u6237", "\u76d1\u7763\u4eba", "\u7b2c 1 \u9875 / \u5171 1 \u9875");
                assertThat(text).as("never hardship, story or phone").doesNotContain("\u4f4e\u4fdd\u6237", "\u72ec\u5c45", "13900001111", "\u56e0\u75c5");
            }
        }
    }

    @Test
    void aLongListRepeatsItsHeadingAndSumsEachPage() throws IOException {
        try (Desks desk = Desks.onOpeningDay(Stores.H2.fresh())) {
            desk.matching.accept(desk.matching.propose(LocalDate.of(2016, 5, 29), Progress.NONE).proposals());
            Waiting most = desk.delivery.waiting().stream().max(java.util.Comparator.comparingLong(Waiting::pieces)).orElseThrow();
            Run run = desk.delivery.plan(most.township(), DAY, "\u8d75", "");
            int lines = desk.delivery.lines(run.id()).size();
            assertThat(lines).isGreaterThan(45);
            try (PDDocument pdf = Loader.loadPDF(desk.delivery.list(run.id()))) {
                int pages = pdf.getNumberOfPages();
                assertThat(pages).isEqualTo((lines + 10) / 11);
                List<String> texts = new ArrayList<>();
                for (int page = 1; page <= pages; page++) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    texts.add(stripper.getText(pdf));
                }
                assertThat(texts).allSatisfy(t -> assertThat(t).contains("\u672c\u9875\u5c0f\u8ba1", "\u9886\u53d6\u4eba"));
                assertThat(texts.getLast()).contains("\u5408\u8ba1\uff1a", "\u53d1\u653e\u8d1f\u8d23\u4eba");
                assertThat(texts.getFirst()).doesNotContain("\u53d1\u653e\u8d1f\u8d23\u4eba");
            }
        }
    }
}
