package org.wishdesk.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.matching.BothWays;
import org.wishdesk.matching.Outlook;
import org.wishdesk.matching.Proposals;
import org.wishdesk.words.Words;

/**
 * What {@code match} proposes. Whom to help first is never preset: a manager decided it, or {@code --policy} names it this once. Where neither is so,
 * a person at the terminal is shown what each way would mean and asked; where nobody can be asked, only what both ways do alike is proposed. All
 * that is said about it goes to the error stream.
 */
final class Match {

    /** @param found what is proposed, null when a person was asked and chose nothing @param undecided what each way would mean, empty once it is clear */
    record Answer(Proposals found, int accepted, List<Outlook> undecided) {
    }

    private final Nouns nouns;
    private final Words words;
    private final PrintWriter err;
    private final Optional<Supplier<String>> person;

    /** @param person reads a line that somebody types at the terminal, null at its end; empty where nobody can be asked */
    Match(Nouns nouns, Words words, PrintWriter err, Optional<Supplier<String>> person) {
        this.nouns = nouns;
        this.words = words;
        this.err = err;
        this.person = person;
    }

    /** Refused when everything is to be accepted and nobody said whom to help first. @param policy as scripts write it, or null */
    Answer answer(LocalDate day, String policy, boolean accept) {
        nouns.matching().lapse();
        boolean decided = nouns.rulebook().decided();
        if (policy == null && !decided) {
            if (accept) {
                throw new Refused("command.match.decideFirst");
            }
            return undecided(nouns.matching().bothWays(day, Progress.NONE));
        }
        Proposals found = policy == null ? nouns.matching().propose(day, Progress.NONE) : nouns.matching().propose(day, policy, Progress.NONE);
        return new Answer(found, accept && !found.proposals().isEmpty() ? nouns.matching().accept(found.proposals()) : 0, List.of());
    }

    private Answer undecided(BothWays both) {
        List<Outlook> ways = both.outlooks();
        err.println(words.t("command.match.neither"));
        err.println(words.t("command.match.ways", words.t(ways.getFirst().policyKey()), words.t(ways.getLast().policyKey())));
        Outlook.compared(ways, words).forEach(f -> err.println("  " + words.t("command.match.sideBySide", words.t(f.key()), f.values().getFirst(), f.values().getLast())));
        if (person.isPresent()) {
            return new Answer(asked(both), 0, List.of());
        }
        Proposals alike = both.alike();
        err.println(words.t("command.match.alike", alike.proposals().size(), alike.wishes(), alike.households()));
        err.println(words.t("command.match.howToDecide"));
        return new Answer(alike, 0, ways);
    }

    /** The proposals of the way that a person chose, null when none. */
    private Proposals asked(BothWays both) {
        while (true) {
            err.println(words.t("command.match.choose"));
            err.flush();
            String typed = person.get().get();
            if (typed == null || typed.isBlank()) {
                err.println(words.t("command.match.nothingDone"));
                return null;
            }
            for (int i = 0; i < both.found().size(); i++) {
                if (typed.strip().equals("" + (i + 1)) || typed.strip().equalsIgnoreCase(both.found().get(i).policyName())) {
                    return both.found().get(i);
                }
            }
        }
    }
}
