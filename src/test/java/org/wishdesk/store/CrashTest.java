package org.wishdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wishdesk.intake.Gift;
import org.wishdesk.intake.GiftFilter;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.money.DrawerState;
import org.wishdesk.money.Entry;
import org.wishdesk.money.Shift;
import org.wishdesk.testkit.CrashChild;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.LedgerChild;

/** A program that is killed at any moment has lost nothing it said it saved, and has nothing twice. */
class CrashTest {

    private static final int KILLS = 20;

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedGiftSurvivesTwentyKills() throws Exception {
        Random random = new Random(20160528);
        Map<UUID, String> acknowledged = new LinkedHashMap<>();
        for (int life = 0; life < KILLS; life++) {
            for (String[] words : live(CrashChild.class, life, random.nextInt(40, 700))) {
                // The last line may have been cut by the kill: then it was not said.
                if (words.length == 3 && words[1].length() == 36 && words[2].matches("JZ\\d{4}-\\d{6}")) {
                    acknowledged.put(UUID.fromString(words[1]), words[2]);
                }
            }
        }
        assertThat(acknowledged).as("the lives were long enough to save something").hasSizeGreaterThan(KILLS);
        try (Desks desk = new Desks(Store.open(new StoreLocation.Folder(folder)))) {
            for (Map.Entry<UUID, String> each : acknowledged.entrySet()) {
                Gift gift = desk.intake.gift(each.getKey()).orElseThrow(() -> new AssertionError("lost: " + each.getValue()));
                assertThat(gift.number()).isEqualTo(each.getValue());
                assertThat(gift.lines()).hasSize(1);
            }
            assertThat(acknowledged.values()).as("no number twice").doesNotHaveDuplicates();
            assertThat(desk.differences()).as("every sum agrees with its movements").isEmpty();
        }
    }

    /** Both or neither: what a correction and a count say, and the movements and entries that make it so. */
    @Test
    void everyCorrectionAndEveryShiftIsThereAsAWholeOrNotAtAll() throws Exception {
        Random random = new Random(20160529);
        Map<String, Map<String, String>> said = new LinkedHashMap<>();
        List<String> all = List.of("saved", "pieces", "fen", "void", "opened", "closed");
        // On a slow machine a life sees less: then there are more of them, and longer ones.
        for (int life = 0; life < KILLS / 2 || !said.keySet().containsAll(all) && life < 3 * KILLS; life++) {
            for (String[] words : live(LedgerChild.class, life, random.nextInt(60, 900) * (life < KILLS / 2 ? 1 : 5))) {
                // The last line may have been cut by the kill: then it was not said.
                if (words.length == 4) {
                    said.computeIfAbsent(words[0], what -> new LinkedHashMap<>()).put(words[1], words[2]);
                }
            }
        }
        assertThat(said.keySet()).as("the lives were long enough for each of them").containsAll(all);
        try (Desks desk = new Desks(Store.open(new StoreLocation.Folder(folder)))) {
            assertThat(desk.differences()).as("every sum agrees with its movements and entries").isEmpty();
            List<StockRow> stock = desk.store.read(desk.inventory::stock);
            DrawerState drawer = desk.drawer.all().getFirst();
            List<Gift> gifts = desk.gifts.list(null, GiftFilter.ALL, "", null, 100_000).stream().map(g -> desk.intake.gift(g.id()).orElseThrow()).toList();
            assertThat(gifts.stream().map(Gift::number).sorted()).as("no gift's number is left out").containsExactlyElementsOf(
                    IntStream.rangeClosed(1, gifts.size()).mapToObj("JZ2016-%06d"::formatted).toList());
            for (Gift gift : gifts) {
                String id = gift.id().toString();
                boolean voided = gift.voided().isPresent();
                assertThat(stock.stream().filter(row -> row.code().startsWith(gift.number() + "-")).mapToInt(StockRow::quantity).sum())
                        .as(gift.number() + " lies there as it reads").isEqualTo(voided ? 0 : gift.pieces());
                assertThat(desk.store.read(tx -> desk.cashBook.ofGift(tx, gift.id())).stream().filter(e -> e.account().equals(drawer.drawer())).mapToLong(Entry::fen).sum())
                        .as(gift.number() + " is in the drawer as it reads").isEqualTo(voided ? 0 : gift.total().fen());
                assertThat(gift.pieces()).isEqualTo(Integer.parseInt(said.get("pieces").getOrDefault(id, "" + gift.pieces())));
                assertThat(gift.total().fen()).isEqualTo(Long.parseLong(said.get("fen").getOrDefault(id, "" + gift.total().fen())));
                assertThat(voided).isIn(true, said.get("void").containsKey(id));
            }
            assertThat(gifts).extracting(gift -> gift.id().toString()).containsAll(said.get("saved").keySet());
            List<Shift> shifts = desk.drawer.shifts(drawer.drawer(), 100_000);
            assertThat(shifts.stream().map(Shift::number).sorted()).as("no shift's number is left out").containsExactlyElementsOf(
                    IntStream.rangeClosed(1, shifts.size()).mapToObj("JZ-B2016-%05d"::formatted).toList());
            assertThat(shifts.stream().filter(shift -> shift.closing() == null).map(Shift::id).toList())
                    .isEqualTo(drawer.open() == null ? List.of() : List.of(drawer.open().id()));
            assertThat(shifts).allSatisfy(shift -> {
                assertThat(shift.opening().posting()).as("what a count found was booked with it").isNotNull();
                assertThat(shift.closing() == null || shift.closing().posting() != null).isTrue();
                assertThat(shift.closing() != null).isIn(true, said.get("closed").containsKey(shift.id().toString()));
            });
            assertThat(shifts).extracting(shift -> shift.id().toString()).containsAll(said.get("opened").keySet());
        }
    }

    /** One life of a program that ends by a kill; what it said meanwhile, as words. */
    private List<String[]> live(Class<?> program, int seed, int milliseconds) throws Exception {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file"), "-cp", System.getProperty("java.class.path"),
                program.getName(), folder.toString(), Integer.toString(seed)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("ready");
            CompletableFuture<List<String>> rest = CompletableFuture.supplyAsync(() -> said.lines().toList());
            Thread.sleep(milliseconds);
            // By its handle: the process itself would close what it said before that was read.
            child.toHandle().destroyForcibly();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return rest.get(30, TimeUnit.SECONDS).stream().map(line -> line.split(" ")).toList();
        }
    }
}
