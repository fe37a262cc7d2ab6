package org.wishdesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Refused;
import org.wishdesk.intake.Gift;
import org.wishdesk.testkit.AtOnce;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;

class DonorFileTest {

    private static final String ZHAO = "\u8d75\u5fd7\u56fd";
    private static final String WANG = "\u738b\u82b3";
    private static final String SCHOOL = "\u6d2e\u5357\u4e00\u4e2d";

    private static Donor known(Desks desk, DonorKind kind, String name, String phone) {
        return desk.store.write(tx -> desk.donors.known(tx, new DonorDraft(null, kind, name, phone, true)));
    }

    private static Donor person(Desks desk, String name, String phone) {
        return known(desk, DonorKind.PERSON, name, phone);
    }

    private static void gave(Desks desk, Donor donor, String at) {
        desk.store.run(tx -> desk.donors.gave(tx, donor.id(), Instant.parse(at)));
    }

    private static Donor now(Desks desk, Donor donor) {
        return desk.donors.byId(donor.id()).orElseThrow();
    }

    private static List<UUID> found(Desks desk, String typed) {
        return desk.donors.suggest(typed, 9).stream().map(Donor::id).toList();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(Refused.class).hasMessage(key);
    }

    /** Also with the donors in memory, as at a counter of its own. */
    @ParameterizedTest
    @CsvSource({"H2, false", "H2, true", "POSTGRES, false"})
    void whoeverStandsIsFoundUnderAllNamesAndCountsAllGifts(Stores on, boolean inMemory) {
        try (Desks desk = new Desks(on.fresh())) {
            Donor nameless = person(desk, WANG, "");
            Donor wang = person(desk, WANG, "13904365678");
            Donor fang = person(desk, "\u738b\u65b9", "13804361234");
            gave(desk, nameless, "2016-05-20T00:00:00Z");
            gave(desk, nameless, "2016-05-21T00:00:00Z");
            gave(desk, wang, "2016-05-01T00:00:00Z");
            if (inMemory) {
                desk.donors.prepare();
            }
            desk.donorFile.merge(nameless.id(), wang.id(), false, ZHAO);
            desk.donorFile.merge(fang.id(), wang.id(), false, ZHAO);
            assertThat(now(desk, wang).gifts()).isEqualTo(3);
            assertThat(now(desk, wang).lastGiftAt()).isEqualTo(Instant.parse("2016-05-21T00:00:00Z"));
            assertThat(now(desk, nameless).mergedInto()).isEqualTo(wang.id());
            for (String typed : List.of("wf", WANG, "\u738b\u65b9", "1234", "5678")) {
                assertThat(found(desk, typed)).as(typed).containsExactly(wang.id());
            }
            assertThat(person(desk, WANG, "").id()).as("what the ledgers call so is the one that stands").isEqualTo(wang.id());
            assertThat(person(desk, "\u738b\u65b9", "13804361234").id()).isEqualTo(wang.id());
            assertThat(desk.donorFile.open(wang.id()).merged()).extracting(Donor::id).containsExactly(nameless.id(), fang.id());
            assertThat(desk.donors.changes(wang.id())).extracting(Change::field, Change::newValue, Change::clerk)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("merged", WANG, ZHAO), org.assertj.core.groups.Tuple.tuple("merged", "\u738b\u65b9", ZHAO));

            desk.donorFile.correct(new DonorDraft(wang.id(), DonorKind.PERSON, "\u738b\u82b3\u82b3", "13904365678", true), "", "", ZHAO);
            assertThat(found(desk, "1234")).as("putting right the one forgets nothing of the others").containsExactly(wang.id());
            assertThat(found(desk, "wff")).containsExactly(wang.id());

            gave(desk, person(desk, WANG, ""), "2016-05-22T00:00:00Z");
            desk.donorFile.takeApart(nameless.id(), ZHAO);
            assertThat(now(desk, wang).gifts()).as("what came meanwhile stays").isEqualTo(2);
            assertThat(now(desk, wang).lastGiftAt()).isEqualTo(Instant.parse("2016-05-22T00:00:00Z"));
            assertThat(now(desk, nameless).gifts()).isEqualTo(2);
            assertThat(found(desk, WANG)).containsExactlyInAnyOrder(wang.id(), nameless.id());
            assertThat(found(desk, "1234")).containsExactly(wang.id());
            desk.donorFile.takeApart(fang.id(), ZHAO);
            assertThat(found(desk, "1234")).containsExactly(fang.id());
            assertThat(person(desk, "\u738b\u65b9", "13804361234").id()).isEqualTo(fang.id());
            refused("people.merge.notMerged", () -> desk.donorFile.takeApart(fang.id(), ZHAO));
            assertThat(desk.donors.changes(fang.id())).extracting(Change::field).containsExactly("mergedInto", "mergedInto");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aMergeTakenApartLeavesTheDaysAsTheyWere(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            Donor one = person(desk, WANG, "13904365678");
            Donor other = person(desk, WANG, "");
            gave(desk, one, "2016-05-01T00:00:00Z");
            gave(desk, other, "2016-05-20T00:00:00Z");
            Donor before = now(desk, one);
            Donor beforeOther = now(desk, other);
            desk.donorFile.merge(other.id(), one.id(), false, ZHAO);
            desk.donorFile.takeApart(other.id(), ZHAO);
            assertThat(now(desk, one)).isEqualTo(before);
            assertThat(now(desk, other)).isEqualTo(beforeOther);
        }
    }

    /** A gift keeps the donor it came from; the next goes to the one that stands. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void giftsKeepTheirDonor(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            Gift gift = desk.intake.log(Desks.gift("\u738b\u65b9", 1, "5"));
            Donor wang = person(desk, WANG, "13904365678");
            desk.donorFile.merge(gift.donor(), wang.id(), false, ZHAO);
            assertThat(desk.intake.gift(gift.id()).orElseThrow().donor()).isEqualTo(gift.donor());
            assertThat(desk.intake.log(Desks.gift("\u738b\u65b9", 1, "5")).donor()).isEqualTo(wang.id());
            assertThat(now(desk, wang).gifts()).isEqualTo(2);
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatCannotBeOneIsRefusedAndNothingIsWritten(Stores on) throws Exception {
        try (Desks desk = new Desks(on.fresh())) {
            Donor wang = person(desk, WANG, "13904365678");
            Donor fang = person(desk, "\u738b\u65b9", "13804361234");
            Donor li = person(desk, "\u674e\u56db", "");
            Donor school = known(desk, DonorKind.UNIT, SCHOOL, "");
            Donor nobody = desk.store.write(tx -> desk.donors.known(tx, DonorDraft.ANONYMOUS));
            refused("people.merge.itself", () -> desk.donorFile.merge(wang.id(), wang.id(), true, ZHAO));
            refused("people.merge.nobody", () -> desk.donorFile.merge(nobody.id(), wang.id(), true, ZHAO));
            refused("people.merge.nobody", () -> desk.donorFile.merge(wang.id(), nobody.id(), true, ZHAO));
            refused("people.donor.gone", () -> desk.donorFile.merge(UUID.randomUUID(), wang.id(), true, ZHAO));
            refused("people.merge.otherKind", () -> desk.donorFile.merge(school.id(), wang.id(), false, ZHAO));
            assertThat(now(desk, school)).isEqualTo(school);
            assertThat(desk.donorFile.merge(school.id(), wang.id(), true, ZHAO).id()).isEqualTo(wang.id());
            desk.donorFile.takeApart(school.id(), ZHAO);

            assertThat(AtOnce.refused(List.of(() -> desk.donorFile.merge(fang.id(), wang.id(), false, ZHAO), () -> desk.donorFile.merge(fang.id(), wang.id(), false, ZHAO),
                    () -> desk.donorFile.merge(wang.id(), fang.id(), false, ZHAO)))).as("of all who press at once one merges").isEqualTo(2);
            Donor gone = now(desk, fang).mergedInto() == null ? wang : fang;
            Donor stands = gone == wang ? fang : wang;
            refused("people.merge.already", () -> desk.donorFile.merge(gone.id(), li.id(), false, ZHAO));
            refused("people.merge.already", () -> desk.donorFile.merge(li.id(), gone.id(), false, ZHAO));
            refused("people.merge.chain", () -> desk.donorFile.merge(stands.id(), li.id(), false, ZHAO));
            assertThat(desk.donors.changes(li.id())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whoLooksAlikeIsSuggestedUntilSaidToBeTwo(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            Donor wang = person(desk, WANG, "13904365678");
            person(desk, WANG, "13704360000");
            Donor without = person(desk, WANG, "");
            Donor smith = person(desk, "John Smith", "");
            Donor smith2 = person(desk, "JOHN  SMITH.", "");
            Donor school = known(desk, DonorKind.UNIT, SCHOOL, "0436-6221188");
            Donor teacher = person(desk, "\u5b59\u8001\u5e08", "0436-6221188");
            desk.store.write(tx -> desk.donors.known(tx, DonorDraft.ANONYMOUS));
            gave(desk, smith2, "2016-05-20T00:00:00Z");
            List<Doublet> doublets = desk.donorFile.doublets(100);
            assertThat(doublets).extracting(Doublet::why).containsExactly(Doublet.Why.SAME_NAME, Doublet.Why.SAME_NAME, Doublet.Why.ALIKE_NAME, Doublet.Why.SAME_PHONE);
            assertThat(doublets.get(0).other().id()).isEqualTo(without.id());
            assertThat(doublets.get(2).stands().id()).as("who gave more stands").isEqualTo(smith2.id());
            assertThat(doublets.get(2).other().id()).isEqualTo(smith.id());
            assertThat(List.of(doublets.get(3).stands().id(), doublets.get(3).other().id())).containsExactlyInAnyOrder(school.id(), teacher.id());

            desk.donorFile.apart(teacher.id(), school.id(), ZHAO);
            desk.donorFile.apart(school.id(), teacher.id(), ZHAO);
            desk.donorFile.merge(without.id(), wang.id(), false, ZHAO);
            assertThat(desk.donorFile.doublets(100)).extracting(Doublet::why).containsExactly(Doublet.Why.ALIKE_NAME);
            assertThat(desk.donorFile.doublets(0)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aliasesAreFoundAndLooksAreWrittenDown(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            Donor wang = person(desk, WANG, "13904365678");
            DonorDraft draft = new DonorDraft(wang.id(), DonorKind.PERSON, WANG, "13904365679", false);
            desk.donorFile.correct(draft, "\u8001\u5ba2\u4eba", " \u987a\u5176\u81ea\u7136\uff0c\u5c0f\u96e8 ", ZHAO);
            assertThat(desk.donorFile.open(wang.id()).aliases()).containsExactlyInAnyOrder("\u987a\u5176\u81ea\u7136", "\u5c0f\u96e8");
            assertThat(found(desk, "sqzr")).containsExactly(wang.id());
            assertThat(found(desk, "\u5c0f\u96e8")).containsExactly(wang.id());
            refused("people.donor.nameTooLong", () -> desk.donorFile.correct(draft, "", "\u5f20".repeat(51), ZHAO));
            refused("people.donor.noteTooLong", () -> desk.donorFile.correct(draft, "\u5f20".repeat(1001), "", ZHAO));
            refused("people.phone.notOne", () -> desk.donorFile.correct(new DonorDraft(wang.id(), DonorKind.PERSON, WANG, "12", true), "", "", ZHAO));
            assertThat(desk.donorFile.open(wang.id()).aliases()).as("what was refused changed nothing").hasSize(2);
            desk.donorFile.correct(draft, "", "", ZHAO);
            assertThat(found(desk, "sqzr")).isEmpty();

            DonorFile.Opened opened = desk.donorFile.open(wang.id());
            assertThat(opened.phone()).isEqualTo("139****5679");
            assertThat(opened.changes()).filteredOn(c -> c.field().equals("phone")).extracting(Change::oldValue, Change::newValue)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("139****5678", "139****5679"));
            assertThat(opened.looks()).isEmpty();
            assertThat(desk.donorFile.revealPhone(wang.id(), ZHAO)).isEqualTo("13904365679");
            assertThat(desk.donorFile.open(wang.id()).looks()).extracting(Reveal::clerk).containsExactly(ZHAO);
            assertThat(opened.toString()).doesNotContain("139");
        }
    }

    @Test
    void aCrowdIsComparedWithItsFirstOnly() {
        Doublets doublets = new Doublets();
        for (int i = 0; i < 2_000; i++) {
            doublets.add(new Donor(UUID.randomUUID(), DonorKind.PERSON, "n" + i, "4001234567", true, null, null, i, null, Instant.EPOCH));
        }
        assertThat(doublets.found(java.util.Set.of(), 5_000)).hasSize(1_999).allSatisfy(d -> assertThat(d.stands().gifts()).isEqualTo(1_999));
    }
}
