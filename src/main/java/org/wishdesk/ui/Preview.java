package org.wishdesk.ui;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
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
import org.wishdesk.paper.Pages;
import org.wishdesk.paper.Pdf;

/** A paper as it will be printed, over the work: look, print, save, close. */
public final class Preview {

    private static final float DPI = 96;
    /** A long paper is looked at by its beginning; all of it is printed and saved. */
    private static final int MOST_PAGES = 40;

    private Preview() {
    }

    /** @param name the file's name when it is saved, without an ending */
    public static void show(Kit kit, byte[] pdf, String name, String printer) {
        kit.work().ask("preview", () -> {
            List<BufferedImage> pictures = new ArrayList<>();
            try (Pages pages = new Pages(pdf)) {
                for (int i = 0; i < Math.min(pages.count(), MOST_PAGES); i++) {
                    pictures.add(pages.picture(i, DPI));
                }
            }
            return pictures;
        }, pictures -> open(kit, pdf, pictures, name, printer));
    }

    private static void open(Kit kit, byte[] pdf, List<BufferedImage> pictures, String name, String printer) {
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
        print.setOnAction(e -> kit.work().act(() -> {
            kit.printing().print(pdf, printer);
            return name;
        }, done -> kit.alarm().done("ui.printed", done)));
        Button save = new Button(kit.t("ui.saveAsPdf"));
        save.setId("previewSave");
        save.setOnAction(e -> kit.chooser().save(kit.t("ui.saveAsPdf"), name + ".pdf", List.of("pdf")).ifPresent(file -> kit.work().act(() -> {
            Pdf.write(pdf, file);
            return file;
        }, done -> kit.alarm().done("ui.saved", done.getFileName().toString()))));
        Button close = new Button(kit.t("ui.close"));
        close.setOnAction(e -> kit.alarm().closeSheet());
        Label title = new Label(name);
        title.getStyleClass().add("sheet-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(8, title, space, print, save, close);
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
}
