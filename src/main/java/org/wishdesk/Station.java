package org.wishdesk;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.wishdesk.base.Faults;
import org.wishdesk.command.Commands;
import org.wishdesk.command.Nouns;
import org.wishdesk.delivery.Delivery;
import org.wishdesk.delivery.DeliveryScreen;
import org.wishdesk.goods.Barcodes;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.CatalogueScreen;
import org.wishdesk.imports.ImportScreen;
import org.wishdesk.imports.Imports;
import org.wishdesk.intake.Corrections;
import org.wishdesk.intake.Gifts;
import org.wishdesk.intake.GiftPapers;
import org.wishdesk.intake.Intake;
import org.wishdesk.intake.IntakeScreen;
import org.wishdesk.intake.TodayScreen;
import org.wishdesk.inventory.BinScreen;
import org.wishdesk.inventory.Bins;
import org.wishdesk.inventory.Carrying;
import org.wishdesk.inventory.GiftGoods;
import org.wishdesk.inventory.Inventory;
import org.wishdesk.inventory.Labels;
import org.wishdesk.inventory.Reservations;
import org.wishdesk.inventory.SnapshotScreen;
import org.wishdesk.inventory.Snapshots;
import org.wishdesk.matching.Board;
import org.wishdesk.matching.Buying;
import org.wishdesk.matching.LedgerEngine;
import org.wishdesk.matching.MatchScreen;
import org.wishdesk.matching.Matching;
import org.wishdesk.matching.Rulebook;
import org.wishdesk.matching.Wanted;
import org.wishdesk.matching.WantedScreen;
import org.wishdesk.money.CashBook;
import org.wishdesk.money.Deposits;
import org.wishdesk.money.Drawer;
import org.wishdesk.money.DrawerScreen;
import org.wishdesk.paper.Pdf;
import org.wishdesk.people.DonorFile;
import org.wishdesk.people.DonorScreen;
import org.wishdesk.people.Donors;
import org.wishdesk.people.HouseholdScreen;
import org.wishdesk.people.Households;
import org.wishdesk.settings.Settings;
import org.wishdesk.settings.SettingsScreen;
import org.wishdesk.shell.Desk;
import org.wishdesk.shell.Window;
import org.wishdesk.sorting.Sorting;
import org.wishdesk.sorting.SortingScreen;
import org.wishdesk.store.Drafts;
import org.wishdesk.store.Store;
import org.wishdesk.store.StoreLocation;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Screen;
import org.wishdesk.wishes.WishScreen;
import org.wishdesk.wishes.Wishes;
import org.wishdesk.words.Language;
import org.wishdesk.words.Words;

/** Builds everything, top to bottom, by constructor; the screens only when there is a window. */
public final class Station implements Window.Opened {

    private final Words words;
    private final Clock clock;
    private final Store store;
    private final Settings settings;
    private final Catalogue catalogue;
    private final Donors donors;
    private final DonorFile donorFile;
    private final Households households;
    private final Inventory inventory;
    private final Bins bins;
    private final Labels labels;
    private final CashBook cashBook;
    private final Drawer drawer;
    private final Deposits deposits;
    private final Barcodes barcodes;
    private final Drafts drafts;
    private final Wishes wishes;
    private final Rulebook rulebook;
    private final Matching matching;
    private final Board board;
    private final Buying buying;
    private final Sorting sorting;
    private final Wanted wanted;
    private final Intake intake;
    private final GiftGoods giftGoods;
    private final Gifts gifts;
    private final Corrections corrections;
    private final GiftPapers papers;
    private final Delivery delivery;
    private final Snapshots snapshots;
    private final Imports imports;

    public Station(Words words, Clock clock, Store store) {
        this.words = words;
        this.clock = clock;
        this.store = store;
        settings = new Settings(store);
        catalogue = new Catalogue(store, clock);
        donors = new Donors(store, clock);
        donorFile = new DonorFile(store, clock, donors);
        households = new Households(store, clock);
        inventory = new Inventory(store, clock);
        Reservations reservations = new Reservations(inventory, clock);
        bins = new Bins(store, clock, catalogue);
        labels = new Labels(store, clock, settings, catalogue, bins, words);
        cashBook = new CashBook(store, clock, settings);
        drafts = new Drafts(store, clock, store.shared() ? thisComputer() : "");
        drawer = new Drawer(store, clock, settings, cashBook, drafts, words);
        deposits = new Deposits(store, clock, settings, cashBook, drafts);
        barcodes = new Barcodes(store, clock);
        wishes = new Wishes(store, clock, catalogue, households);
        rulebook = new Rulebook(store, clock);
        matching = new Matching(store, clock, settings, catalogue, households, inventory, reservations, cashBook, wishes, rulebook,
                new LedgerEngine(ForkJoinPool.commonPool()), words);
        buying = new Buying(store, clock, settings, catalogue, inventory, reservations, cashBook, wishes, rulebook, words);
        board = new Board(store, clock, settings, catalogue, inventory, reservations, bins, wishes, rulebook, matching);
        sorting = new Sorting(store, clock, settings, catalogue, barcodes, inventory, bins, labels, cashBook, drafts, words);
        wanted = new Wanted(store, clock, settings, catalogue, inventory, wishes, cashBook, rulebook, words);
        intake = new Intake(store, clock, settings, catalogue, donors, inventory, bins, cashBook, barcodes, drafts, words);
        giftGoods = new GiftGoods(inventory);
        gifts = new Gifts(store, settings, donors, catalogue, giftGoods);
        corrections = new Corrections(store, clock, settings, catalogue, donors, inventory, cashBook, gifts, giftGoods, words);
        papers = new GiftPapers(store, clock, settings, intake, donors, labels, words);
        delivery = new Delivery(store, clock, settings, inventory, reservations, words);
        snapshots = new Snapshots(inventory, settings, clock, words);
        imports = new Imports(store, clock, settings, households, wishes, intake, words);
        catalogue.seed();
        bins.seed();
    }

    /** Runs one command, or the window when none is named; returns the exit code. */
    static int run(String... args) {
        quietLibraries();
        Words words = new Words(Commands.language(args));
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
        PrintWriter err = utf8(System.err);
        boolean languageGiven = String.join(" ", args).contains("--lang");
        Commands commands = new Commands(words, where -> open(words, clock, where).nouns(), new StoreLocation.Folder(usualFolder()),
                where -> new Window(words, languageGiven, err).show(() -> open(words, clock, where).warmed()), utf8(System.out), err, Station::person);
        return commands.run(version(), args);
    }

    /** Somebody can be asked when what is said is read on a terminal and what is typed comes from it. */
    private static Optional<Supplier<String>> person() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).map(console -> console::readLine);
    }

    /** The fonts of papers are read while the window opens. */
    private Station warmed() {
        ForkJoinPool.commonPool().execute(() -> Pdf.warm(words));
        return this;
    }

    private static Station open(Words words, Clock clock, StoreLocation where) {
        Store store = Store.open(where);
        logInto(where instanceof StoreLocation.Folder(Path folder) ? folder : usualFolder());
        return new Station(words, clock, store);
    }

    private static void quietLibraries() {
        try (InputStream in = Station.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Faults go into a file beside the data, never to the screen; a folder that cannot take it costs the log, not the work. */
    private static void logInto(Path folder) {
        try {
            Path logs = Files.createDirectories(folder.resolve("logs"));
            FileHandler handler = new FileHandler(logs.resolve("wishdesk.%g.log").toString(), 1_000_000, 3, true);
            handler.setEncoding(StandardCharsets.UTF_8.name());
            handler.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            Logger.getLogger(Station.class.getName()).log(Level.WARNING, "no log", Faults.withoutMessages(e));
        }
    }

    /** The screens, built anew in the language that is spoken now. */
    List<Screen> screens(Kit kit, Consumer<Language> speak) {
        Carrying carrying = new Carrying(store, clock, settings, catalogue, bins, words);
        return List.of(
                new IntakeScreen(kit, intake, catalogue, barcodes, donors, drafts, drawer, labels, papers, wanted),
                new TodayScreen(kit, intake, gifts, papers, corrections, catalogue, donors, settings),
                new SortingScreen(kit, sorting, catalogue, barcodes, labels, drafts, settings),
                new DrawerScreen(kit, drawer, deposits, settings, drafts),
                new DonorScreen(kit, donors, donorFile, settings),
                new WishScreen(kit, wishes, households, settings),
                new HouseholdScreen(kit, households, settings),
                new MatchScreen(kit, board, buying, matching, rulebook, settings),
                new WantedScreen(kit, wanted, settings),
                new DeliveryScreen(kit, delivery, settings),
                new SnapshotScreen(kit, snapshots, settings),
                new CatalogueScreen(kit, catalogue, settings, carrying::of),
                new BinScreen(kit, bins, carrying, catalogue, settings),
                new ImportScreen(kit, imports),
                new SettingsScreen(kit, settings, speak));
    }

    /** The window's inside with everything in it; whoever shows it closes it. */
    @Override
    public Desk desk(Kit kit) {
        AtomicReference<Desk> made = new AtomicReference<>();
        Consumer<Language> speak = language -> {
            words.speak(language);
            made.get().build();
        };
        made.set(new Desk(kit, () -> screens(kit, speak), this::stationName, () -> words.t("store.where", store.where())));
        store.onCommit(kit.work()::news);
        matching.lapse();
        kit.work().ask("names", () -> {
            donors.prepare();
            return true;
        }, ready -> {
        });
        return made.get();
    }

    @Override
    public String stationName() {
        return settings.station().name();
    }

    @Override
    public Language language() {
        return settings.station().language();
    }

    @Override
    public void close() {
        store.close();
    }

    public Intake intake() {
        return intake;
    }

    public Drafts drafts() {
        return drafts;
    }

    public Nouns nouns() {
        return new Nouns(store, clock, settings, imports, rulebook, matching, snapshots, delivery, inventory, cashBook);
    }

    /** Whatever the system's locale: Chinese on a console that calls itself C is still Chinese. */
    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static String version() {
        String version = Station.class.getPackage().getImplementationVersion();
        return "Wishdesk " + (version == null ? "0" : version);
    }

    /** By its own name, without asking the network. */
    private static String thisComputer() {
        return Stream.of("COMPUTERNAME", "HOSTNAME").map(System::getenv).filter(name -> name != null && !name.isBlank()).findFirst().orElseGet(() -> {
            try {
                return Files.readString(Path.of("/etc/hostname")).strip();
            } catch (IOException e) {
                return System.getProperty("user.name");
            }
        });
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
