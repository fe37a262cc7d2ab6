package org.wishdesk.command;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wishdesk.base.Difference;
import org.wishdesk.base.Faults;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.imports.ImportReport;
import org.wishdesk.matching.Proposals;
import org.wishdesk.store.StoreLocation;
import org.wishdesk.words.Language;
import org.wishdesk.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit codes: 0 done, 1 refused (the reason on the error stream), 2 wrong usage. With {@code --json} the output
 * stream carries one JSON document and nothing else.
 */
@Command(name = "wishdesk", mixinStandardHelpOptions = false, sortOptions = false)
public final class Commands implements Runnable {

    private static final Logger LOG = Logger.getLogger(Commands.class.getName());

    private final Words words;
    private final Function<StoreLocation, Nouns> open;
    private final StoreLocation usual;
    private final java.util.function.ToIntFunction<StoreLocation> window;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Supplier<Optional<Supplier<String>>> person;
    private int exit;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "command.data", scope = ScopeType.INHERIT)
    private Path data;
    @Option(names = "--db", paramLabel = "URL", descriptionKey = "command.db", scope = ScopeType.INHERIT)
    private String db;
    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "command.lang", scope = ScopeType.INHERIT)
    private String lang;
    @Option(names = "--json", descriptionKey = "command.json", scope = ScopeType.INHERIT)
    private boolean json;
    @Option(names = {"--help", "-h"}, usageHelp = true, descriptionKey = "command.help", scope = ScopeType.INHERIT)
    private boolean help;
    @Option(names = "--version", versionHelp = true, descriptionKey = "command.version", scope = ScopeType.INHERIT)
    private boolean version;
    @Spec
    private CommandSpec spec;

    /**
     * @param usual  where the data is unless the user says otherwise
     * @param window opens the window on a store; what is done when no command is named
     * @param person whoever sits at the terminal, by the lines they type; empty in a script
     */
    public Commands(Words words, Function<StoreLocation, Nouns> open, StoreLocation usual, java.util.function.ToIntFunction<StoreLocation> window,
            PrintWriter out, PrintWriter err, Supplier<Optional<Supplier<String>>> person) {
        this.words = words;
        this.open = open;
        this.usual = usual;
        this.window = window;
        this.out = out;
        this.err = err;
        this.person = person;
    }

    /** Runs one command and returns the exit code. */
    public int run(String version, String... args) {
        CommandLine line = new CommandLine(this);
        line.setResourceBundle(words.bundle());
        line.setOut(out);
        line.setErr(err);
        line.getCommandSpec().version(version);
        line.getCommandSpec().usageMessage().description(words.t("command.about"));
        describe(line, "import", "command.import");
        describe(line, "match", "command.match");
        describe(line, "snapshot", "command.snapshot");
        describe(line, "runs", "command.runs");
        describe(line, "verify", "command.verify");
        for (CommandLine each : all(line)) {
            each.getCommandSpec().usageMessage().synopsisHeading(words.t("command.usage") + " ").optionListHeading("%n" + words.t("command.options") + "%n")
                    .commandListHeading("%n" + words.t("command.commands") + "%n").parameterListHeading("%n").width(110).adjustLineBreaksForWideCJKCharacters(true);
        }
        line.setParameterExceptionHandler((wrong, given) -> {
            err.println(words.t("command.wrongUsage", said(wrong)));
            err.println(words.t("command.seeHelp"));
            err.flush();
            return 2;
        });
        line.setExecutionExceptionHandler((fault, command, parsed) -> failed(fault));
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code == 0 ? exit : code;
    }

    private static List<CommandLine> all(CommandLine line) {
        List<CommandLine> all = new ArrayList<>(line.getSubcommands().values());
        all.add(line);
        return all;
    }

    private void describe(CommandLine line, String command, String key) {
        line.getSubcommands().get(command).getCommandSpec().usageMessage().description(words.t(key));
    }

    private String said(CommandLine.ParameterException wrong) {
        return switch (wrong) {
            case CommandLine.UnmatchedArgumentException unmatched -> words.t("command.unknownArgument", String.join(" ", unmatched.getUnmatched()));
            case CommandLine.MissingParameterException missing -> words.t("command.missing",
                    missing.getMissing().stream().map(m -> m.paramLabel().isEmpty() || m.isPositional() ? m.paramLabel()
                            : ((CommandLine.Model.OptionSpec) m).longestName()).reduce((a, b) -> a + " " + b).orElse(""));
            case WrongUsage ours -> ours.getMessage();
            default -> words.t("command.notUnderstood", wrong.getArgSpec() == null ? "" : wrong.getArgSpec().paramLabel());
        };
    }

    /** Words of our own for an argument that cannot be meant. */
    private static final class WrongUsage extends CommandLine.ParameterException {
        private static final long serialVersionUID = 1L;

        WrongUsage(CommandLine line, String sentence) {
            super(line, sentence);
        }
    }

    private int failed(Exception fault) {
        if (fault instanceof CommandLine.ParameterException wrong) {
            err.println(words.t("command.wrongUsage", said(wrong)));
            return 2;
        }
        if (fault instanceof Refused refused) {
            err.println(words.t(refused));
            return 1;
        }
        String code = Faults.code(fault);
        LOG.log(Level.SEVERE, code, Faults.withoutMessages(fault));
        err.println(words.t("base.fault", code));
        return 1;
    }

    /** The language must be known before anything can be said; a word that is no language is refused when the rest is read. */
    public static Language language(String... args) {
        List<String> all = List.of(args);
        int at = all.indexOf("--lang");
        String word = at >= 0 && at + 1 < all.size() ? all.get(at + 1)
                : all.stream().filter(a -> a.startsWith("--lang=")).map(a -> a.substring("--lang=".length())).findFirst().orElse("");
        return Language.of(word).orElse(Language.ZH);
    }

    private StoreLocation where() {
        if (data != null && db != null) {
            throw new WrongUsage(spec.commandLine(), words.t("command.dataOrDb"));
        }
        if (lang != null && Language.of(lang).isEmpty()) {
            throw new WrongUsage(spec.commandLine(), words.t("command.noSuchLanguage", lang));
        }
        if (db != null && !db.startsWith("jdbc:postgresql:")) {
            throw new WrongUsage(spec.commandLine(), words.t("command.onlyPostgres"));
        }
        return data != null ? new StoreLocation.Folder(data) : db != null ? new StoreLocation.Server(db) : usual;
    }

    @Override
    public void run() {
        exit = window.applyAsInt(where());
    }

    @Command(name = "import")
    void importFiles(@Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "command.import.files") List<Path> files,
            @Option(names = "--only-good", descriptionKey = "command.import.onlyGood") boolean onlyGood,
            @Option(names = "--refused", paramLabel = "DIR", descriptionKey = "command.import.refused") Path refused) {
        try (Nouns nouns = open.apply(where())) {
            ImportReport report = nouns.imports().take(files, onlyGood, Progress.NONE);
            for (ImportReport.FileReport file : report.files()) {
                if (file.form() == null) {
                    err.println(words.t("imports.unknownForm", file.name()));
                }
                file.problems().forEach(problem -> err.println(words.t("imports.inFile", file.name(), problem.in(words))));
                if (refused != null && file.refused() > 0) {
                    Path to = refused.resolve(words.t("imports.refused.fileName", file.name().replaceFirst("\\.[^.]+$", "")) + ".xlsx");
                    nouns.imports().writeRefused(file, to);
                    err.println(words.t("imports.refusedWritten", to.toString()));
                }
            }
            print(json ? Answers.of(report) : null, () -> {
                for (ImportReport.FileReport file : report.files()) {
                    out.println(words.t("command.import.file", file.name(), file.added(), file.known(), file.refused(), file.waiting()));
                }
                out.println(words.t("command.import.totals", report.totals().gifts(), report.totals().clothing(), report.totals().goods(),
                        report.totals().books(), report.totals().cash()));
                out.println(words.t("command.import.people", report.households(), report.members(), report.wishes(), report.wishLines()));
            });
            boolean unread = report.files().stream().anyMatch(f -> f.form() == null);
            exit = unread || report.anyRefused() && !onlyGood ? 1 : 0;
        }
    }

    @Command(name = "match")
    void match(@Option(names = "--at", paramLabel = "DAY", descriptionKey = "command.match.at") String at,
            @Option(names = "--policy", paramLabel = "most-households|poorest-first", descriptionKey = "command.match.policy") String policy,
            @Option(names = "--accept", descriptionKey = "command.match.accept") boolean accept) {
        try (Nouns nouns = open.apply(where())) {
            LocalDate day = at == null ? LocalDate.ofInstant(nouns.clock().instant(), zone(nouns)) : day(at);
            // A document is for a script, which cannot be asked.
            Match.Answer answer = new Match(nouns, words, err, json ? Optional.empty() : person.get()).answer(day, policy, accept);
            Proposals found = answer.found();
            if (found == null) {
                return;
            }
            print(json ? Answers.of(answer, words) : null, () -> {
                found.proposals().forEach(p -> out.println(words.t("command.match.line", p.code(), p.township(), p.wished(), p.itemName(), p.lotCode(),
                        p.placeName(), p.quantity(), p.unit(), p.reason().in(words))));
                found.purchases().forEach(p -> out.println(words.t("command.match.purchase", p.wanted().code(), p.wanted().itemName(), p.quantity(), p.reason().in(words))));
                out.println(words.t("command.match.totals", found.proposals().size(), found.wishes(), found.households(), found.unmet().size()));
                out.println(found.policy() == null ? words.t("command.match.byBoth") : words.t("command.match.byPolicy", words.t(found.policyKey())));
                if (accept) {
                    out.println(words.t("command.match.accepted", answer.accepted()));
                }
            });
        }
    }

    @Command(name = "snapshot")
    void snapshot(@Option(names = "--at", paramLabel = "MOMENT", descriptionKey = "command.snapshot.at") String at,
            @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "command.snapshot.out") Path to) {
        if (!to.getFileName().toString().matches("(?i).*\\.(xlsx|csv|pdf)")) {
            throw new WrongUsage(spec.commandLine(), words.t("paper.unknownEnding", to.getFileName().toString()));
        }
        try (Nouns nouns = open.apply(where())) {
            int rows = nouns.snapshots().export(at == null ? nouns.clock().instant() : moment(at, zone(nouns)), to, Progress.NONE);
            print(json ? Answers.snapshot(to, rows) : null, () -> out.println(words.t("command.snapshot.written", rows, to.toString())));
        }
    }

    @Command(name = "runs")
    void runs() {
        try (Nouns nouns = open.apply(where())) {
            print(json ? Answers.of(nouns.delivery()) : null, () -> {
                nouns.delivery().runs().forEach(r -> out.println(words.t("command.runs.run", r.number(), r.plannedFor().toString(), r.township(), words.t(r.state()),
                        nouns.delivery().lines(r.id()).size())));
                nouns.delivery().waiting().forEach(w -> out.println(words.t("command.runs.waiting", w.township(), w.households(), w.pieces())));
            });
        }
    }

    @Command(name = "verify")
    void verify() {
        try (Nouns nouns = open.apply(where())) {
            List<Difference> differences = nouns.store().read(tx -> {
                List<Difference> all = new ArrayList<>(nouns.inventory().verify(tx));
                all.addAll(nouns.cashBook().verify(tx));
                return all;
            });
            List<String> said = differences.stream().map(d -> words.t(d.key(), d.firstName(), d.secondName(), d.kept(), d.recomputed())).toList();
            print(json ? Answers.verified(said) : null, () -> {
                said.forEach(out::println);
                out.println(said.isEmpty() ? words.t("command.verify.ok") : words.t("command.verify.differs", said.size()));
            });
            if (!said.isEmpty()) {
                err.println(words.t("command.verify.differs", said.size()));
                exit = 1;
            }
        }
    }

    private void print(Map<String, Object> document, Runnable text) {
        if (document == null) {
            text.run();
            return;
        }
        try {
            out.println(JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ZoneId zone(Nouns nouns) {
        return nouns.settings().station().zoneId();
    }

    private LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new WrongUsage(spec.commandLine(), words.t("command.notDay", typed));
        }
    }

    /** A moment in station time, or with its own offset; a day alone means its end. */
    private Instant moment(String typed, ZoneId zone) {
        for (Function<String, Optional<Instant>> form : List.<Function<String, Optional<Instant>>>of(
                t -> Optional.of(OffsetDateTime.parse(t).toInstant()),
                t -> Optional.of(LocalDateTime.parse(t.replace(' ', 'T'), DateTimeFormatter.ISO_LOCAL_DATE_TIME).atZone(zone).toInstant()),
                t -> Optional.of(LocalDate.parse(t).plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1)))) {
            try {
                return form.apply(typed.strip()).orElseThrow();
            } catch (DateTimeException e) {
                continue;
            }
        }
        throw new WrongUsage(spec.commandLine(), words.t("command.notMoment", typed));
    }
}
