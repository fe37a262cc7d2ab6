package org.wishdesk.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.words.Pinyin;

/** Needy households. What identifies them is hidden by default, and each look at it is written down. */
public final class Households {

    private final Store store;
    private final Clock clock;
    private final Masking masking = new Masking();

    public Households(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param digest of the ledger row it came with, or null when it was typed */
    public Household add(Tx tx, HouseholdDraft draft, String digest) {
        if (!draft.problems().isEmpty()) {
            throw new Refused("people.household.hasProblems", draft.problems().size());
        }
        HouseholdTable table = tx.table(HouseholdTable.class);
        String code = Text.clean(draft.code());
        if (table.byCode(code).isPresent()) {
            throw new Refused("people.household.codeTaken", code);
        }
        Household household = new Household(Ids.next(), code, Text.name(draft.headName()), IdNumber.read(draft.idNumber()).map(IdNumber::number).orElse(null),
                Phone.read(draft.phone()).map(Phone::number).orElse(null), draft.familySize(), Text.clean(draft.township()), Text.clean(draft.village()),
                Text.clean(draft.hamlet()), Text.clean(draft.category()), Hardship.of(draft.category()).orElseThrow(), Text.clean(draft.cause()),
                Text.clean(draft.note()), digest, clock.instant());
        table.add(household);
        Set<String> keys = new LinkedHashSet<>(Pinyin.keys(household.headName()));
        keys.add(Pinyin.asked(code).replace("-", ""));
        keys.addAll(Pinyin.keys(household.village()));
        keys.addAll(Pinyin.keys(household.township()));
        if (household.phone() != null) {
            keys.addAll(new Phone(household.phone()).keys());
        }
        if (household.idNumber() != null) {
            keys.add(Pinyin.asked(household.idNumber().substring(household.idNumber().length() - 4)));
        }
        keys.remove("");
        table.addKeys(household.id(), List.copyOf(keys));
        return household;
    }

    public Member addMember(Tx tx, MemberDraft draft, String digest) {
        if (!draft.problems().isEmpty()) {
            throw new Refused("people.household.hasProblems", draft.problems().size());
        }
        HouseholdTable table = tx.table(HouseholdTable.class);
        Household household = table.byCode(Text.clean(draft.household())).orElseThrow(() -> new Refused("people.household.noSuch", Text.clean(draft.household())));
        int line = table.members(household.id()).stream().mapToInt(Member::lineNo).max().orElse(0) + 1;
        Member member = new Member(Ids.next(), household.id(), line, Text.name(draft.name()), draft.sex(), draft.born(),
                IdNumber.read(draft.idNumber()).map(IdNumber::number).orElse(null), Text.clean(draft.relation()), Text.clean(draft.stage()), digest);
        table.addMember(member);
        // A child's wish is often asked for by the child's name.
        Set<String> keys = Pinyin.keys(member.name());
        keys.removeAll(table.keys(household.id()));
        table.addKeys(household.id(), List.copyOf(keys));
        return member;
    }

    public Optional<Household> byCode(Tx tx, String code) {
        return tx.table(HouseholdTable.class).byCode(Text.clean(code));
    }

    public Household byId(Tx tx, UUID id) {
        return tx.table(HouseholdTable.class).byId(id).orElseThrow(() -> new Refused("people.household.gone"));
    }

    /** For matching and delivery; personal, so never shown as it is. */
    public List<Household> all(Tx tx) {
        return tx.table(HouseholdTable.class).all();
    }

    public List<Member> members(Tx tx, UUID household) {
        return tx.table(HouseholdTable.class).members(household);
    }

    /**
     * A page of households in order of their codes, found by code, the name or initials of the head or a member,
     * village, township, phone, or the last four of a phone or of the head's identity number.
     *
     * @param afterCode the code after which the page begins, empty for the first
     */
    public List<HouseholdView> find(String typed, String afterCode, int limit) {
        // Numbers are looked up without their hyphens, telephone numbers also without what is dialled from abroad.
        String asked = Phone.read(typed).map(Phone::number).orElse(Pinyin.asked(typed)).replace("-", "");
        return store.read(tx -> {
            HouseholdTable table = tx.table(HouseholdTable.class);
            List<Household> found = asked.isEmpty() ? table.after(afterCode, limit) : table.find(asked, Pinyin.beyond(asked), afterCode, limit);
            return found.stream().map(h -> view(h, List.of(), List.of())).toList();
        });
    }

    public int count() {
        return store.read(tx -> tx.table(HouseholdTable.class).count());
    }

    /** One household with its members, all that is personal hidden. */
    public HouseholdView open(UUID id) {
        return store.read(tx -> {
            HouseholdTable table = tx.table(HouseholdTable.class);
            return view(byId(tx, id), table.members(id), table.reveals(id));
        });
    }

    private HouseholdView view(Household h, List<Member> members, List<Reveal> reveals) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
        return new HouseholdView(h.id(), h.code(), masking.name(h.headName()), masking.idNumber(h.idNumber()), masking.phone(h.phone()), h.familySize(),
                h.township(), h.village(), masking.hidden(h.category()), masking.hidden(h.cause()),
                members.stream().map(m -> new HouseholdView.MemberView(masking.name(m.name()), m.sex(),
                        m.born() == null ? null : Period.between(m.born(), today).getYears(), m.relation(), m.stage())).toList(),
                reveals);
    }

    public Masking masking() {
        return masking;
    }

    /** Shows one hidden field in full (of the members a line each) and writes down who asked for it, in one transaction: nothing is shown that is not recorded. */
    public String reveal(UUID id, HiddenField field, String clerk) {
        return store.write(tx -> {
            Household h = byId(tx, id);
            recordReveal(tx, id, field, clerk);
            return switch (field) {
                case HEAD_NAME -> h.headName();
                case ID_NUMBER -> h.idNumber();
                case PHONE -> h.phone();
                case HARDSHIP -> h.category();
                case CAUSE -> h.cause();
                case MEMBERS -> members(tx, id).stream().map(Member::name).collect(Collectors.joining("\n"));
                case WISH_STORY, WISH_PERSON -> throw new IllegalArgumentException(field.name());
            };
        });
    }

    /** For what other features keep of a household and hide. */
    public void recordReveal(Tx tx, UUID household, HiddenField field, String clerk) {
        tx.table(HouseholdTable.class).reveal(Ids.next(), household, field.name(), clerk, clock.instant());
    }
}
