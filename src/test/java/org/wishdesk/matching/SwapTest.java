package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Progress;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;
import org.wishdesk.wishes.WishDraft;

/** After a swap the board says of every wish how much it stays without. */
class SwapTest {

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whoLosesTwoPiecesOfALineStaysWithoutBothAndWhoGainsOneWithoutTheOther(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            desk.intake.log(Desks.gift("\u674e\u660e", 1, null));
            WishDraft.Line two = Wished.line("\u68c9\u8863", ForWhom.MEN, "170/88A", Season.WINTER, 2);
            Wished.household(desk, "H1", "\u4f4e\u4fdd\u6237");
            Wished.household(desk, "H2", "\u4e94\u4fdd\u6237");
            Wished.wish(desk, "W1", "H1", "2016-05-20", false, two);
            Wished.wish(desk, "W2", "H2", "2016-04-01", true, two);
            BoardView before = desk.board.run(Progress.NONE);
            assertThat(before.rows()).extracting(r -> r.proposal().code()).as("a coat of each gift").containsExactly("W2", "W2");
            assertThat(before.unmet()).extracting(Unmet::code, Unmet::open).containsExactly(tuple("W1", 2));

            List<Swap> others = desk.board.otherWishes(before.rows().getFirst().proposal());
            assertThat(others).extracting(s -> s.made().code()).containsExactly("W1");
            desk.board.swap(others.getFirst());
            BoardView after = desk.board.view();
            assertThat(after.rows()).extracting(r -> r.proposal().code(), r -> r.proposal().quantity()).containsExactly(tuple("W1", 1));
            assertThat(after.unmet()).extracting(Unmet::code, Unmet::open).containsExactlyInAnyOrder(tuple("W1", 1), tuple("W2", 2));
            assertThat(desk.differences()).isEmpty();
        }
    }
}
