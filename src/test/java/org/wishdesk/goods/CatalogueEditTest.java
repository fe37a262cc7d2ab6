package org.wishdesk.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.intake.Gift;
import org.wishdesk.matching.Proposal;
import org.wishdesk.store.Store;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;

/** What a manager does to the catalogue, and what it must not do to the ledger. */
class CatalogueEditTest {

    private static final String COAT = "棉衣";
    private static final String MANAGER = "赵志国";

    private static ItemDraft named(ItemDraft draft, String name, String mnemonic) {
        return new ItemDraft(draft.id(), name, mnemonic, draft.kind(), draft.unit(), draft.perPiece(), draft.sizing(), draft.whoCounts(), draft.usualWho(),
                draft.seasonCounts(), draft.usualSeason(), draft.usualCondition(), draft.like(), draft.need(), draft.price(), draft.sizePenalty(), draft.active());
    }

    private static ItemDraft like(ItemDraft draft, String like) {
        return new ItemDraft(draft.id(), draft.name(), draft.mnemonic(), draft.kind(), draft.unit(), draft.perPiece(), draft.sizing(), draft.whoCounts(),
                draft.usualWho(), draft.seasonCounts(), draft.usualSeason(), draft.usualCondition(), like, draft.need(), draft.price(), draft.sizePenalty(), draft.active());
    }

    private static ItemDraft typed(String need, String price, String penalty) {
        return new ItemDraft(Ids.next(), "拔罐器", "", Kind.AID, "套", false, Sizing.GARMENT, false, ForWhom.ANYONE, false, Season.ANY, Condition.NEW, "", need, price,
                penalty, true);
    }

    private static ItemDraft draft(Desks desk, String name) {
        Item item = desk.catalogue.named(name).orElseThrow();
        List<Item> like = desk.catalogue.like(item);
        return ItemDraft.of(item, like.isEmpty() ? "" : like.getFirst().name());
    }

    private static List<String> fields(List<Problem> problems) {
        return problems.stream().map(Problem::field).toList();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void anItemIsAddedChangedSwitchedOffAndEveryChangeIsKept(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            ItemDraft fresh = named(ItemDraft.fresh(Ids.next()), " 拔罐器 ", "");
            Item made = desk.catalogue.save(fresh, MANAGER);
            assertThat(made.name()).isEqualTo("拔罐器");
            assertThat(made.mnemonic()).isEqualTo("bgq");
            assertThat(desk.catalogue.suggest("bgq", 8)).containsExactly(made);
            assertThat(desk.catalogue.save(fresh, MANAGER)).as("saved twice is made once").isEqualTo(made);

            Item other = desk.catalogue.save(named(ItemDraft.of(made, ""), "拔罐器", "RHJ"), MANAGER);
            assertThat(other.mnemonic()).isEqualTo("rhj");
            assertThat(desk.catalogue.suggest("rhj", 8)).containsExactly(other);
            assertThat(desk.catalogue.suggest("bgq", 8)).as("its pinyin finds it too").containsExactly(other);

            Item off = desk.catalogue.save(ItemDraft.of(other, "").active(false), MANAGER);
            assertThat(desk.catalogue.suggest("rhj", 8)).isEmpty();
            assertThat(desk.catalogue.find("rhj")).as("the manager still finds it").containsExactly(off);
            assertThat(desk.catalogue.named("拔罐器")).as("and ledgers that name it").contains(off);
            assertThat(desk.catalogue.changes(made.id())).extracting(ItemChange::field, ItemChange::oldValue, ItemChange::newValue, ItemChange::clerk)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("active", "true", "false", MANAGER),
                            org.assertj.core.groups.Tuple.tuple("mnemonic", "bgq", "rhj", MANAGER),
                            org.assertj.core.groups.Tuple.tuple("name", null, "拔罐器", MANAGER));
            assertThat(desk.catalogue.changes(made.id()).getFirst().changedAt()).isEqualTo(desk.clock.instant());
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aRenamedItemKeepsItsGiftsItsWishesAndItsOldName(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift gift = desk.intake.log(Desks.gift("王芳", 1, null));
            Wished.coat(desk);
            Item renamed = desk.catalogue.save(named(draft(desk, COAT), "厚棉袄", ""), MANAGER);
            assertThat(desk.intake.gift(gift.id()).orElseThrow().lines()).extracting(Gift.Line::itemName).containsExactly(COAT);
            assertThat(desk.matching.propose(LocalDate.of(2016, 5, 29), Progress.NONE).proposals()).extracting(Proposal::code).containsExactly("W1");
            assertThat(desk.store.<Item>write(tx -> desk.catalogue.ensure(tx, COAT, Kind.CLOTHING, "件"))).as("a ledger that has the old name").isEqualTo(renamed);
            assertThat(desk.intake.log(Desks.gift("李敏", 2, null)).lines()).extracting(Gift.Line::item).containsExactly(renamed.id());
            assertThat(desk.catalogue.suggest("hma", 8)).as("the very one stands first").startsWith(renamed);
            assertThat(desk.differences()).isEmpty();

            Item anew = desk.catalogue.save(named(ItemDraft.fresh(Ids.next()), COAT, ""), MANAGER);
            assertThat(desk.catalogue.named(COAT)).as("a name that is free again can be given again").contains(anew);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aNameThatIsTakenIsRefusedAndNothingIsWritten(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            List<Item> before = desk.catalogue.items();
            ItemDraft taken = named(draft(desk, COAT), "毛衣", "");
            assertThat(fields(desk.catalogue.problems(taken))).containsExactly("name");
            assertThatThrownBy(() -> desk.catalogue.save(taken, MANAGER)).isInstanceOf(Refused.class).hasMessage("goods.draft.nameTaken");
            ItemDraft soon = named(draft(desk, COAT), "厚棉袄", "");
            assertThatThrownBy(() -> desk.catalogue.save(soon, "长".repeat(61))).as("the change cannot be written down, so it is not made").isNotNull();
            assertThat(desk.catalogue.items()).isEqualTo(before);
            assertThat(desk.catalogue.changes(taken.id())).isEmpty();
            assertThat(desk.catalogue.suggest("hma", 8)).extracting(Item::name).doesNotContain(COAT, "厚棉袄");
        }
    }

    @Test
    void itemsJoinAndLeaveTheGroupThatAnswersTheSameWishes() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            Item coat = desk.catalogue.named(COAT).orElseThrow();
            assertThat(desk.catalogue.like(coat)).extracting(Item::name).contains("羽绒服", "大衣").doesNotContain(COAT);
            Item raincoat = desk.catalogue.save(like(named(ItemDraft.fresh(Ids.next()), "棉大氅", ""), "羽绒服"), MANAGER);
            assertThat(raincoat.fitGroup()).isEqualTo(coat.fitGroup());
            Item same = desk.catalogue.save(draft(desk, "棉大氅"), MANAGER);
            assertThat(same).as("saved as it stood").isEqualTo(raincoat);
            Item alone = desk.catalogue.save(like(draft(desk, "棉大氅"), ""), MANAGER);
            assertThat(desk.catalogue.like(alone)).isEmpty();
            assertThat(desk.catalogue.like(coat)).extracting(Item::name).doesNotContain("棉大氅");
            assertThat(desk.catalogue.save(draft(desk, "棉大氅"), MANAGER).fitGroup()).as("alone it stays as it is").isEqualTo(alone.fitGroup());
            assertThat(desk.catalogue.changes(alone.id())).filteredOn(c -> c.field().equals("like")).singleElement()
                    .satisfies(c -> assertThat(c.oldValue()).contains("羽绒服"));
            assertThat(fields(desk.catalogue.problems(like(draft(desk, COAT), "没有的东西")))).containsExactly("like");
            assertThat(fields(desk.catalogue.problems(like(draft(desk, COAT), "整袋衣物")))).as("a bag answers no wish").containsExactly("like");
            assertThat(fields(desk.catalogue.problems(draft(desk, "整袋衣物").active(false)))).as("bags are needed for sorting").containsExactly("active");
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 150, 200, ''", "0, 0, 0, ''", "12, 39.9, 10000, ''", "13, 150, 0, need", "-1, 150, 0, need", "'', 150, 0, need", "4.5, 150, 0, need", "４, 150, 0, ''", "4, '', 0, price",
        "4, -1, 0, price", "4, 1.234, 0, price", "4, 1000000, 0, ''", "4, 1000000.01, 0, price", "4, '1,500', 0, ''", "4, ￥150, 0, ''", "4, 150, 10001, sizePenalty", "4, 150, 很多, sizePenalty",
        "999999999999, 150, 0, need"})
    void figuresAreReadAsTheyAreTyped(String need, String price, String penalty, String wrong) {
        assertThat(fields(typed(need, price, penalty).problems())).isEqualTo(wrong.isEmpty() ? List.of() : List.of(wrong));
    }

    @Test
    void textsHaveTheirLengths() {
        ItemDraft fresh = ItemDraft.fresh(Ids.next());
        assertThat(fields(fresh.problems())).containsExactly("name");
        assertThat(named(fresh, "被".repeat(60), "z".repeat(40)).problems()).isEmpty();
        assertThat(fields(named(fresh, "被".repeat(61), "z".repeat(41)).problems())).containsExactly("name", "mnemonic");
        assertThat(fields(named(fresh, "被", "棉").problems())).containsExactly("mnemonic");
        assertThat(fields(named(fresh, "　", "a b").problems())).containsExactly("name", "mnemonic");
    }

    /** A store from before the longer list: what the station had stays as it is, what is new comes once. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void anOlderStoreGetsWhatIsNewOnce(Stores kind) {
        try (Store store = kind.fresh()) {
            Catalogue catalogue = new Catalogue(store, Clock.systemUTC());
            Item own = store.write(tx -> catalogue.ensure(tx, "燃气灶", Kind.HOUSEHOLD, "个"));
            catalogue.seed();
            assertThat(catalogue.items()).extracting(Item::name).contains("童书", "工具书", "轮滑鞋").as("the first list was there, or taken out").doesNotContain(COAT, "轮椅");
            assertThat(catalogue.named("燃气灶")).as("as the station has it").contains(own);
            catalogue.save(named(ItemDraft.of(catalogue.named("童书").orElseThrow(), ""), "少儿读物", ""), MANAGER);
            catalogue.save(ItemDraft.of(catalogue.named("工具书").orElseThrow(), "").active(false), MANAGER);
            List<Item> before = catalogue.items();
            catalogue.seed();
            assertThat(new Catalogue(store, Clock.systemUTC()).items()).isEqualTo(before);
            assertThat(catalogue.bookKinds()).extracting(Item::name).as("renamed it is offered, switched off it is not").contains("少儿读物").doesNotContain("工具书");
        }
    }
}
