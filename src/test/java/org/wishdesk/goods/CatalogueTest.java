package org.wishdesk.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wishdesk.base.Ids;
import org.wishdesk.store.Store;
import org.wishdesk.store.StoreLocation;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.Stores;

/** The catalogue on a real store. */
class CatalogueTest {

    @TempDir Path folder;
    private final MovableClock clock = new MovableClock("2016-05-28T01:00:00Z");
    private Store store;
    private Catalogue catalogue;

    @BeforeEach
    void open() {
        store = Store.open(new StoreLocation.Folder(folder));
        catalogue = new Catalogue(store, clock);
        catalogue.seed();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> names(String typed) {
        return catalogue.suggest(typed, 8).stream().map(Item::name).toList();
    }

    @Test
    void seedsAreSound() {
        List<Item> items = catalogue.items();
        assertThat(items).hasSizeGreaterThan(100);
        assertThat(items.stream().filter(item -> !item.bag())).allSatisfy(item -> {
            assertThat(item.need()).as(item.name()).isBetween(1, 12);
            assertThat(item.priceFen()).as(item.name()).isPositive();
            assertThat(item.mnemonic()).as(item.name()).matches("[a-z]+");
            assertThat(item.sizePenalty() > 0).as(item.name()).isEqualTo(item.sizing() != Sizing.NONE);
            assertThat(item.active()).isTrue();
        });
        assertThat(items.stream().collect(Collectors.groupingBy(Item::fitGroup, Collectors.mapping(Item::sizing, Collectors.toSet()))).entrySet()
                .stream().filter(e -> e.getValue().size() > 1).toList()).as("a group is sized in one way").isEmpty();
        assertThat(items.stream().map(Item::kind).collect(Collectors.toSet())).isEqualTo(Set.of(Kind.values()));
    }

    @Test
    void seedingTwiceAddsNothing() {
        int before = catalogue.items().size();
        catalogue.seed();
        assertThat(catalogue.items()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({"dfb, 电饭煲", "电饭, 电饭煲", "dianfanbao, 电饭煲", "yrf, 羽绒服", "YRF, 羽绒服", "ｙｒｆ, 羽绒服", "羽绒服, 羽绒服", "tx, T恤", "T, T恤", "t恤, T恤", "xhzd, 新华字典", "nzk, 牛仔裤", "ly, 轮椅", "mb, 棉被"})
    void findsByWhatClerksType(String typed, String name) {
        assertThat(names(typed)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😀", "%", "_", "'", "没有的东西", "zzzzzz", "\uFFFF", "\\"})
    void findsNothingAndDoesNotFail(String typed) {
        assertThat(catalogue.suggest(typed, 8)).isEmpty();
    }

    @Test
    void theShortestNameComesFirstAndNeverMoreThanAsked() {
        assertThat(names("鞋").getFirst()).isEqualTo("鞋");
        assertThat(catalogue.suggest("y", 3)).hasSize(3);
    }

    @Test
    void aKnownNameIsFoundHoweverItWasTyped() {
        store.run(tx -> {
            Item known = catalogue.byName(tx, "T恤").orElseThrow();
            assertThat(catalogue.ensure(tx, " Ｔ恤　", Kind.CLOTHING, "件")).isEqualTo(known);
            assertThat(catalogue.byName(tx, "没有的东西")).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"CLOTHING, GARMENT, true, true, false", "BOOK, NONE, true, false, false", "APPLIANCE, NONE, false, false, true", "AID, NONE, false, false, true", "HOUSEHOLD, NONE, false, false, false",
        "STUDY, NONE, false, false, false"})
    void aNewThingGetsTheRulesOfItsKind(Kind kind, Sizing sizing, boolean who, boolean seasonal, boolean perPiece) {
        Item made = store.write(tx -> catalogue.ensure(tx, "从前没有的东西", kind, "件"));
        assertThat(made.sizing()).isEqualTo(sizing);
        assertThat(made.whoCounts()).isEqualTo(who);
        assertThat(made.seasonCounts()).isEqualTo(seasonal);
        assertThat(made.perPiece()).isEqualTo(perPiece);
        assertThat(made.mnemonic()).isEqualTo("cqmyddx");
        assertThat(catalogue.suggest("cqm", 8)).containsExactly(made);
        assertThat(store.<Item>write(tx -> catalogue.ensure(tx, "从前没有的东西", kind, "台"))).isEqualTo(made);
    }

    /** What is worn on the feet is sized as shoes, also when the catalogue did not know it. */
    @ParameterizedTest
    @CsvSource({"劳保鞋, SHOES", "长筒靴, SHOES", "雨靴, SHOES", "羊毛袜, NONE", "棉手套, NONE", "线帽, NONE", "旅行包, NONE", "皮夹克, GARMENT", "夏凉被, NONE", "枕巾, NONE", "羊绒围脖, NONE"})
    void newClothingIsSizedByWhatItIs(String name, Sizing sizing) {
        assertThat(store.<Item>write(tx -> catalogue.ensure(tx, name, Kind.CLOTHING, "件")).sizing()).isEqualTo(sizing);
    }

    /** A wish names a thing and no more; what sort it is, its name says. */
    @ParameterizedTest
    @CsvSource({"连体裤, CLOTHING, GARMENT", "劳保鞋, CLOTHING, SHOES", "毛线袜, CLOTHING, NONE", "牛津词典, BOOK, NONE", "缝纫机, APPLIANCE, NONE", "小书包, STUDY, NONE", "电动轮椅, AID, NONE",
        "煤, HOUSEHOLD, NONE", "书, BOOK, NONE", "𠮷, HOUSEHOLD, NONE"})
    void aWishedThingIsTakenForWhatItsNameSays(String name, Kind kind, Sizing sizing) {
        Item made = store.write(tx -> catalogue.ensure(tx, name));
        assertThat(made.kind()).isEqualTo(kind);
        assertThat(made.sizing()).isEqualTo(sizing);
        assertThat(made.unit()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "𠮷品", "a", "…", "123"})
    void anyNameCanBeKept(String name) {
        Item made = store.write(tx -> catalogue.ensure(tx, name, Kind.HOUSEHOLD, "个"));
        assertThat(store.<Item>read(tx -> catalogue.byName(tx, name).orElseThrow())).isEqualTo(made);
        assertThat(made.id()).isNotEqualTo(Ids.next());
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void bothStoresFindTheSame(Stores kind) {
        try (Store other = kind.fresh()) {
            Catalogue there = new Catalogue(other, clock);
            there.seed();
            for (String typed : List.of("dfb", "电饭", "yrf", "鞋", "t", "xhzd", "%", "𠮷")) {
                assertThat(there.suggest(typed, 8)).extracting(Item::name).as(typed).containsExactlyInAnyOrderElementsOf(names(typed));
            }
        }
    }

    @Test
    void theLongestNameFits() {
        String longest = "被".repeat(60);
        assertThat(store.<Item>write(tx -> catalogue.ensure(tx, longest, Kind.HOUSEHOLD, "床")).name()).isEqualTo(longest);
        assertThat(names("被被被")).containsExactly(longest);
    }
}
