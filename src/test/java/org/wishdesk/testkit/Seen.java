package org.wishdesk.testkit;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.MultiFormatOneDReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.wishdesk.paper.Pages;

/** A paper as somebody holding it sees it: its pages' text, their size, and what a scanner reads. Pictures of it go under target/papers. */
public final class Seen {

    private final byte[] pdf;
    private final List<String> texts = new ArrayList<>();
    private final List<String> sizes = new ArrayList<>();

    public Seen(byte[] pdf) {
        this.pdf = pdf;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                texts.add(stripper.getText(document));
                PDRectangle box = document.getPage(page - 1).getMediaBox();
                sizes.add("%.1f x %.1f".formatted(box.getWidth() / 72 * 25.4, box.getHeight() / 72 * 25.4));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int pages() {
        return texts.size();
    }

    /** @param page from 0 */
    public String text(int page) {
        return texts.get(page);
    }

    public String text() {
        return String.join("\n", texts);
    }

    /** Width and height of every page, in millimetres, each said once. */
    public List<String> sizes() {
        return sizes.stream().distinct().toList();
    }

    /** What a scanner reads from each page as a printer of so many dots prints it. */
    public List<String> scanned(float dpi) {
        List<String> codes = new ArrayList<>();
        try (Pages all = new Pages(pdf)) {
            for (int page = 0; page < all.count(); page++) {
                codes.add(scan(all.picture(page, dpi)));
            }
        }
        return codes;
    }

    private static String scan(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels)));
        try {
            Result result = new MultiFormatOneDReader(null).decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
            return result.getBarcodeFormat() == BarcodeFormat.CODE_128 ? result.getText() : result.getBarcodeFormat() + " " + result.getText();
        } catch (NotFoundException | com.google.zxing.FormatException e) {
            return "nothing";
        }
    }

    /** How much of the first page is black, 0 to 1. */
    public double ink() {
        try (Pages all = new Pages(pdf)) {
            BufferedImage picture = all.picture(0, 100);
            long black = 0;
            for (int pixel : picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())) {
                black += (pixel & 0xFF) < 128 ? 1 : 0;
            }
            return (double) black / picture.getWidth() / picture.getHeight();
        }
    }

    /** Keeps pictures of the first pages, to be looked at. */
    public Seen keep(String name, int most) {
        try (Pages all = new Pages(pdf)) {
            Path folder = Files.createDirectories(Path.of("target", "papers"));
            Files.write(folder.resolve(name + ".pdf"), pdf);
            for (int page = 0; page < Math.min(most, all.count()); page++) {
                ImageIO.write(all.picture(page, 150), "png", folder.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
