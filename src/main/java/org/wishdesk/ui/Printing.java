package org.wishdesk.ui;

import java.awt.print.Book;
import java.awt.print.PageFormat;
import java.awt.print.Paper;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.print.PrintService;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.printing.PDFPageable;
import org.apache.pdfbox.printing.PDFPrintable;
import org.apache.pdfbox.printing.Scaling;
import org.wishdesk.base.Refused;

/** Puts a PDF on paper. What is printed is what was previewed. */
public interface Printing {

    /** @param printer its name, empty for the system's own; refused when there is none */
    void print(byte[] pdf, String printer);

    /** The names of the printers there are, to choose from. */
    List<String> printers();

    /** The system's printers. */
    final class System implements Printing {

        @Override
        public List<String> printers() {
            return Arrays.stream(PrinterJob.lookupPrintServices()).map(PrintService::getName).sorted().toList();
        }

        @Override
        public void print(byte[] pdf, String printer) {
            PrintService[] all = PrinterJob.lookupPrintServices();
            if (all.length == 0) {
                throw new Refused("ui.noPrinter");
            }
            PrinterJob job = PrinterJob.getPrinterJob();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                if (printer != null && !printer.isBlank()) {
                    job.setPrintService(Arrays.stream(all).filter(s -> s.getName().equals(printer)).findFirst()
                            .orElseThrow(() -> new Refused("ui.noSuchPrinter", printer)));
                } else if (job.getPrintService() == null) {
                    job.setPrintService(all[0]);
                }
                job.setPageable(pages(document));
                job.print();
            } catch (PrinterException e) {
                throw new Refused("ui.printFailed");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * Sheets across are printed on their paper turned, as office printers take them in. Labels and continuous paper come off their roll or
         * stack as wide as they are, and are not turned.
         */
        private static Book pages(PDDocument document) {
            PDFPageable turned = new PDFPageable(document);
            PDFPrintable printable = new PDFPrintable(document, Scaling.ACTUAL_SIZE);
            Book book = new Book();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                PDRectangle box = document.getPage(page).getMediaBox();
                boolean roll = box.getWidth() > box.getHeight() && !sheet(box, PDRectangle.A4) && !sheet(box, PDRectangle.A5);
                book.append(printable, roll ? asWide(box) : turned.getPageFormat(page));
            }
            return book;
        }

        private static PageFormat asWide(PDRectangle box) {
            Paper paper = new Paper();
            paper.setSize(box.getWidth(), box.getHeight());
            paper.setImageableArea(0, 0, box.getWidth(), box.getHeight());
            PageFormat format = new PageFormat();
            format.setPaper(paper);
            return format;
        }

        private static boolean sheet(PDRectangle across, PDRectangle sheet) {
            return Math.abs(across.getWidth() - sheet.getHeight()) < 3 && Math.abs(across.getHeight() - sheet.getWidth()) < 3;
        }
    }
}
