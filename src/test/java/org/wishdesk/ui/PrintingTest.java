package org.wishdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wishdesk.base.Refused;
import org.wishdesk.intake.Gift;
import org.wishdesk.paper.Pdf;
import org.wishdesk.paper.Printout;
import org.wishdesk.paper.Sheet;
import org.wishdesk.settings.LabelSize;
import org.wishdesk.settings.PaperFacts;
import org.wishdesk.settings.ReceiptForm;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Seen;
import org.wishdesk.testkit.Stores;
import org.wishdesk.words.Language;
import org.wishdesk.words.Words;

/** The system's own printing. What needs a printer is done with CUPS-PDF, which prints into a folder, and left out where there is none. */
class PrintingTest {

    private static final Path CONFIGURATION = Path.of("/etc/cups/cups-pdf.conf");

    private final Printing printing = new Printing.System();

    @Test
    void aPrinterThatIsNotThereIsRefusedInASentence() {
        String key = printing.printers().isEmpty() ? "ui.noPrinter" : "ui.noSuchPrinter";
        byte[] paper = Pdf.of(new Sheet("", List.of(), List.of(), List.of()), "", new Words(Language.EN));
        assertThatThrownBy(() -> printing.print(paper, "no such printer " + UUID.randomUUID())).isInstanceOfSatisfying(Refused.class,
                r -> assertThat(r.key()).isEqualTo(key));
    }

    @Test
    void receiptsAndLabelsComeOutOfARealPrinterAsTheyWerePreviewed() throws Exception {
        Optional<Path> folder = folder();
        assumeTrue(folder.isPresent(), "CUPS-PDF is not installed here: " + CONFIGURATION + " names no folder that can be read");
        List<String> printers = printing.printers().stream().filter(name -> name.toUpperCase().contains("PDF")).toList();
        assumeTrue(!printers.isEmpty(), "no printer here is CUPS-PDF: " + printing.printers());
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            Gift gift = desk.intake.log(Desks.gift("\u738b\u82b3", 3, "600"));
            for (ReceiptForm form : ReceiptForm.values()) {
                LabelSize size = LabelSize.values()[form.ordinal()];
                desk.settings.change(new PaperFacts(form, size, "", "", ""));
                Seen receipt = new Seen(print(folder.get(), desk.papers.receipt(gift.id()), printers.getFirst())).keep("printed-" + form, 1);
                assertThat(receipt.pages()).isEqualTo(1);
                assertThat(receipt.ink()).as("the receipt's writing is on it").isGreaterThan(0.005);
                Seen label = new Seen(print(folder.get(), desk.papers.labels(gift.id()), printers.getFirst())).keep("printed-" + size, 1);
                assertThat(label.sizes()).as("not turned").containsExactly("%d.0 x %d.0".formatted(size.width(), size.height()));
                assertThat(label.scanned(406)).containsExactly("2000000014");
            }
        }
    }

    /** Where CUPS-PDF puts what it printed. */
    private static Optional<Path> folder() throws IOException {
        if (!Files.isReadable(CONFIGURATION)) {
            return Optional.empty();
        }
        return Files.readAllLines(CONFIGURATION).stream().filter(line -> line.startsWith("Out ")).map(line -> line.substring(4).strip())
                .map(out -> Path.of(out.replace("${HOME}", System.getProperty("user.home")).replace("${USER}", System.getProperty("user.name"))))
                .filter(Files::isDirectory).filter(Files::isReadable).findFirst();
    }

    private byte[] print(Path folder, Printout paper, String printer) throws Exception {
        Set<Path> before = files(folder);
        printing.print(paper.pdf(), printer);
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)) {
            Optional<Path> made = files(folder).stream().filter(file -> !before.contains(file)).findFirst();
            if (made.isPresent()) {
                byte[] bytes = Files.readAllBytes(made.get());
                if (new String(bytes, Math.max(0, bytes.length - 32), Math.min(32, bytes.length), java.nio.charset.StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                    return bytes;
                }
            }
            Thread.sleep(200);
        }
        throw new AssertionError("nothing came out of " + printer + " into " + folder);
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".pdf")).collect(Collectors.toSet());
        }
    }
}
