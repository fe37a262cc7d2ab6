package org.wishdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Refused;
import org.wishdesk.store.Store;
import org.wishdesk.store.StoreLocation;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.Stores;

class DonorsTest {

    private final MovableClock clock = new MovableClock("2016-05-28T02:00:00Z");
    private Store store;
    private Donors donors;

    private void on(Stores on, Consumer<Donors> test) {
        try (Store opened = on.fresh()) {
            store = opened;
            donors = new Donors(store, clock);
            test.accept(donors);
        }
    }

    private static DonorDraft person(String name, String phone) {
        return new DonorDraft(null, DonorKind.PERSON, name, phone, true);
    }

    private static DonorDraft unit(String name, String phone) {
        return new DonorDraft(null, DonorKind.UNIT, name, phone, true);
    }

    private Donor known(DonorDraft draft) {
        return store.write(tx -> donors.known(tx, draft));
    }

    private void gave(Donor donor, String at) {
        store.run(tx -> donors.gave(tx, donor.id(), Instant.parse(at)));
    }

    private List<String> found(String typed) {
        return donors.suggest(typed, 8).stream().map(d -> d.name() + (d.phone() == null ? "" : " " + d.phone())).toList();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aPersonIsKnownByNameAndPhoneAUnitByNameNobodyByBeingNobody(Stores on) {
        on(on, d -> {
            Donor wang = known(person("王芳", "138 0436 1234"));
            assertThat(known(person("王　芳", "+86 138-0436-1234"))).isEqualTo(wang);
            assertThat(known(person("王芳", "13904361234")).id()).as("two 王芳 are two donors").isNotEqualTo(wang.id());
            assertThat(known(person("王芳", "")).id()).isNotEqualTo(wang.id());
            assertThat(known(person("王芳", null))).isEqualTo(known(person("王芳", " ")));
            assertThat(known(person("包•图雅", "13904361234"))).isEqualTo(known(person("包·图雅", "13904361234")));

            Donor school = known(unit("一中志愿服务队", "0436-6221234"));
            assertThat(known(unit("一中志愿服务队", "0436-7777777"))).isEqualTo(school);
            assertThat(known(unit("一中志愿服务队", ""))).isEqualTo(school);
            assertThat(known(person("一中志愿服务队", "")).id()).isNotEqualTo(school.id());

            Donor nobody = known(DonorDraft.ANONYMOUS);
            assertThat(known(new DonorDraft(null, DonorKind.ANONYMOUS, "随便写的", "13804361234", false))).isEqualTo(nobody);
            assertThat(nobody.phone()).isNull();
            assertThat(known(new DonorDraft(wang.id(), DonorKind.PERSON, "", "", true))).isEqualTo(wang);
            assertThatThrownBy(() -> known(new DonorDraft(UUID.randomUUID(), DonorKind.PERSON, "", "", true))).isInstanceOf(Refused.class).hasMessage("people.donor.gone");
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void donorsAreFoundByWhateverClerksType(Stores on) {
        on(on, d -> {
            known(person("单雄信", "13804361234"));
            known(person("王芳", "13904365678"));
            known(unit("一中志愿服务队", "0436-6221188"));
            known(person("𠮷野", "13904360000"));
            known(person("John Smith", ""));
            known(DonorDraft.ANONYMOUS);
            for (String typed : List.of("sxx", "dxx", "shanxx", "单x", "单雄", "SXX", "ｓｘｘ", "138 0436", "138-0436-1234", "13804361234", "1234")) {
                assertThat(found(typed)).as(typed).containsExactly("单雄信 13804361234");
            }
            assertThat(found("wf")).containsExactly("王芳 13904365678");
            assertThat(found("5678")).containsExactly("王芳 13904365678");
            for (String typed : List.of("yzzy", "一中", "6221188", "0436-6221", "04366221188", "1188")) {
                assertThat(found(typed)).as(typed).containsExactly("一中志愿服务队 0436-6221188");
            }
            assertThat(found("𠮷")).containsExactly("𠮷野 13904360000");
            assertThat(found("john s")).containsExactly("John Smith");
            for (String nothing : List.of("", " ", "xx", "爱心人士", "axrs", "%", "_", "'", "\\", "😀", "\uffff", "9".repeat(10_000))) {
                assertThat(found(nothing)).as(nothing).isEmpty();
            }
        });
    }

    /** A server set up for Chinese sorts by pinyin; the beginning of a name is found all the same. */
    @Test
    void chineseIsFoundOnAServerThatSortsByPinyin() throws SQLException {
        String url = Stores.freshUrl();
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            statement.execute("create database pinyin template template0 encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'zh'");
        }
        String pinyin = url.replaceFirst("/t\\d+\\?", "/pinyin?");
        assertThat(pinyin).contains("/pinyin?");
        try (Store opened = Store.open(new StoreLocation.Server(pinyin))) {
            store = opened;
            donors = new Donors(store, clock);
            known(person("张三", "13804361234"));
            known(person("单雄信", "13904361234"));
            for (String typed : List.of("张", "张三", "zs", "z")) {
                assertThat(found(typed)).as(typed).containsExactly("张三 13804361234");
            }
            assertThat(found("单x")).containsExactly("单雄信 13904361234");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whoGivesOftenAndLatelyComesFirst(Stores on) {
        on(on, d -> {
            Donor once = known(person("王一", "13800000001"));
            Donor often = known(person("王二", "13800000002"));
            Donor lately = known(person("王三", "13800000003"));
            known(person("王四", "13800000004"));
            gave(once, "2016-05-01T00:00:00Z");
            gave(lately, "2016-05-20T00:00:00Z");
            gave(often, "2016-04-01T00:00:00Z");
            gave(often, "2016-04-02T00:00:00Z");
            assertThat(donors.suggest("w", 8)).extracting(Donor::name).containsExactly("王二", "王三", "王一", "王四");
            assertThat(donors.suggest("w", 2)).hasSize(2);
        });
    }

    /** What is typed for one who was chosen is not lost, and takes nobody's phone away. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void aPhoneTypedForOneWhoWasChosen(Stores on) {
        on(on, d -> {
            Donor none = known(person("王芳", ""));
            Donor other = known(person("王芳", "13904365678"));
            Donor unit = known(unit("洮南一中", "6221234"));
            assertThat(giving(none, "").id()).isEqualTo(none.id());
            assertThat(giving(none, "13904365678").id()).as("that one was known already").isEqualTo(other.id());
            assertThat(giving(none, "13804361234").id()).as("now there is one").isEqualTo(none.id());
            assertThat(found("1234")).contains("王芳 13804361234");
            assertThat(donors.changes(none.id())).extracting(Change::field, Change::oldValue, Change::newValue, Change::clerk)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("phone", null, "13804361234", "赵志国"));
            Donor namesake = giving(other, "13700001111");
            assertThat(namesake.id()).as("another of that name").isNotIn(none.id(), other.id());
            assertThat(namesake.name()).isEqualTo("王芳");
            assertThat(donors.byId(other.id()).orElseThrow().phone()).isEqualTo("13904365678");
            assertThat(giving(other, "139-0436-5678").id()).isEqualTo(other.id());
            assertThat(giving(unit, "6225678").id()).as("a unit by its name alone").isEqualTo(unit.id());
            assertThat(donors.byId(unit.id()).orElseThrow().phone()).isEqualTo("6225678");
            assertThat(new DonorDraft(none.id(), DonorKind.PERSON, "王芳", "x", false).problems()).extracting(org.wishdesk.base.Problem::field).containsExactly("phone");
        });
    }

    private Donor giving(Donor chosen, String phone) {
        return store.write(tx -> donors.giving(tx, new DonorDraft(chosen.id(), chosen.kind(), chosen.name(), phone, false), "赵志国"));
    }

    /** However often those give whose names go on where hers ends: a gift must not become another's because its giver's name is short. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void whoeverIsCalledJustSoStandsFirst(Stores on) {
        on(on, d -> {
            for (int i = 0; i < 9; i++) {
                gave(known(person("王芳芳", "1380000000" + i)), "2016-05-20T00:00:00Z");
            }
            known(person("王芳", "13904361234"));
            known(person("王芳", "13904365678"));
            donors.prepare();
            Donor renamed = known(person("王方", "13904369999"));
            donors.correct(new DonorDraft(renamed.id(), DonorKind.PERSON, "王 芳", "13904369999", false), "", "赵志国");
            assertThat(found("王芳")).hasSize(8).startsWith("王芳 13904361234", "王芳 13904365678", "王芳 13904369999");
            assertThat(donors.called("王芳", 8)).hasSize(3);
            assertThat(donors.called("王", 8)).isEmpty();
            assertThat(donors.called("wf", 8)).as("letters are initials").isEmpty();
            assertThat(donors.called("4321", 8)).isEmpty();
            assertThat(found("wf").getFirst()).as("by initials who gives most").startsWith("王芳芳");
        });
    }

    /** A ledger that is taken in later may hold older gifts. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void anOlderGiftCountsButIsNotTheLast(Stores on) {
        on(on, d -> {
            Donor wang = known(person("王芳", "13804361234"));
            gave(wang, "2016-05-20T00:00:00Z");
            gave(wang, "2016-05-01T00:00:00Z");
            Donor now = donors.byId(wang.id()).orElseThrow();
            assertThat(now.gifts()).isEqualTo(2);
            assertThat(now.lastGiftAt()).isEqualTo(Instant.parse("2016-05-20T00:00:00Z"));
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsPutRightKeepsItsHistory(Stores on) {
        on(on, d -> {
            Donor wang = known(person("王方", "13804361234"));
            Donor now = donors.correct(new DonorDraft(wang.id(), DonorKind.PERSON, "王芳", "13904365678", false), "老客人", "赵志国");
            assertThat(now).isEqualTo(donors.byId(wang.id()).orElseThrow());
            assertThat(now.name()).isEqualTo("王芳");
            assertThat(now.phone()).isEqualTo("13904365678");
            assertThat(now.publishName()).isFalse();
            assertThat(donors.changes(wang.id())).extracting(Change::field).containsExactly("name", "phone", "publishName", "note");
            assertThat(donors.changes(wang.id())).extracting(Change::oldValue).containsExactly("王方", "13804361234", "true", null);
            assertThat(donors.changes(wang.id())).extracting(Change::newValue).containsExactly("王芳", "13904365678", "false", "老客人");
            assertThat(donors.changes(wang.id())).extracting(Change::clerk).containsOnly("赵志国");
            assertThat(found("5678")).hasSize(1);
            assertThat(found("1234")).as("found by the old number no more").isEmpty();
            assertThat(known(person("王芳", "13904365678"))).isEqualTo(now);

            donors.correct(new DonorDraft(wang.id(), DonorKind.PERSON, "王芳", "13904365678", false), "老客人", "赵志国");
            assertThat(donors.changes(wang.id())).as("what did not change is not written").hasSize(4);
            donors.correct(new DonorDraft(wang.id(), DonorKind.PERSON, "王芳", "", false), "", "赵志国");
            assertThat(donors.byId(wang.id()).orElseThrow().phone()).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsWrongIsNotPutRight(Stores on) {
        on(on, d -> {
            Donor wang = known(person("王芳", "13804361234"));
            Donor nobody = known(DonorDraft.ANONYMOUS);
            assertThatThrownBy(() -> donors.correct(new DonorDraft(wang.id(), DonorKind.PERSON, " ", "", true), "", "a")).hasMessage("people.donor.nameMissing");
            assertThatThrownBy(() -> donors.correct(new DonorDraft(wang.id(), DonorKind.PERSON, "王芳", "12", true), "", "a")).hasMessage("people.phone.notOne");
            assertThatThrownBy(() -> donors.correct(new DonorDraft(nobody.id(), DonorKind.PERSON, "王芳", "", true), "", "a")).hasMessage("people.donor.nobody");
            assertThatThrownBy(() -> donors.correct(new DonorDraft(UUID.randomUUID(), DonorKind.PERSON, "王芳", "", true), "", "a")).hasMessage("people.donor.gone");
            assertThat(donors.byId(wang.id())).contains(wang);
            assertThat(donors.changes(wang.id())).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"PERSON, 王芳, 13804361234, ''", "PERSON, 王芳, '', ''", "UNIT, 一中, '', ''", "ANONYMOUS, '', 12, ''", "PERSON, '', '', donor", "PERSON, '　 ', 13804361234, donor", "UNIT, '', '', donor",
        "PERSON, 王芳, 12, phone", "PERSON, 王芳, 1.38E+10, phone"})
    void draftsKnowWhatIsWrong(DonorKind kind, String name, String phone, String field) {
        assertThat(new DonorDraft(null, kind, name, phone, true).problems()).extracting(p -> p.field()).isEqualTo(field.isEmpty() ? List.of() : List.of(field));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void namesMayBeFiftyCharactersOfAnySort(Stores on) {
        on(on, d -> {
            String longest = "𠮷".repeat(50);
            assertThat(person(longest, "").problems()).isEmpty();
            assertThat(person(longest + "𠮷", "").problems()).hasSize(1);
            assertThat(known(person(longest, "")).name()).isEqualTo(longest);
            assertThat(found("𠮷𠮷")).containsExactly(longest);
        });
    }
}
