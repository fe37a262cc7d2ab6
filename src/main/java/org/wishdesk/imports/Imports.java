package org.wishdesk.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.intake.GiftDraft;
import org.wishdesk.intake.Intake;
import org.wishdesk.intake.Totals;
import org.wishdesk.paper.Ledger;
import org.wishdesk.paper.LedgerReader;
import org.wishdesk.paper.Sheet;
import org.wishdesk.paper.SheetWriter;
import org.wishdesk.people.Household;
import org.wishdesk.people.HouseholdDraft;
import org.wishdesk.people.Households;
import org.wishdesk.people.Member;
import org.wishdesk.people.MemberDraft;
import org.wishdesk.settings.Settings;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.wishes.Wish;
import org.wishdesk.wishes.WishDraft;
import org.wishdesk.wishes.Wishes;
import org.wishdesk.words.Words;

/**
 * Takes in a station's own ledgers: a file whole or not at all, or only its good rows when that was chosen. Everything of one call is one
 * transaction, but for the gifts of a large register beyond the first thousand: they follow a thousand at a time, so that neither the store's
 * memory nor a failing power sets a bound to it. What was read of the files was judged before the first is written; when such an import is
 * stopped, whole gifts are in, and the same file takes in the rest. A file that was taken in before adds nothing.
 */
public final class Imports {

    private static final Map<ImportForm, Form> FORMS = forms();

    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final Households households;
    private final Wishes wishes;
    private final Intake intake;
    private final Words words;

    public Imports(Store store, Clock clock, Settings settings, Households households, Wishes wishes, Intake intake, Words words) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.households = households;
        this.wishes = wishes;
        this.intake = intake;
        this.words = words;
    }

    private static Map<ImportForm, Form> forms() {
        Map<ImportForm, Form> forms = new LinkedHashMap<>();
        // A wish has a 户编号 and a 姓名 too: the form that asks for more is tried first.
        forms.put(ImportForm.REGISTER, RegisterForm.FORM);
        forms.put(ImportForm.WISHES, WishForm.FORM);
        forms.put(ImportForm.HOUSEHOLDS, HouseholdForm.FORM);
        forms.put(ImportForm.MEMBERS, MemberForm.FORM);
        return Map.copyOf(forms);
    }

    /** All that is read and judged of the files of one call. */
    private static final class Batch {
        final List<Path> order;
        final List<Path> unknown = new ArrayList<>();
        final List<Reading<GiftDraft>> registers = new ArrayList<>();
        final List<Reading<HouseholdDraft>> households = new ArrayList<>();
        final List<Reading<MemberDraft>> members = new ArrayList<>();
        final List<Reading<WishDraft>> wishes = new ArrayList<>();

        Batch(List<Path> order) {
            this.order = order;
        }
    }

    /** What would be taken in; nothing is written. */
    public ImportReport preview(List<Path> files, boolean onlyGood, Progress progress) {
        Batch batch = read(files, progress);
        store.read(tx -> {
            judge(tx, batch, onlyGood);
            return null;
        });
        return report(batch, onlyGood);
    }

    /** Takes the files in and says what was added, known and refused. */
    public ImportReport take(List<Path> files, boolean onlyGood, Progress progress) {
        Batch batch = read(files, progress);
        Map<Path, String> digests = new HashMap<>();
        batch.order.forEach(file -> digests.put(file, digest(file)));
        Deque<List<Entry<GiftDraft>>> gifts = new ArrayDeque<>();
        long[] done = {0};
        store.run(tx -> {
            gifts.clear();
            done[0] = 0;
            judge(tx, batch, onlyGood);
            gifts.addAll(portions(batch.registers, onlyGood));
            long total = count(batch.registers, onlyGood) + count(batch.households, onlyGood) + count(batch.members, onlyGood) + count(batch.wishes, onlyGood);
            Runnable step = () -> {
                progress.check();
                progress.at(++done[0], total);
            };
            log(tx, gifts.removeFirst(), step);
            each(batch.households, onlyGood, step, e -> households.add(tx, e.draft(), e.digest()));
            each(batch.members, onlyGood, step, e -> households.addMember(tx, e.draft(), e.digest()));
            each(batch.wishes, onlyGood, step, e -> wishes.add(tx, e.draft(), e.digest()));
            if (gifts.isEmpty()) {
                remember(tx, report(batch, onlyGood), digests);
            }
            progress.check();
        });
        long total = done[0] + gifts.stream().mapToLong(List::size).sum();
        while (!gifts.isEmpty()) {
            List<Entry<GiftDraft>> portion = gifts.removeFirst();
            store.run(tx -> {
                log(tx, portion, () -> {
                    progress.check();
                    progress.at(++done[0], total);
                });
                if (gifts.isEmpty()) {
                    remember(tx, report(batch, onlyGood), digests);
                }
            });
        }
        return report(batch, onlyGood);
    }

    /** At least one portion, however few gifts there are. */
    private static List<List<Entry<GiftDraft>>> portions(List<Reading<GiftDraft>> registers, boolean onlyGood) {
        List<Entry<GiftDraft>> all = registers.stream().flatMap(reading -> reading.taken(onlyGood).stream()).toList();
        List<List<Entry<GiftDraft>>> portions = new ArrayList<>();
        for (int from = 0; from == 0 || from < all.size(); from += Intake.GIFTS_AT_ONCE) {
            portions.add(all.subList(from, Math.min(all.size(), from + Intake.GIFTS_AT_ONCE)));
        }
        return portions;
    }

    private void log(Tx tx, List<Entry<GiftDraft>> gifts, Runnable step) {
        for (Entry<GiftDraft> entry : gifts) {
            step.run();
            intake.log(tx, entry.draft(), entry.digest());
        }
    }

    private void remember(Tx tx, ImportReport report, Map<Path, String> digests) {
        for (ImportReport.FileReport file : report.files()) {
            if (file.added() > 0) {
                tx.table(ImportTable.class).add(Ids.next(), file.name(), file.form(), digests.get(file.file()), file.added(), file.known(), file.refused(), clock.instant());
            }
        }
    }

    private static String digest(Path file) {
        try {
            return Entry.digest(HexFormat.of().formatHex(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new Refused("paper.noFile", file.getFileName().toString());
        }
    }

    private static <D> long count(List<Reading<D>> readings, boolean onlyGood) {
        return readings.stream().mapToLong(r -> r.taken(onlyGood).size()).sum();
    }

    private static <D> void each(List<Reading<D>> readings, boolean onlyGood, Runnable step, java.util.function.Consumer<Entry<D>> take) {
        for (Reading<D> reading : readings) {
            for (Entry<D> entry : reading.taken(onlyGood)) {
                step.run();
                take.accept(entry);
            }
        }
    }

    private Batch read(List<Path> files, Progress progress) {
        Batch batch = new Batch(files.stream().map(file -> file.toAbsolutePath().normalize()).distinct().toList());
        ZoneId zone = settings.station().zoneId();
        LocalDate latest = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
        for (Path file : batch.order) {
            progress.check();
            Ledger ledger = LedgerReader.read(file, FORMS.values().stream().map(Form::recognisedBy).toList());
            switch (form(ledger).orElse(null)) {
                case null -> batch.unknown.add(file);
                case REGISTER -> batch.registers.add(new Reading<>(file, ImportForm.REGISTER, ledger, RegisterForm.read(ledger, zone, latest)));
                case HOUSEHOLDS -> batch.households.add(new Reading<>(file, ImportForm.HOUSEHOLDS, ledger, HouseholdForm.read(ledger)));
                case MEMBERS -> batch.members.add(new Reading<>(file, ImportForm.MEMBERS, ledger, MemberForm.read(ledger)));
                case WISHES -> batch.wishes.add(new Reading<>(file, ImportForm.WISHES, ledger, WishForm.read(ledger)));
            }
        }
        return batch;
    }

    private static Optional<ImportForm> form(Ledger ledger) {
        Set<String> headings = new HashSet<>(ledger.headings());
        return FORMS.entrySet().stream().filter(e -> headings.containsAll(e.getValue().recognisedBy()))
                .max(Comparator.comparingInt(e -> e.getValue().recognisedBy().size())).map(Map.Entry::getKey);
    }

    /** Compares with what is in the store: known rows, numbers with other content, households that are nowhere. */
    private void judge(Tx tx, Batch batch, boolean onlyGood) {
        judge(batch.registers, "number", RegisterForm.FORM, key -> intake.digestOf(tx, key));
        judge(batch.households, "code", HouseholdForm.FORM, key -> households.byCode(tx, key).map(Imports::digest));
        Set<String> coming = new HashSet<>();
        batch.households.forEach(r -> r.taken(onlyGood).forEach(e -> coming.add(e.draft().code())));
        judgeHouseholds(tx, batch.members, coming, "household", MemberForm.FORM);
        judgeMembers(tx, batch.members);
        judge(batch.wishes, "code", WishForm.FORM, key -> wishes.byCode(tx, key).map(Imports::digest));
        judgeHouseholds(tx, batch.wishes, coming, "household", WishForm.FORM);
    }

    private static String digest(Household household) {
        return household.sourceDigest() == null ? "" : household.sourceDigest();
    }

    private static String digest(Wish wish) {
        return wish.sourceDigest() == null ? "" : wish.sourceDigest();
    }

    private interface Known {
        Optional<String> digest(String key);
    }

    /** The same number with the same content is known; with other content it is refused, naming where the number stands already. */
    private static <D> void judge(List<Reading<D>> readings, String field, Form form, Known known) {
        Map<String, Entry<D>> seen = new HashMap<>();
        for (Reading<D> reading : readings) {
            for (Entry<D> entry : reading.entries) {
                if (entry.key().isEmpty() || entry.key().charAt(0) == 0) {
                    continue;
                }
                Entry<D> before = seen.putIfAbsent(entry.key(), entry);
                Optional<String> stored = known.digest(entry.key());
                if (stored.isPresent()) {
                    if (stored.get().equals(entry.digest())) {
                        reading.known.add(entry);
                    } else {
                        refuse(entry, form.heading(field), "imports.numberTaken", RowReader.named(entry.key()));
                    }
                } else if (before != null) {
                    if (before.digest().equals(entry.digest())) {
                        reading.known.add(entry);
                    } else {
                        refuse(entry, form.heading(field), "imports.numberTwice", RowReader.named(entry.key()), Integer.toString(before.rows().getFirst()));
                    }
                }
            }
        }
    }

    private static void refuse(Entry<?> entry, String column, String key, Object... args) {
        entry.problems().add(new RowProblem(entry.rows().getFirst(), column, key, args));
    }

    private <D> void judgeHouseholds(Tx tx, List<Reading<D>> readings, Set<String> coming, String field, Form form) {
        Map<String, Boolean> there = new HashMap<>();
        for (Reading<D> reading : readings) {
            for (Entry<D> entry : reading.entries) {
                if (!entry.household().isEmpty() && !coming.contains(entry.household())
                        && !there.computeIfAbsent(entry.household(), code -> households.byCode(tx, code).isPresent())) {
                    refuse(entry, form.heading(field), "people.household.noSuch", RowReader.named(entry.household()));
                }
            }
        }
    }

    /** A member has no number: the same row is known; the same name in the same household with other particulars is refused. */
    private void judgeMembers(Tx tx, List<Reading<MemberDraft>> readings) {
        Map<String, List<Member>> stored = new HashMap<>();
        Set<String> digests = new HashSet<>();
        for (Reading<MemberDraft> reading : readings) {
            for (Entry<MemberDraft> entry : reading.entries) {
                List<Member> members = stored.computeIfAbsent(entry.household(),
                        code -> households.byCode(tx, code).map(h -> households.members(tx, h.id())).orElse(List.of()));
                if (!digests.add(entry.digest()) || members.stream().anyMatch(m -> entry.digest().equals(m.sourceDigest()))) {
                    reading.known.add(entry);
                } else if (members.stream().anyMatch(m -> m.name().equals(org.wishdesk.base.Text.name(entry.draft().name()))
                        && m.relation().equals(entry.draft().relation()))) {
                    refuse(entry, MemberForm.FORM.heading("name"), "imports.memberOtherwise", RowReader.named(entry.household()));
                }
            }
        }
    }

    private static ImportReport report(Batch batch, boolean onlyGood) {
        Map<Path, ImportReport.FileReport> reports = new HashMap<>();
        batch.unknown.forEach(file -> reports.put(file, new ImportReport.FileReport(file, null, 0, 0, 0, 0, List.of())));
        batch.registers.forEach(r -> reports.put(r.file, r.report(onlyGood)));
        batch.households.forEach(r -> reports.put(r.file, r.report(onlyGood)));
        batch.members.forEach(r -> reports.put(r.file, r.report(onlyGood)));
        batch.wishes.forEach(r -> reports.put(r.file, r.report(onlyGood)));
        Totals totals = batch.registers.stream().flatMap(r -> r.taken(onlyGood).stream()).map(e -> Totals.of(e.draft())).reduce(Totals.NOTHING, Totals::plus);
        return new ImportReport(batch.order.stream().map(reports::get).toList(), totals, Math.toIntExact(count(batch.households, onlyGood)),
                Math.toIntExact(count(batch.members, onlyGood)), Math.toIntExact(count(batch.wishes, onlyGood)),
                batch.wishes.stream().flatMap(r -> r.taken(onlyGood).stream()).mapToInt(e -> e.draft().lines().size()).sum());
    }

    /** Writes the rows that were refused as they stood, each with its number and what is wrong, to be put right and taken in again. */
    public void writeRefused(ImportReport.FileReport report, Path to) {
        Ledger ledger = LedgerReader.read(report.file(), FORMS.values().stream().map(Form::recognisedBy).toList());
        Map<Integer, StringBuilder> reasons = new HashMap<>();
        for (RowProblem each : report.problems()) {
            StringBuilder text = reasons.computeIfAbsent(each.row(), r -> new StringBuilder());
            text.append(text.isEmpty() ? "" : " ").append(each.in(words));
        }
        List<Sheet.Column> columns = new ArrayList<>();
        ledger.headings().forEach(h -> columns.add(new Sheet.Column(h, Sheet.Kind.TEXT, 14)));
        columns.add(new Sheet.Column(words.t("imports.refused.row"), Sheet.Kind.TEXT, 8));
        columns.add(new Sheet.Column(words.t("imports.refused.reason"), Sheet.Kind.TEXT, 60));
        List<List<Object>> rows = new ArrayList<>();
        for (Ledger.Row row : ledger.rows()) {
            if (reasons.containsKey(row.number())) {
                List<Object> cells = new ArrayList<>(ledger.headings().stream().map(row::get).toList());
                cells.add(Integer.toString(row.number()));
                cells.add(reasons.get(row.number()));
                rows.add(cells);
            }
        }
        SheetWriter.write(new Sheet(report.name(), List.of(), columns, rows), to, Progress.NONE);
    }
}
