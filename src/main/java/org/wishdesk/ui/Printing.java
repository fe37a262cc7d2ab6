package org.wishdesk.ui;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.print.PrintService;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;
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
                job.setPageable(new PDFPageable(document));
                job.print();
            } catch (PrinterException e) {
                throw new Refused("ui.printFailed");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
