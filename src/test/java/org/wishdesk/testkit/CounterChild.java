package org.wishdesk.testkit;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.wishdesk.words.Language;

/** A clerk at the counter in a program of its own, which is killed: in the middle of typing, or of saving. */
public final class CounterChild {

    public static final String NOW = "2016-05-28T01:00:00Z";
    public static final String COAT = "\u68c9\u8863";
    public static final String SCARF = "\u56f4\u5dfe";
    public static final String WANG = "\u738b\u82b3";

    private CounterChild() {
    }

    public static void main(String[] args) throws Exception {
        OpenDesk open = new OpenDesk(Path.of(args[0]), new MovableClock(NOW), Language.ZH);
        if (args[1].equals("counting")) {
            count(open);
        }
        if (args[1].equals("paying")) {
            pay(open);
        }
        boolean saving = args[1].equals("saving");
        if (saving) {
            open.press(KeyCode.F3);
        } else {
            open.commit(WANG);
        }
        open.commitTo("#item", COAT);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("2");
        open.press(KeyCode.ENTER);
        if (!saving) {
            open.press(KeyCode.F8);
            open.commit(SCARF);
            open.press(KeyCode.RIGHT);
        }
        while (open.station.drafts().of("intake").stream().noneMatch(draft -> !draft.body().contains("\"rows\":[]") && draft.body().contains(saving ? COAT : SCARF))) {
            Thread.sleep(20);
        }
        // What is kept is kept within a second, not within a hundredth of one.
        Thread.sleep(250);
        System.out.println(args[1]);
        System.out.flush();
        if (saving) {
            open.push(KeyCode.CONTROL, KeyCode.ENTER);
            Thread.sleep(60_000);
        }
        while (true) {
            open.type("w");
        }
    }

    /** At the drawer: a count that is not finished. */
    private static void count(OpenDesk open) throws InterruptedException {
        open.go("money.title");
        open.type("3");
        open.commitTo("#reason", WANG);
        while (open.station.drafts().of("money").stream().noneMatch(draft -> draft.body().contains(WANG))) {
            Thread.sleep(20);
        }
        System.out.println("counting");
        System.out.flush();
        Thread.sleep(60_000);
    }

    /** At the drawer: a slip that is not finished. */
    private static void pay(OpenDesk open) throws InterruptedException {
        open.go("money.title");
        open.press(KeyCode.F6);
        open.type("50");
        open.commitTo("#slipNo", "7001");
        while (open.station.drafts().of("deposit").stream().noneMatch(draft -> draft.body().contains("7001"))) {
            Thread.sleep(20);
        }
        System.out.println("paying");
        System.out.flush();
        Thread.sleep(60_000);
    }
}
