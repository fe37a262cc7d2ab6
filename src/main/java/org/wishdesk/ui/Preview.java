package org.wishdesk.ui;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wishdesk.base.Refused;
import org.wishdesk.paper.Pages;
import org.wishdesk.paper.Pdf;
import org.wishdesk.paper.Printout;

/** A paper as it will be printed, over the work: look, print, save, close. */
public final class Preview {

    private static final float DPI = 96;
    /** A long paper is looked at by its beginning; all of it is printed and saved. */
    private static final int MOST_PAGES = 40;

    private Preview() {
    }

    /** @param name the file's name when it is saved, without an ending */
    public static void show(Kit kit, byte[] pdf, String name, String printer) {
        show(kit, new Printout(pdf, name, printer));
    }

    /** A paper of which a book is kept is printed or saved once from here; the next copy is another paper. */
    public static void show(Kit kit, Printout paper) {
        show(kit, paper, null);
    }

    /** Made and printed at once, without being looked at. */
    public static void printNow(Kit kit, Callable<Printout> making) {
        kit.work().print(() -> {
            Printout paper = making.call();
            kit.printing().print(paper.pdf(), paper.printer());
            paper.done();
            return paper;
        }, paper -> {
            if (paper.byHand().isEmpty()) {
                kit.alarm().done("ui.printed", paper.name());
            } else {
                kit.alarm().info("ui.byHand", named(paper.byHand()));
            }
        });
    }

    /** With their numbers, for a screen whose fonts do not have them either. */
    private static String named(String characters) {
        return characters.codePoints().mapToObj(c -> Character.toString(c) + " (U+%04X)".formatted(c)).collect(Collectors.joining(" "));
    }

    /** @param then on the screen's thread, once the paper was printed or saved: what takes the preview's place; null to stay in it */
    public static void show(Kit kit, Printout paper, Runnable then) {
        kit.work().ask("preview", () -> {
            List<BufferedImage> pictures = new ArrayList<>();
            try (Pages pages = new Pages(paper.pdf())) {
                for (int i = 0; i < Math.min(pages.count(), MOST_PAGES); i++) {
                    pictures.add(pages.picture(i, DPI));
                }
            }
            return pictures;
        }, pictures -> open(kit, paper, pictures, then));
    }

    private static void open(Kit kit, Printout paper, List<BufferedImage> pictures, Runnable then) {
        VBox pages = new VBox(16);
        pages.setAlignment(Pos.TOP_CENTER);
        pages.getStyleClass().add("preview-pages");
        for (BufferedImage picture : pictures) {
            ImageView page = new ImageView(SwingFXUtils.toFXImage(picture, null));
            page.getStyleClass().add("preview-page");
            page.setPreserveRatio(true);
            page.setFitWidth(Math.min(picture.getWidth(), 900));
            pages.getChildren().add(page);
        }
        ScrollPane scroll = new ScrollPane(pages);
        scroll.setFitToWidth(true);
        Button print = new Button(kit.t("ui.print"));
        print.setId("previewPrint");
        print.getStyleClass().add("accent");
        Button save = new Button(kit.t("ui.saveAsPdf"));
        save.setId("previewSave");
        Label notice = new Label();
        notice.setId("previewNotice");
        notice.setText(paper.byHand().isEmpty() ? "" : kit.t("ui.byHand", named(paper.byHand())));
        notice.setWrapText(true);
        notice.getStyleClass().add("muted");
        HBox.setHgrow(notice, Priority.ALWAYS);
        notice.setMaxWidth(Double.MAX_VALUE);
        HBox buttons = new HBox(8, print, save);
        print.setOnAction(e -> issue(kit, paper, then, buttons, notice, "ui.printed", paper.name(), () -> kit.printing().print(paper.pdf(), paper.printer())));
        save.setOnAction(e -> kit.chooser().save(kit.t("ui.saveAsPdf"), paper.name() + ".pdf", List.of("pdf"))
                .ifPresent(file -> issue(kit, paper, then, buttons, notice, "ui.saved", file.getFileName().toString(), () -> Pdf.write(paper.pdf(), file))));
        Button close = new Button(kit.t("ui.close"));
        close.setOnAction(e -> kit.alarm().closeSheet());
        Label title = new Label(paper.name());
        title.getStyleClass().add("sheet-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        close.setMinWidth(Region.USE_PREF_SIZE);
        HBox bar = new HBox(8, title, notice, buttons, close);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("preview-bar");
        BorderPane sheet = new BorderPane(scroll);
        sheet.setTop(bar);
        sheet.getStyleClass().addAll("sheet", "preview");
        sheet.setId("preview");
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.P && event.isShortcutDown()) {
                event.consume();
                print.fire();
            } else if (event.getCode() == KeyCode.S && event.isShortcutDown()) {
                event.consume();
                save.fire();
            }
        });
        kit.alarm().show(sheet, print);
    }

    /** What came of it is said here, since the preview lies over the banner; a refused paper can be tried again or saved. */
    private static void issue(Kit kit, Printout paper, Runnable then, HBox buttons, Label notice, String key, String what, Runnable issuing) {
        buttons.setDisable(true);
        kit.work().print(() -> {
            try {
                issuing.run();
            } catch (Refused refused) {
                return Optional.of(refused);
            }
            paper.done();
            return Optional.<Refused>empty();
        }, refused -> {
            buttons.setDisable(false);
            buttons.getChildren().getFirst().requestFocus();
            notice.setText(refused.map(kit.words()::t).orElseGet(() -> kit.t(key, what)));
            if (refused.isPresent()) {
                kit.alarm().refused(refused.get());
            } else {
                kit.alarm().done(key, what);
                if (then != null) {
                    then.run();
                } else if (paper.counted()) {
                    kit.alarm().closeSheet();
                }
            }
        });
    }
}
