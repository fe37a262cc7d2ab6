package org.wishdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.Stores;

/** What is half typed belongs to the desk where it is typed. */
class DraftsTest {

    @ParameterizedTest
    @EnumSource(Stores.class)
    void twoCountersOnOneStoreDoNotSeeEachOthersDrafts(Stores kind) {
        try (Store store = kind.fresh()) {
            MovableClock clock = new MovableClock("2016-05-28T01:00:00Z");
            Drafts left = new Drafts(store, clock, "counter-left");
            Drafts right = new Drafts(store, clock, "a-computer-with-a-name-that-is-longer-than-the-column-has-room-for");
            UUID typed = Ids.next();
            UUID held = Ids.next();
            left.keep(typed, "intake", "typed");
            left.hold(held, "intake", "title", "held");
            right.keep(Ids.next(), "intake", "other");
            assertThat(left.of("intake")).extracting(Draft::body).containsExactlyInAnyOrder("typed", "held");
            assertThat(right.of("intake")).extracting(Draft::body).containsExactly("other");
            left.keep(held, "intake", "picked up");
            assertThat(left.of("intake")).filteredOn(Draft::held).isEmpty();
            left.forget(typed);
            left.forget(held);
            assertThat(left.of("intake")).isEmpty();
            assertThat(store.shared()).isEqualTo(kind == Stores.POSTGRES);
        }
    }
}
