package org.wishdesk.testkit;

import java.nio.file.Path;
import java.util.Random;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.intake.Gift;
import org.wishdesk.money.CountDraft;
import org.wishdesk.money.DrawerState;
import org.wishdesk.money.Shift;
import org.wishdesk.money.Tender;
import org.wishdesk.store.Store;
import org.wishdesk.store.StoreLocation;

/** Takes gifts in, puts them right, makes them void and opens and closes shifts as fast as it can until it is killed; says of each, once it is written, that it is. */
public final class LedgerChild {

    private final Desks desk;
    private final Random random;

    private LedgerChild(Desks desk, Random random) {
        this.desk = desk;
        this.random = random;
    }

    public static void main(String[] args) {
        LedgerChild child = new LedgerChild(new Desks(Store.open(new StoreLocation.Folder(Path.of(args[0])))), new Random(Long.parseLong(args[1])));
        System.out.println("ready");
        System.out.flush();
        while (true) {
            child.gift();
            child.shift();
        }
    }

    private static void say(String what, Object id, Object found) {
        System.out.println(what + " " + id + " " + found + " .");
        System.out.flush();
    }

    private void gift() {
        Gift gift = desk.intake.log(Desks.gift("\u738b" + random.nextInt(50), 2 + random.nextInt(5), "10"));
        say("saved", gift.id(), gift.number());
        int pieces = gift.pieces() + (random.nextBoolean() ? 1 : -1);
        gift = desk.corrections.quantity(gift.id(), gift.lines().getFirst(), pieces, "x");
        say("pieces", gift.id(), pieces);
        gift = desk.corrections.cash(gift.id(), gift.cash().getFirst(), Money.ofFen(1 + random.nextInt(5000)), Tender.CASH, "", "x");
        say("fen", gift.id(), gift.total().fen());
        if (random.nextBoolean()) {
            desk.corrections.voidGift(gift.id(), "x");
            say("void", gift.id(), gift.number());
        }
    }

    private void shift() {
        DrawerState drawer = desk.drawer.all().getFirst();
        // What is counted is not what should be there, so that each count books its difference.
        CountDraft count = CountDraft.ofSum(Ids.next(), drawer.there().plus(Money.ofFen(1 + random.nextInt(99))).toString(), "\u8d75\u5fd7\u56fd",
                drawer.open() == null ? "" : "\u674e\u79c0\u5170", "x");
        Shift shift = drawer.open() == null ? desk.drawer.open(drawer.name(), count) : desk.drawer.close(drawer.open().id(), count);
        say(drawer.open() == null ? "opened" : "closed", shift.id(), shift.number());
    }
}
