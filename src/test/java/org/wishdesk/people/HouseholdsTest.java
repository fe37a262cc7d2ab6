package org.wishdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Refused;
import org.wishdesk.store.Store;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.Stores;

/** Invented households. */
class HouseholdsTest {

    private final MovableClock clock = new MovableClock("2016-05-28T02:00:00Z");
    private Store store;
    private Households households;

    private void on(Stores on, Consumer<Households> test) {
        try (Store opened = on.fresh()) {
            store = opened;
            households = new Households(store, clock);
            test.accept(households);
        }
    }

    private static HouseholdDraft draft(String code, String head) {
        return new HouseholdDraft(code, head, "22089919750206365X", "13500006623", 3, "安定镇", "远望村", "三社", "低保贫困户", "缺技术", "");
    }

    private static MemberDraft member(String code, String name, String born) {
        return new MemberDraft(code, name, Sex.FEMALE, LocalDate.parse(born), "", "之女", "小学");
    }

    private Household add(HouseholdDraft draft) {
        return store.write(tx -> households.add(tx, draft, "digest"));
    }

    private List<String> found(String typed) {
        return households.find(typed, "", 10).stream().map(HouseholdView::code).toList();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aHouseholdIsKeptWhole(Stores on) {
        on(on, h -> {
            Household made = add(new HouseholdDraft(" Ｈ0002 ", "解　伟军", "22089919750206365x", "135 0000 6623", 3, "安定镇", "远望村", "三社", "低保贫困户", "缺技术", "x"));
            Household read = store.read(tx -> h.byCode(tx, "H0002")).orElseThrow();
            assertThat(read).isEqualTo(made);
            assertThat(read.headName()).isEqualTo("解伟军");
            assertThat(read.idNumber()).isEqualTo("22089919750206365X");
            assertThat(read.phone()).isEqualTo("13500006623");
            assertThat(read.hardship()).isEqualTo(3);
            assertThat(store.<List<Household>>read(h::all)).containsExactly(read);
            assertThat(store.<Household>read(tx -> h.byId(tx, read.id()))).isEqualTo(read);
            assertThat(h.count()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void membersStandInOrder(Stores on) {
        on(on, h -> {
            Household made = add(draft("H1", "解伟军"));
            store.run(tx -> {
                h.addMember(tx, member("H1", "解小花", "2008-05-29"), null);
                h.addMember(tx, new MemberDraft(" Ｈ1", "解　小草", Sex.UNKNOWN, null, "", "", ""), null);
            });
            List<Member> members = store.read(tx -> h.members(tx, made.id()));
            assertThat(members).extracting(Member::lineNo).containsExactly(1, 2);
            assertThat(members).extracting(Member::name).containsExactly("解小花", "解小草");
            HouseholdView view = h.open(made.id());
            assertThat(view.members()).extracting(HouseholdView.MemberView::age).containsExactly(7, null);
            clock.forward(Duration.ofDays(1));
            assertThat(h.open(made.id()).members().getFirst().age()).as("a birthday").isEqualTo(8);
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void theSameNumberTwiceIsRefused(Stores on) {
        on(on, h -> {
            add(draft("H1", "解伟军"));
            assertThatThrownBy(() -> add(draft(" h1".toUpperCase(), "别人"))).isInstanceOf(Refused.class).hasMessage("people.household.codeTaken");
            assertThatThrownBy(() -> store.run(tx -> h.addMember(tx, member("H9", "解小花", "2008-05-29"), null))).hasMessage("people.household.noSuch");
            assertThatThrownBy(() -> add(draft("", ""))).hasMessage("people.household.hasProblems");
            assertThatThrownBy(() -> h.open(UUID.randomUUID())).hasMessage("people.household.gone");
            assertThat(h.count()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void householdsAreFoundByWhateverClerksType(Stores on) {
        on(on, h -> {
            add(draft("H0002", "解伟军"));
            add(new HouseholdDraft("H0003", "包·图雅", "", "0436-6221188", null, "胡力吐蒙古族乡", "", "", "五保户", "", ""));
            store.run(tx -> {
                h.addMember(tx, member("H0002", "单小花", "2008-05-29"), null);
                h.addMember(tx, member("H0002", "解伟军", "1975-02-06"), null);
            });
            for (String typed : List.of("H0002", "h0002", "ｈ０００２", "解", "解伟军", "xwj", "jwj", "xiewj", "ywc", "远望", "远望村", "adz", "13500006623", "135 0000 6623", "135-0000", "6623", "365x", "365X",
                    "单小花", "sxh", "dxh")) {
                assertThat(found(typed)).as(typed).containsExactly("H0002");
            }
            for (String typed : List.of("bty", "包图雅", "包·图", "0436-6221188", "6221188", "1188", "hlt")) {
                assertThat(found(typed)).as(typed).containsExactly("H0003");
            }
            for (String typed : List.of("", "　", "h", "H000")) {
                assertThat(found(typed)).as(typed).containsExactly("H0002", "H0003");
            }
            for (String nothing : List.of("H0009", "%", "_", "'", "\\", "😀", "缺技术", "低保", "9".repeat(10_000))) {
                assertThat(found(nothing)).as(nothing).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void pagesLeaveNobodyOutAndShowNobodyTwice(Stores on) {
        on(on, h -> {
            store.run(tx -> {
                for (int i = 0; i < 25; i++) {
                    h.add(tx, draft("H%04d".formatted(i), i % 2 == 0 ? "解伟军" : "张三"), null);
                }
            });
            for (String typed : List.of("", "xwj")) {
                List<String> seen = new ArrayList<>();
                List<HouseholdView> page = h.find(typed, "", 10);
                while (!page.isEmpty()) {
                    page.forEach(view -> seen.add(view.code()));
                    page = h.find(typed, seen.getLast(), 10);
                }
                assertThat(seen).hasSize(typed.isEmpty() ? 25 : 13).doesNotHaveDuplicates().isSorted();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsPersonalIsHidden(Stores on) {
        on(on, h -> {
            Household made = add(draft("H1", "解伟军"));
            store.run(tx -> h.addMember(tx, new MemberDraft("H1", "解小花", Sex.FEMALE, LocalDate.parse("2008-05-29"), "", "之女", "小学"), null));
            for (HouseholdView view : List.of(h.open(made.id()), h.find("", "", 1).getFirst())) {
                assertThat(view.head()).isEqualTo("解**");
                assertThat(view.idNumber()).isEqualTo("******");
                assertThat(view.phone()).isEqualTo("135****6623");
                assertThat(view.category()).isEqualTo("****");
                assertThat(view.cause()).isEqualTo("****");
                assertThat(view.township()).isEqualTo("安定镇");
            }
            assertThat(h.open(made.id()).members()).extracting(HouseholdView.MemberView::name).containsExactly("解**");
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void eachLookIsWrittenDownAndNeverWhatWasSeen(Stores on) {
        on(on, h -> {
            Household made = add(draft("H1", "解伟军"));
            store.run(tx -> h.addMember(tx, member("H1", "解小花", "2008-05-29"), null));
            assertThat(h.reveal(made.id(), HiddenField.ID_NUMBER, "赵志国")).isEqualTo("22089919750206365X");
            clock.forward(Duration.ofMinutes(1));
            assertThat(h.reveal(made.id(), HiddenField.PHONE, "赵志国")).isEqualTo("13500006623");
            clock.forward(Duration.ofMinutes(1));
            assertThat(h.reveal(made.id(), HiddenField.HARDSHIP, "于海燕")).isEqualTo("低保贫困户");
            clock.forward(Duration.ofMinutes(1));
            assertThat(h.reveal(made.id(), HiddenField.CAUSE, "于海燕")).isEqualTo("缺技术");
            clock.forward(Duration.ofMinutes(1));
            assertThat(h.reveal(made.id(), HiddenField.HEAD_NAME, "于海燕")).isEqualTo("解伟军");
            clock.forward(Duration.ofMinutes(1));
            assertThat(h.reveal(made.id(), HiddenField.MEMBERS, "于海燕")).contains("解小花");
            List<Reveal> reveals = h.open(made.id()).reveals();
            assertThat(reveals).extracting(Reveal::field).containsExactly("MEMBERS", "HEAD_NAME", "CAUSE", "HARDSHIP", "PHONE", "ID_NUMBER");
            assertThat(reveals).extracting(Reveal::clerk).containsExactly("于海燕", "于海燕", "于海燕", "于海燕", "赵志国", "赵志国");
            assertThat(reveals.getLast().revealedAt()).isEqualTo("2016-05-28T02:00:00Z");
            assertThat(reveals.toString()).doesNotContain("22089919750206365X", "13500006623", "低保贫困户", "解小花");
            assertThat(h.open(made.id()).idNumber()).as("hidden again for the next").isEqualTo("******");
        });
    }

    /** Nothing is shown that is not recorded. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void aLookThatCannotBeWrittenDownShowsNothing(Stores on) {
        on(on, h -> {
            Household made = add(draft("H1", "解伟军"));
            assertThatThrownBy(() -> h.reveal(made.id(), HiddenField.PHONE, null)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> h.reveal(made.id(), HiddenField.PHONE, "名".repeat(61))).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> h.reveal(UUID.randomUUID(), HiddenField.PHONE, "赵志国")).isInstanceOf(Refused.class);
            assertThat(h.open(made.id()).reveals()).isEmpty();
        });
    }

    @Test
    void draftsKnowWhatIsWrong() {
        assertThat(draft("H1", "解伟军").problems()).isEmpty();
        assertThat(new HouseholdDraft("H1", "解伟军", "", "", null, "安定镇", "", "", "五保户", "", "").problems()).isEmpty();
        HouseholdDraft wrong = new HouseholdDraft("", " ", "123", "12", 0, "", "村".repeat(61), "x".repeat(61), "富裕户", "因".repeat(201), "注".repeat(1001));
        assertThat(wrong.problems()).extracting(Problem::field).containsExactlyInAnyOrder("code", "headName", "idNumber", "phone", "familySize", "township", "village", "hamlet",
                "category", "cause", "note");
        assertThat(new HouseholdDraft("H".repeat(41), "名".repeat(51), "", "", 31, "安定镇", "", "", "", "", "").problems()).extracting(Problem::field)
                .containsExactlyInAnyOrder("code", "headName", "familySize", "category");
        assertThat(new MemberDraft("", "", Sex.UNKNOWN, null, "5.1E+17", "x".repeat(41), "x".repeat(21)).problems()).extracting(Problem::field)
                .containsExactlyInAnyOrder("household", "name", "idNumber", "relation", "stage");
    }

    /** A number that is wrong is named by its kind, never repeated. */
    @Test
    void problemsHoldNothingPersonal() {
        HouseholdDraft wrong = new HouseholdDraft("H1", "解伟军", "220899197502063651", "1350000662", 3, "安定镇", "", "", "低保户", "", "");
        assertThat(wrong.problems()).hasSize(2);
        assertThat(wrong.problems().toString()).doesNotContain("2208", "1350", "解");
    }

    @Test
    void nothingPersonalInWhatReachesALog() {
        List<Object> all = List.of(draft("H1", "解伟军"), member("H1", "解小花", "2008-05-29"),
                new Household(UUID.randomUUID(), "H1", "解伟军", "22089919750206365X", "13500006623", 3, "安定镇", "远望村", "", "低保户", 2, "缺技术", "", "", clock.instant()),
                new Member(UUID.randomUUID(), UUID.randomUUID(), 1, "解小花", Sex.FEMALE, null, "22089919750206365X", "之女", "小学", ""),
                new HouseholdView.MemberView("解**", Sex.FEMALE, 7, "之女", "小学"), new Change(UUID.randomUUID(), "phone", "13500006623", "13500006624", "赵", clock.instant()),
                new HouseholdView(UUID.randomUUID(), "H1", "解**", "", "135****6623", 3, "安定镇", "远望村", "****", "****", List.of(), List.of()),
                new Donor(UUID.randomUUID(), DonorKind.PERSON, "解伟军", "13500006623", true, "", null, 0, null, clock.instant()),
                new DonorDraft(null, DonorKind.PERSON, "解伟军", "13500006623", true));
        assertThat(all).allSatisfy(each -> assertThat(each.toString()).doesNotContain("解", "1350", "220899", "镇", "村", "低保", "之女", "小学"));
    }
}
