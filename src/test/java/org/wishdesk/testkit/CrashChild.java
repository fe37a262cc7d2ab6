package org.wishdesk.testkit;

import java.nio.file.Path;
import java.util.Random;
import org.wishdesk.intake.Gift;
import org.wishdesk.store.Store;
import org.wishdesk.store.StoreLocation;

/** Logs gifts as fast as it can until it is killed, and says of each, once it is saved, that it is. */
public final class CrashChild {

    private CrashChild() {
    }

    public static void main(String[] args) {
        Desks desk = new Desks(Store.open(new StoreLocation.Folder(Path.of(args[0]))));
        Random random = new Random(Long.parseLong(args[1]));
        System.out.println("ready");
        System.out.flush();
        while (true) {
            Gift gift = desk.intake.log(Desks.gift("\u738b" + random.nextInt(50), 1 + random.nextInt(5), random.nextBoolean() ? "1.01" : null));
            System.out.println("saved " + gift.id() + " " + gift.number());
            System.out.flush();
        }
    }
}
