package org.wishdesk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wishdesk.base.Text;
import org.wishdesk.people.Donor;
import org.wishdesk.people.Donors;
import org.wishdesk.people.Phone;
import org.wishdesk.words.Words;

/** A donor to choose, or the making of a new one of the typed name; and the line by which one knows which. */
record DonorOption(Donor donor, String fresh, String shown) {

    private static final int SUGGESTIONS = 7;

    /** What is offered for what was typed. */
    static List<DonorOption> of(String typed, Donors donors, Intake intake, Words words) {
        List<DonorOption> options = known(typed, donors, intake, words);
        String name = Text.name(typed);
        // A new donor can be made as long as letters alone could not be meant as initials.
        if (!options.isEmpty() && name.codePoints().anyMatch(c -> c > 127)) {
            options.add(whole(name, donors) ? 0 : options.size(), new DonorOption(null, name, words.t("intake.newDonor", name)));
        }
        return options;
    }

    /** A name written out that nobody has is a new donor's, and Enter must not make it that of one whose name is longer. */
    private static boolean whole(String name, Donors donors) {
        return Text.length(name) > 1 && name.codePoints().allMatch(c -> c > 127) && donors.called(name, 1).isEmpty();
    }

    /** Whom letters may mean; nobody else when somebody is called just so. */
    static List<DonorOption> meant(String letters, Donors donors, Intake intake, Words words) {
        List<DonorOption> options = known(letters, donors, intake, words);
        return options.stream().anyMatch(each -> each.donor.name().equalsIgnoreCase(letters)) ? List.of() : options;
    }

    private static List<DonorOption> known(String typed, Donors donors, Intake intake, Words words) {
        List<Donor> found = donors.suggest(typed, SUGGESTIONS);
        List<LocalDate> days = intake.days(found.stream().map(Donor::lastGiftAt).toList());
        List<DonorOption> options = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            options.add(new DonorOption(found.get(i), null, shown(found.get(i), days.get(i), words)));
        }
        return options;
    }

    /** What tells two of one name apart. The donor sees this screen: of a phone only the tail. */
    private static String shown(Donor d, LocalDate lastDay, Words words) {
        List<String> parts = new ArrayList<>(List.of(d.name()));
        if (d.phone() != null) {
            parts.add(words.t("intake.tail", new Phone(d.phone()).tail()));
        }
        parts.add(words.t(d.kind()));
        if (lastDay != null) {
            parts.add(words.t("intake.times", d.gifts(), lastDay));
        }
        return String.join("\u3000", parts);
    }
}
