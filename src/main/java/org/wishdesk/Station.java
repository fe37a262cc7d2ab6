package org.wishdesk;

import java.io.PrintWriter;
import java.io.OutputStreamWriter;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.wishdesk.command.Commands;
import org.wishdesk.command.Nouns;
import org.wishdesk.command.Options;
import org.wishdesk.delivery.Delivery;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.imports.Imports;
import org.wishdesk.intake.Intake;
import org.wishdesk.inventory.Inventory;
import org.wishdesk.inventory.Snapshots;
import org.wishdesk.matching.Matching;
import org.wishdesk.matching.PriorityEngine;
import org.wishdesk.money.CashBook;
import org.wishdesk.people.Donors;
import org.wishdesk.people.Households;
import org.wishdesk.settings.Settings;
import org.wishdesk.store.Store;
import org.wishdesk.store.StoreLocation;
import org.wishdesk.wishes.Wishes;
import org.wishdesk.words.Words;

/** Builds everything, top to bottom, by constructor; the screens only when there is a window. */
public final class Station {

    private final Words words;
    private final Clock clock;
    private final Store store;
    private final Settings settings;
    private final Catalogue catalogue;
    private final Donors donors;
    private final Households households;
    private final Inventory inventory;
    private final CashBook cashBook;
    private final Wishes wishes;
    private final Matching matching;
    private final Intake intake;
    private final Delivery delivery;
    private final Snapshots snapshots;
    private final Imports imports;

    Station(Words words, Clock clock, Store store) {
        this.words = words;
        this.clock = clock;
        this.store = store;
        settings = new Settings(store);
        catalogue = new Catalogue(store);
        donors = new Donors(store, clock);
        households = new Households(store, clock);
        inventory = new Inventory(store, clock);
        cashBook = new CashBook(store, clock);
        wishes = new Wishes(store, clock, catalogue, households);
        matching = new Matching(store, clock, settings, catalogue, households, inventory, wishes, new PriorityEngine(), words);
        intake = new Intake(store, clock, settings, catalogue, donors, inventory, cashBook, words);
        delivery = new Delivery(store, clock, settings, inventory, words);
        snapshots = new Snapshots(inventory, settings, clock, words);
        imports = new Imports(store, clock, settings, households, wishes, intake, words);
        catalogue.seed();
    }

    /** Runs one command, or the window when none is named; returns the exit code. */
    static int run(String... args) {
        Words words = new Words(Options.language(args));
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
        Commands commands = new Commands(words, where -> new Station(words, clock, Store.open(where)).nouns(),
                new StoreLocation.Folder(usualFolder()), where -> 0, utf8(System.out), utf8(System.err));
        return commands.run(version(), args);
    }

    private Nouns nouns() {
        return new Nouns(store, clock, settings, imports, matching, snapshots, delivery, inventory, cashBook);
    }

    /** Whatever the system's locale: Chinese on a console that calls itself C is still Chinese. */
    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static String version() {
        String version = Station.class.getPackage().getImplementationVersion();
        return "Wishdesk " + (version == null ? "0" : version);
    }

    /** The user's own folder for such data, by system. */
    private static Path usualFolder() {
        String local = System.getenv("LOCALAPPDATA");
        if (local != null && System.getProperty("os.name").startsWith("Windows")) {
            return Path.of(local, "Wishdesk");
        }
        String data = System.getenv("XDG_DATA_HOME");
        return data != null && !data.isBlank() ? Path.of(data, "wishdesk") : Path.of(System.getProperty("user.home"), ".local", "share", "wishdesk");
    }
}
