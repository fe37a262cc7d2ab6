package org.wishdesk.testkit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.wishdesk.base.Difference;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Progress;
import org.wishdesk.delivery.Delivery;
import org.wishdesk.goods.Barcodes;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.imports.Imports;
import org.wishdesk.intake.GiftDraft;
import org.wishdesk.intake.Corrections;
import org.wishdesk.intake.Gifts;
import org.wishdesk.intake.GiftPapers;
import org.wishdesk.intake.Intake;
import org.wishdesk.intake.ReceiptState;
import org.wishdesk.inventory.GiftGoods;
import org.wishdesk.inventory.Bins;
import org.wishdesk.inventory.Inventory;
import org.wishdesk.inventory.Labels;
import org.wishdesk.inventory.Reservations;
import org.wishdesk.inventory.Snapshots;
import org.wishdesk.matching.Board;
import org.wishdesk.matching.Buying;
import org.wishdesk.matching.LedgerEngine;
import org.wishdesk.matching.Matching;
import org.wishdesk.matching.Rulebook;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.matching.Wanted;
import org.wishdesk.money.CashBook;
import org.wishdesk.money.Deposits;
import org.wishdesk.money.Drawer;
import org.wishdesk.money.Tender;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorFile;
import org.wishdesk.people.DonorKind;
import org.wishdesk.people.Donors;
import org.wishdesk.people.Households;
import org.wishdesk.settings.Settings;
import org.wishdesk.sorting.Sorting;
import org.wishdesk.store.Drafts;
import org.wishdesk.store.Store;
import org.wishdesk.wishes.Wishes;
import org.wishdesk.words.Language;
import org.wishdesk.words.Words;

/** All nouns on one store, as Station builds them, for tests without a window. */
public final class Desks implements AutoCloseable {

    public final MovableClock clock = new MovableClock("2016-05-28T01:00:00Z");
    public final Words words = new Words(Language.ZH);
    public final Store store;
    public final Settings settings;
    public final Catalogue catalogue;
    public final Donors donors;
    public final DonorFile donorFile;
    public final Households households;
    public final Inventory inventory;
    public final Reservations reservations;
    public final Bins bins;
    public final Labels labels;
    public final CashBook cashBook;
    public final Drawer drawer;
    public final Deposits deposits;
    public final Barcodes barcodes;
    public final Drafts drafts;
    public final Wishes wishes;
    public final Rulebook rulebook;
    public final Matching matching;
    public final Board board;
    public final Buying buying;
    public final Sorting sorting;
    public final Wanted wanted;
    public final Intake intake;
    public final GiftGoods giftGoods;
    public final Gifts gifts;
    public final Corrections corrections;
    public final GiftPapers papers;
    public final Delivery delivery;
    public final Snapshots snapshots;
    public final Imports imports;

    public Desks(Store store) {
        this(store, true);
    }

    /** A station where nobody has decided yet whom to help first. */
    public static Desks undecided(Store store) {
        return new Desks(store, false);
    }

    private Desks(Store store, boolean decided) {
        this.store = store;
        Clock time = clock;
        settings = new Settings(store);
        catalogue = new Catalogue(store, time);
        donors = new Donors(store, time);
        donorFile = new DonorFile(store, time, donors);
        households = new Households(store, time);
        inventory = new Inventory(store, time);
        reservations = new Reservations(inventory, time);
        bins = new Bins(store, time, catalogue);
        labels = new Labels(store, time, settings, catalogue, bins, words);
        cashBook = new CashBook(store, time, settings);
        drafts = new Drafts(store, time);
        drawer = new Drawer(store, time, settings, cashBook, drafts, words);
        deposits = new Deposits(store, time, settings, cashBook, drafts);
        barcodes = new Barcodes(store, time);
        wishes = new Wishes(store, time, catalogue, households);
        rulebook = new Rulebook(store, time);
        matching = new Matching(store, time, settings, catalogue, households, inventory, reservations, cashBook, wishes, rulebook, new LedgerEngine(Runnable::run), words);
        buying = new Buying(store, time, settings, catalogue, inventory, reservations, cashBook, wishes, rulebook, words);
        board = new Board(store, time, settings, catalogue, inventory, reservations, bins, wishes, rulebook, matching);
        sorting = new Sorting(store, time, settings, catalogue, barcodes, inventory, bins, labels, cashBook, drafts, words);
        wanted = new Wanted(store, time, settings, catalogue, inventory, wishes, cashBook, rulebook, words);
        intake = new Intake(store, time, settings, catalogue, donors, inventory, bins, cashBook, barcodes, drafts, words);
        giftGoods = new GiftGoods(inventory);
        gifts = new Gifts(store, settings, donors, catalogue, giftGoods);
        corrections = new Corrections(store, time, settings, catalogue, donors, inventory, cashBook, gifts, giftGoods, words);
        papers = new GiftPapers(store, time, settings, intake, donors, labels, words);
        delivery = new Delivery(store, time, settings, inventory, reservations, words);
        snapshots = new Snapshots(inventory, settings, time, words);
        imports = new Imports(store, time, settings, households, wishes, intake, words);
        catalogue.seed();
        bins.seed();
        if (decided && rulebook.rules().policy() == null) {
            rulebook.decide(rulebook.rules().with(Policy.MOST_HOUSEHOLDS), "\u8d75\u5fd7\u56fd");
        }
    }

    /** With the opening day taken in. */
    public static Desks onOpeningDay(Store store) {
        Desks desks = new Desks(store);
        desks.clock.set(java.time.Instant.parse("2016-05-28T12:00:00Z"));
        desks.imports.take(OpeningDay.ALL, false, Progress.NONE);
        return desks;
    }

    public List<Difference> differences() {
        return store.read(tx -> {
            List<Difference> all = new ArrayList<>(inventory.verify(tx));
            all.addAll(cashBook.verify(tx));
            return all;
        });
    }

    /** Goods and some cash from a person. */
    public static GiftDraft gift(String name, int coats, String yuan) {
        Spec spec = new Spec(ForWhom.MEN, "170/88A", Season.WINTER, Condition.NINE);
        return new GiftDraft(Ids.next(), null, new DonorDraft(null, DonorKind.PERSON, name, "13804361234", true), "\u603b\u7ad9",
                coats == 0 ? List.of() : List.of(GiftDraft.GoodsLine.of("\u68c9\u8863", Kind.CLOTHING, "\u4ef6", spec, coats)),
                yuan == null ? List.of() : List.of(new GiftDraft.CashLine(Money.read(yuan).orElseThrow(), Tender.CASH, null, null)),
                "\u8d75\u5fd7\u56fd", "", ReceiptState.NOT_ASKED, null, null);
    }

    @Override
    public void close() {
        store.close();
    }
}
