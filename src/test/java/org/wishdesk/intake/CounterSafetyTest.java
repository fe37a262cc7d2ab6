package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import org.wishdesk.testkit.CounterChild;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.SlowDisk;
import org.wishdesk.words.Language;

/** What is typed at the counter is never lost and never saved twice, whatever ends the program and however slow the disk is. */
class CounterSafetyTest {

    private static final int KILLS = 4;

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock(CounterChild.NOW);
    private OpenDesk open;

    private void open() throws Exception {
        open = new OpenDesk(folder, clock, Language.ZH);
    }

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }

    private List<Gift> today() {
        return open.station.intake().on(open.station.intake().today(), 100);
    }

    private TableView<GiftRow> lines() {
        return open.table("#lines");
    }

    private void line(String pieces) {
        open.commitTo("#item", CounterChild.COAT);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type(pieces);
        open.press(KeyCode.ENTER);
    }

    /** Runs the window in a program of its own until it says so and a moment longer, then kills it. */
    private void live(String how, long milliseconds) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(each -> !each.startsWith("-javaagent") && !each.startsWith("-agentlib")).forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CounterChild.class.getName(), folder.toString(), how));
        Process child = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo(how);
            Thread.sleep(milliseconds);
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aKillInTheMiddleOfTypingLosesNothing() throws Exception {
        live("typing", 300);
        open();
        assertThat(open.banner()).isEqualTo(open.words.t("intake.restored"));
        assertThat(open.typed("#donor")).isEqualTo(CounterChild.WANG);
        assertThat(lines().getItems()).singleElement().satisfies(row -> assertThat(row.goods().quantity()).isEqualTo(2));
        assertThat(open.typed("#item")).startsWith(CounterChild.SCARF);
        assertThat(open.text("#afterSave")).as("what is to be printed, too").isEqualTo(open.words.t(PrintOnSave.RECEIPT));
        assertThat(today()).isEmpty();
    }

    @Test
    void aKillInTheMiddleOfSavingSavesOnceOrGivesBackWhatWasTyped() throws Exception {
        Random random = new Random(28);
        for (int life = 1; life <= KILLS; life++) {
            live("saving", random.nextInt(60));
            open();
            assertThat(today().size() == life || !lines().getItems().isEmpty()).as("saved or back; drafts now: " + open.station.drafts().of("intake")).isTrue();
            if (!lines().getItems().isEmpty()) {
                open.press(KeyCode.CONTROL, KeyCode.ENTER);
                clock.forward(java.time.Duration.ofMinutes(6));
            }
            assertThat(today()).as("one gift for each life").hasSize(life);
            assertThat(open.station.drafts().of("intake")).isEmpty();
            open.close();
            open = null;
        }
    }

    /** An import or a matching may last; what is typed at the counter meanwhile is kept all the same, and why it cannot be saved yet is said. */
    @Test
    void whatIsTypedWhileOtherWorkLastsIsKept() throws Exception {
        open();
        CountDownLatch ends = new CountDownLatch(1);
        open.onScreen(() -> {
            open.work.act(() -> ends.await(60, TimeUnit.SECONDS), done -> {
            });
            ((javafx.scene.control.TextInputControl) open.find("#donor")).replaceSelection(CounterChild.WANG);
            open.find("#item").requestFocus();
            ((javafx.scene.control.TextInputControl) open.find("#item")).replaceSelection(CounterChild.COAT);
            return null;
        });
        open.push(KeyCode.RIGHT);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> open.station.drafts().of("intake").stream().anyMatch(draft -> draft.body().contains(CounterChild.WANG)));
        assertThat(open.work.busyProperty().get()).as("the other work lasts").isTrue();
        open.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(open.banner()).isEqualTo(open.words.t("intake.otherWork"));
        ends.countDown();
        open.settle();
        line("3");
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(today()).singleElement().satisfies(gift -> assertThat(gift.donorName()).isEqualTo(CounterChild.WANG));
        assertThat(open.station.drafts().of("intake")).isEmpty();
    }

    /** The drawer's screen keeps its own: the count comes back, is one shift, and is nobody's draft any more. */
    @Test
    void aKillInTheMiddleOfACountGivesItBack() throws Exception {
        live("counting", 0);
        open();
        open.go("money.title");
        assertThat(open.banner()).isEqualTo(open.words.t("money.count.restored"));
        assertThat(open.typed("#YUAN_100")).isEqualTo("3");
        assertThat(open.typed("#sum")).isEqualTo("300.00");
        assertThat(open.typed("#reason")).isEqualTo(CounterChild.WANG);
        open.go("intake.title");
        open.go("money.title");
        assertThat(open.typed("#sum")).as("once").isEqualTo("300.00");
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.banner()).contains("JZ-B2016-00001");
        assertThat(open.table("#shifts").getItems()).hasSize(1);
        assertThat(open.station.drafts().of("money")).isEmpty();
    }

    @Test
    void aKillInTheMiddleOfADepositGivesItBack() throws Exception {
        live("paying", 0);
        open();
        open.station.intake().log(Desks.gift(CounterChild.WANG, 1, "80"));
        open.go("money.title");
        assertThat(open.banner()).isEqualTo(open.words.t("money.deposit.restored"));
        assertThat(open.typed("#depositSum")).isEqualTo("50");
        assertThat(open.typed("#slipNo")).isEqualTo("7001");
        open.commitTo("#depositChecker", CounterChild.WANG);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.banner()).isEqualTo(open.words.t("money.deposit.done", "50.00", "7001"));
        open.go("intake.title");
        open.go("money.title");
        assertThat(open.typed("#slipNo")).as("paid in once").isEmpty();
        assertThat(open.station.drafts().of("deposit")).isEmpty();
    }

    @Test
    void anAnswerThatIsLostAfterTheGiftWasSavedSavesItOnce() throws Exception {
        open();
        open.press(KeyCode.F3);
        line("3");
        AtomicBoolean lose = new AtomicBoolean(true);
        open.station.nouns().store().onCommit(() -> {
            if (lose.get() && !today().isEmpty()) {
                lose.set(false);
                throw new LinkageError("the answer is lost");
            }
        });
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.alarm.sheetOpen()).as("said, with a code").isTrue();
        open.press(KeyCode.ENTER);
        assertThat(lines().getItems()).as("what was typed is back").hasSize(1);
        assertThat(today()).as("and is on the disk all the same").hasSize(1);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(today()).as("saved again it is the same gift").hasSize(1);
        assertThat(open.text("#savedNumber")).isEqualTo(today().getFirst().number());
        assertThat(lines().getItems()).isEmpty();
    }

    /** The sync itself lasts: the number is not shown before it ends, and meanwhile the next gift is typed, its donor and things are found. */
    @Test
    void whileASlowDiskTakesOneGiftTheNextIsTyped() throws Exception {
        open();
        open.press(KeyCode.F3);
        line("3");
        SlowDisk disk = SlowDisk.under(folder);
        disk.hold();
        open.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, disk::syncing);
        assertThat(open.work.busyProperty().get()).as("the disk still works").isTrue();
        assertThat(open.focused()).as("the next donor").isEqualTo("donor");
        open.onScreen(() -> {
            ((javafx.scene.control.TextInputControl) open.find("#donor")).replaceSelection(CounterChild.WANG);
            return null;
        });
        assertThat(open.station.intake().takingPlaces()).as("who looks something up does not wait for the disk").isNotEmpty();
        open.push(KeyCode.F6);
        open.onScreen(() -> {
            ((javafx.scene.control.TextInputControl) open.find("#sum")).replaceSelection("12");
            return null;
        });
        open.push(KeyCode.ENTER);
        assertThat(lines().getItems()).as("a line of the next gift").hasSize(1);
        open.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.banner()).isEqualTo(open.words.t("intake.stillSaving"));
        assertThat(open.work.busyProperty().get()).isTrue();
        assertThat(disk.syncing()).isTrue();
        assertThat(open.text("#savedNumber")).as("not said before it is on the disk").isNotEqualTo("JZ2016-000001");
        disk.letGo();
        open.settle();
        assertThat(open.text("#savedNumber")).isEqualTo("JZ2016-000001");
        assertThat(open.typed("#donor")).as("what was typed meanwhile stays").isEqualTo(CounterChild.WANG);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(today()).hasSize(2);
    }
}
