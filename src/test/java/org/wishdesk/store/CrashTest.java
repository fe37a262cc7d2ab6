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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wishdesk.intake.Gift;
import org.wishdesk.testkit.CrashChild;
import org.wishdesk.testkit.Desks;

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
            live(life, random.nextInt(40, 700), acknowledged);
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

    private void live(int seed, int milliseconds, Map<UUID, String> acknowledged) throws Exception {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file"), "-cp", System.getProperty("java.class.path"),
                CrashChild.class.getName(), folder.toString(), Integer.toString(seed)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("ready");
            CompletableFuture<List<String>> rest = CompletableFuture.supplyAsync(() -> said.lines().toList());
            Thread.sleep(milliseconds);
            child.destroyForcibly();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
            for (String line : rest.get(30, TimeUnit.SECONDS)) {
                String[] words = line.split(" ");
                // The last line may have been cut by the kill: then it was not said.
                if (words.length == 3 && words[1].length() == 36 && words[2].matches("JZ\\d{4}-\\d{6}")) {
                    acknowledged.put(UUID.fromString(words[1]), words[2]);
                }
            }
        }
    }
}
