package org.wishdesk.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.logging.LogManager;
import org.wishdesk.goods.Item;
import org.wishdesk.intake.GiftDraft;
import org.wishdesk.store.Store;
import org.wishdesk.store.StoreLocation;
import org.wishdesk.testkit.Desks;

/**
 * {@code CounterBench --data DIR}: what the counter's questions and its save cost with 1,000,000 lots and 200,000 donors, against a store of
 * 10,000 lots and against the disk itself, and what the screen's own thread does at it. Both stores are built through the path that imports
 * use, closed, compacted and opened again; they stay in DIR and are used again by the next run. One line of JSON; milliseconds.
 */
public final class CounterBench {

    private static final int LARGE = 1_000_000;
    private static final int SMALL = 10_000;
    private static final int SAVES = 2_000;
    /** Saves before those that count: the virtual machine has then seen a morning at the counter. */
    private static final int BEFORE = 1_500;
    private static final int QUESTIONS = 10_000;

    private CounterBench() {
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 2 || !args[0].equals("--data")) {
            System.err.println("CounterBench --data DIR");
            System.exit(2);
        }
        LogManager.getLogManager().reset();
        Path data = Files.createDirectories(Path.of(args[1]));
        Map<String, Object> answer = new LinkedHashMap<>();
        long[] small;
        Instant now;
        try (Desks desk = open(data.resolve("small"), SMALL)) {
            suggest(desk, SMALL);
            small = suggest(desk, SMALL);
        }
        try (Desks desk = open(data.resolve("large"), LARGE)) {
            suggest(desk, LARGE);
            long[] large = suggest(desk, LARGE);
            put(answer, "suggest", large);
            answer.put("suggest_small_p99_ms", milliseconds(at(small, 99)));
            answer.put("suggest_growth", Math.round(100.0 * at(large, 99) / at(small, 99)) / 100.0);
            saves(desk, data, answer);
            answer.put("lots", LARGE);
            answer.put("donors", BenchGifts.donors(LARGE));
            now = desk.clock.instant();
        }
        put(answer, "handlers", CounterScreen.handlers(data.resolve("large"), now, LARGE));
        System.out.println(JSON.std.asString(answer));
    }

    /** Builds the store where there is none yet; a build that was ended half way is begun anew. */
    private static Desks open(Path folder, int lots) throws IOException {
        Path whole = folder.resolve("whole");
        if (!Files.exists(whole)) {
            if (Files.exists(folder)) {
                try (var files = Files.walk(folder)) {
                    files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
                }
            }
            long start = System.nanoTime();
            try (Desks desk = new Desks(Store.open(new StoreLocation.Folder(folder)))) {
                BenchGifts gifts = new BenchGifts(1);
                int all = BenchGifts.gifts(lots);
                for (int done = 0; done < all; done += 1_000) {
                    int from = done;
                    desk.intake.logAll(gifts.drafts(from, Math.min(all, from + 1_000), lots));
                    desk.clock.forward(Duration.ofMinutes(30));
                }
                BenchWishes.add(desk, lots / 50);
            }
            // Made small, as a station's store is at the end of a day.
            try (Desks desk = new Desks(Store.open(new StoreLocation.Folder(folder)))) {
                desk.store.compact();
            }
            Files.createFile(whole);
            System.err.printf("built %,d lots in %.0f s, %,d MB%n", lots, (System.nanoTime() - start) / 1e9, Files.size(folder.resolve("store.mv.db")) >> 20);
        }
        Desks desk = new Desks(Store.open(new StoreLocation.Folder(folder)));
        // Later than whatever an earlier run wrote: a clock that is put back makes everything in memory be read anew.
        desk.clock.set(desk.store.read(desk.inventory::lastWritten).plus(Duration.ofDays(1)));
        long start = System.nanoTime();
        desk.donors.prepare();
        System.err.printf("%,d lots: names made ready in %.0f ms%n", lots, (System.nanoTime() - start) / 1e6);
        return desk;
    }

    /** Donors and items as they are typed: letter by letter, in Chinese, pinyin, initials, by the tail of a phone. */
    private static long[] suggest(Desks desk, int lots) {
        SplittableRandom random = new SplittableRandom(7);
        BenchGifts gifts = new BenchGifts(1);
        long[] nanos = new long[QUESTIONS];
        long found = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            boolean item = i % 3 == 2;
            String typed = item ? gifts.itemAsTyped(random) : gifts.donorAsTyped(random, lots);
            long start = System.nanoTime();
            found += item ? desk.catalogue.suggest(typed, 8).size() : desk.donors.suggest(typed, 8).size();
            nanos[i] = System.nanoTime() - start;
        }
        if (found == 0) {
            throw new IllegalStateException("nothing was ever found");
        }
        return sorted(nanos);
    }

    /**
     * A gift of five lines with cash, asked for a twin and saved as the screen does; after each, as many bytes as it wrote go to a plain file, and
     * for each of its things it is asked who waits for it, the first time with the gift just saved still to be taken note of.
     */
    private static void saves(Desks desk, Path data, Map<String, Object> answer) throws IOException {
        Path store = data.resolve("large").resolve("store.mv.db");
        Path floorFile = Files.createTempFile(data, "floor", ".bin");
        BenchGifts gifts = new BenchGifts(2);
        long[] save = new long[SAVES];
        long[] floor = new long[SAVES];
        long[] wanted = new long[SAVES * BenchGifts.LINES];
        long bytes = 0;
        // As the screen has it from the line that is typed.
        Map<String, Item> items = new HashMap<>();
        try (FileChannel channel = FileChannel.open(floorFile, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            for (int i = -BEFORE; i < SAVES; i++) {
                var draft = gifts.withCash(i + BEFORE, LARGE);
                long size = Files.size(store);
                long start = System.nanoTime();
                desk.intake.alike(draft);
                desk.intake.log(draft);
                long end = System.nanoTime();
                int grown = (int) Math.max(4096, Files.size(store) - size);
                ByteBuffer block = ByteBuffer.allocateDirect(grown);
                long before = System.nanoTime();
                while (block.hasRemaining()) {
                    channel.write(block);
                }
                channel.force(false);
                long after = System.nanoTime();
                for (int line = 0; line < BenchGifts.LINES; line++) {
                    GiftDraft.GoodsLine typed = draft.goods().get(line);
                    Item item = items.computeIfAbsent(typed.item(), name -> desk.catalogue.named(name).orElseThrow());
                    long asked = System.nanoTime();
                    desk.wanted.at(item, typed.spec(), 8);
                    if (i >= 0) {
                        wanted[i * BenchGifts.LINES + line] = System.nanoTime() - asked;
                    }
                }
                if (i >= 0) {
                    save[i] = end - start;
                    floor[i] = after - before;
                    bytes += grown;
                }
                desk.clock.forward(Duration.ofSeconds(40));
            }
        } finally {
            Files.delete(floorFile);
        }
        put(answer, "save", sorted(save));
        put(answer, "floor", sorted(floor));
        put(answer, "wanted", sorted(wanted));
        answer.put("save_bytes", bytes / SAVES);
    }

    private static void put(Map<String, Object> answer, String name, long[] sorted) {
        answer.put(name + "_p50_ms", milliseconds(at(sorted, 50)));
        answer.put(name + "_p99_ms", milliseconds(at(sorted, 99)));
    }

    private static long[] sorted(long[] nanos) {
        Arrays.sort(nanos);
        return nanos;
    }

    private static long at(long[] sorted, int percent) {
        return sorted[(int) ((long) sorted.length * percent / 100)];
    }

    private static double milliseconds(long nanos) {
        return Math.round(nanos / 1e3) / 1e3;
    }
}
