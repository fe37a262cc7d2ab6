package org.wishdesk.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.base.TypedMoment;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.GiftGoods;
import org.wishdesk.inventory.Inventory;
import org.wishdesk.inventory.Place;
import org.wishdesk.inventory.Whereabouts;
import org.wishdesk.money.CashBook;
import org.wishdesk.money.Entry;
import org.wishdesk.money.Tender;
import org.wishdesk.people.Donor;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.people.Donors;
import org.wishdesk.settings.Settings;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.words.Words;

/**
 * 作废 and 更正: puts a saved gift right. Nothing that was written is changed: goods and money go back or come in by movements and entries of their
 * own, with the reason, and the gift is read through its corrections. Each is one transaction. Refused without a reason, for a gift that is
 * void already, and for what has moved on since.
 */
public final class Corrections {

    public static final int LONGEST_REASON = 200;

    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final Donors donors;
    private final Inventory inventory;
    private final CashBook cashBook;
    private final GiftGoods goods;
    private final GoodsCorrections ofGoods;
    private final Words words;
    /** From when on what is put right is so; null for now. */
    private final Instant since;

    public Corrections(Store store, Clock clock, Settings settings, Catalogue catalogue, Donors donors, Inventory inventory, CashBook cashBook, Gifts gifts,
            GiftGoods goods, Words words) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.donors = donors;
        this.inventory = inventory;
        this.cashBook = cashBook;
        this.goods = goods;
        this.ofGoods = new GoodsCorrections(inventory, catalogue, gifts, goods, words);
        this.words = words;
        this.since = null;
    }

    private Corrections(Corrections other, Instant since) {
        this.store = other.store;
        this.clock = other.clock;
        this.settings = other.settings;
        this.donors = other.donors;
        this.inventory = other.inventory;
        this.cashBook = other.cashBook;
        this.goods = other.goods;
        this.ofGoods = other.ofGoods;
        this.words = other.words;
        this.since = since;
    }

    /**
     * The same, of what is so since an earlier moment: what was seen on Friday and is entered on Monday. Goods and money move as of then.
     *
     * @param moment null for now; refused when it lies ahead or before the gift
     */
    public Corrections since(Instant moment) {
        return new Corrections(this, moment);
    }

    /** As {@link #since(Instant)}, as a clerk types it; of a day alone its noon, or the gift's own hour. Blank for now, refused for what is no moment. */
    public Corrections since(Gift gift, String typed) {
        if (Text.blank(typed)) {
            return since(null);
        }
        ZoneId zone = settings.station().zoneId();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        TypedMoment at = TypedMoment.past(typed, today).orElseThrow(() -> new Refused("intake.correct.sinceOdd"));
        if (at.hour() == null && at.day().equals(today)) {
            return since(null);
        }
        return since(at.hour() == null && at.day().equals(LocalDate.ofInstant(gift.happenedAt(), zone)) ? gift.happenedAt() : at.in(zone));
    }

    /** What was put right in a gift, oldest first; what a receipt has to say 更正 or 作废 about. */
    public List<Correction> of(UUID gift) {
        return store.read(tx -> tx.table(CorrectionTable.class).of(gift));
    }

    private Gift correct(UUID id, String reason, Consumer<Correcting> how) {
        String why = Text.clean(reason);
        if (why.isEmpty()) {
            throw new Refused("intake.correct.reasonMissing");
        }
        if (Text.length(why) > LONGEST_REASON) {
            throw new Refused("intake.correct.reasonTooLong", LONGEST_REASON);
        }
        return store.write(tx -> {
            tx.table(CorrectionTable.class).hold(id).orElseThrow(() -> new Refused("intake.giftGone"));
            Gift gift = Gifts.read(tx, id);
            if (gift.voided().isPresent()) {
                throw new Refused("intake.correct.voidAlready", gift.number());
            }
            Instant now = clock.instant();
            // A ledger of today may say no hour and mean a later one: what is put right in it was not so before it came.
            Instant happened = since != null ? since : now.isBefore(gift.happenedAt()) ? gift.happenedAt() : now;
            if (since != null && since.isAfter(now) || happened.isBefore(gift.happenedAt())) {
                throw new Refused("intake.correct.sinceOdd");
            }
            how.accept(new Correcting(tx, gift, why, settings.station(tx).clerk(), happened, now));
            return Gifts.read(tx, id);
        });
    }

    /** 作废: goods and money go back to where they came from; the gift can still be read, its number is not given again. */
    public Gift voidGift(UUID gift, String reason) {
        return correct(gift, reason, it -> {
            List<Whereabouts> moved = goods.movedOn(it.tx(), gift);
            if (!moved.isEmpty()) {
                throw new Refused("intake.void.movedOn", it.gift().number(), Said.movedOn(words, moved));
            }
            goods.takeBack(it.tx(), gift, it.reason(), it.happened());
            standing(it.tx(), gift).stream().map(Entry::posting).forEach(posting -> cashBook.reverse(it.tx(), posting, it.reason(), it.happened()));
            it.write(Matter.VOIDED, null, null, null, null);
            UUID donor = it.gift().donor();
            donors.gaveNot(it.tx(), donor, it.table().lastGave(donor));
        });
    }

    /** The side of each posting of the gift that went into an account here and was not reversed. */
    private List<Entry> standing(Tx tx, UUID gift) {
        List<Entry> all = cashBook.ofGift(tx, gift);
        Set<UUID> undone = all.stream().map(Entry::reverses).filter(Objects::nonNull).collect(Collectors.toSet());
        return all.stream().filter(e -> e.fen() > 0 && e.reverses() == null && !undone.contains(e.id())).toList();
    }

    /**
     * How many pieces of a line there really were, 0 for none.
     *
     * @param line as the clerk saw it; refused when it reads otherwise by now
     */
    public Gift quantity(UUID gift, Gift.Line line, int pieces, String reason) {
        return correct(gift, reason, it -> {
            Place cameTo = inventory.placeById(it.tx(), it.tx().table(GiftTable.class).byId(gift).orElseThrow().place());
            ofGoods.quantity(it, line, pieces, cameTo);
        });
    }

    /** What so many pieces really are: another item, size, for whom, season or condition. */
    public Gift goods(UUID gift, Part part, int pieces, String item, Spec spec, String reason) {
        return correct(gift, reason, it -> ofGoods.relabel(it, part, pieces, item, spec));
    }

    /** How much money it really was, how it was given and what for; a sum of nothing takes it out altogether. */
    public Gift cash(UUID gift, Gift.Cash cash, Money sum, Tender tender, String earmark, String reason) {
        String purpose = Text.clean(earmark);
        if (sum.fen() < 0) {
            throw new Refused("money.sumOdd");
        }
        if (Text.length(purpose) > GiftDraft.LONGEST_EARMARK) {
            throw new Refused("intake.earmarkTooLong", GiftDraft.LONGEST_EARMARK);
        }
        return correct(gift, reason, it -> {
            if (!it.gift().cash().contains(cash)) {
                throw Correcting.changedMeanwhile();
            }
            String before = Text.clean(cash.earmark());
            if (sum.fen() == cash.fen() && tender == cash.tender() && purpose.equals(before)) {
                throw new Refused("intake.correct.nothingChanged");
            }
            if (GiftDraft.tooMuch(it.gift().total().fen() - cash.fen() + sum.fen())) {
                throw new Refused("intake.cashTooMuch", Money.LIMIT);
            }
            // Of two equal sums, one in notes and one transferred, the one that was given this way.
            Entry entry = standing(it.tx(), gift).stream().filter(e -> e.fen() == cash.fen() && e.earmark().equals(before))
                    .min(Comparator.comparing(e -> cashBook.tender(it.tx(), e) != cash.tender())).orElseThrow(Correcting::changedMeanwhile);
            // What it really was comes first: only what is missing after that has to be there still.
            if (!sum.isZero()) {
                Place place = inventory.placeById(it.tx(), it.tx().table(GiftTable.class).byId(gift).orElseThrow().place());
                cashBook.receive(it.tx(), gift, place.id(), place.name(), sum, tender, purpose, it.happened());
            }
            cashBook.reverse(it.tx(), entry.posting(), it.reason(), it.happened());
            Correction written = it.write(Matter.CASH, null, cash.id(), Said.cash(words, Money.ofFen(cash.fen()), cash.tender(), before),
                    Said.cash(words, sum, tender, purpose));
            if (tender == cash.tender() && purpose.equals(before)) {
                it.table().addCash(written, tender, purpose, sum.fen() - cash.fen());
            } else {
                it.table().addCash(written, cash.tender(), before, -cash.fen());
                if (!sum.isZero()) {
                    it.table().addCash(written, tender, purpose, sum.fen());
                }
            }
        });
    }

    /** The gift is from another donor, known or new. */
    public Gift anotherDonor(UUID gift, DonorDraft draft, String reason) {
        refuse(draft.problems());
        return correct(gift, reason, it -> {
            Donor is = donors.known(it.tx(), draft);
            if (is.id().equals(it.gift().donor())) {
                throw new Refused("intake.correct.nothingChanged");
            }
            Donor was = donors.byId(it.tx(), it.gift().donor()).orElseThrow(() -> new Refused("people.donor.gone"));
            it.write(Matter.DONOR, null, null, Said.donor(was), Said.donor(is));
            now(it, new CorrectionTable.Now(gift, is.id(), is.name(), is.kind() != DonorKind.ANONYMOUS && draft.publishName(), it.gift().note()));
            receipt(it, is.kind() == DonorKind.ANONYMOUS);
            donors.gaveNot(it.tx(), was.id(), it.table().lastGave(was.id()));
            donors.gave(it.tx(), is.id(), it.gift().happenedAt());
        });
    }

    /** Who leaves no name takes no receipt; whoever turns out to have one may be asked. What was given or declined stays so. */
    private static void receipt(Correcting it, boolean nobody) {
        GiftPaperTable papers = it.tx().table(GiftPaperTable.class);
        ReceiptState was = papers.state(it.gift().id()).orElse(it.gift().receipt());
        if (was == (nobody ? ReceiptState.NOT_ASKED : ReceiptState.NO_NAME)) {
            papers.addState(Ids.next(), it.gift().id(), nobody ? ReceiptState.NO_NAME : ReceiptState.NOT_ASKED, it.clerk(), it.now());
        }
    }

    /** The donor is the right one, but their name, phone or consent was taken down wrongly; all their gifts are theirs still. */
    public Gift donorHimself(UUID gift, String name, String phone, boolean publish, String reason) {
        return correct(gift, reason, it -> {
            Donor was = donors.known(it.tx(), new DonorDraft(it.gift().donor(), DonorKind.PERSON, "", "", false));
            DonorDraft right = new DonorDraft(was.id(), was.kind(), name, phone, publish);
            Donor is = donors.correct(it.tx(), right, was.note(), it.clerk());
            if (is.name().equals(it.gift().donorName()) && Objects.equals(is.phone(), was.phone()) && publish == it.gift().publishName()) {
                throw new Refused("intake.correct.nothingChanged");
            }
            it.write(Matter.DONOR, null, null, Said.donor(was), Said.donor(is));
            now(it, new CorrectionTable.Now(gift, is.id(), is.name(), publish, it.gift().note()));
        });
    }

    /** What the gift's note should have said; blank for none. */
    public Gift note(UUID gift, String note, String reason) {
        String right = Text.clean(note);
        if (Text.length(right) > GiftDraft.LONGEST_NOTE) {
            throw new Refused("intake.noteTooLong", GiftDraft.LONGEST_NOTE);
        }
        return correct(gift, reason, it -> {
            if (right.equals(Text.clean(it.gift().note()))) {
                throw new Refused("intake.correct.nothingChanged");
            }
            it.write(Matter.NOTE, null, null, it.gift().note(), right);
            now(it, new CorrectionTable.Now(gift, it.gift().donor(), it.gift().donorName(), it.gift().publishName(), right));
        });
    }

    private static void now(Correcting it, CorrectionTable.Now now) {
        if (it.table().changeNow(now) == 0) {
            it.table().addNow(now);
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems.getFirst().key(), problems.getFirst().args().toArray());
        }
    }
}
