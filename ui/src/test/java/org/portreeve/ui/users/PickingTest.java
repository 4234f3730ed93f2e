package org.portreeve.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.membership.UserId;

class PickingTest {
    private final UsersStage stage = new UsersStage();

    @BeforeEach
    void open() {
        stage.open("");
        stage.names();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void keys_reach_on_from_the_current_person_and_back_again() {
        list().step(1);
        picking().reach(1);
        assertThat(bar()).contains("2 selected");
        picking().reach(1);
        assertThat(bar()).contains("3 selected");
        picking().reach(-1);
        assertThat(bar()).contains("2 selected");
        picking().reach(-1);
        assertThat(bar()).contains("1 selected");
        picking().reach(-1);
        assertThat(bar()).contains("1 selected");
    }

    @Test
    void who_walks_on_without_shift_begins_another_stretch() {
        list().step(1);
        picking().reach(1);
        list().step(2);
        picking().reach(1);
        assertThat(bar()).contains("4 selected");
    }

    @Test
    void a_range_reaches_from_who_was_picked_last() {
        UserId first = list().step(1).orElseThrow();
        UserId third = list().step(2).orElseThrow();
        picking().toggle(first);
        picking().reachTo(third);
        assertThat(bar()).contains("3 selected");
        picking().reachTo(first);
        _assertNone(BulkBar.class);
    }

    @Test
    void among_all_that_match_keys_pick_nobody_twice() {
        picking().pickAllThatMatch();
        list().step(1);
        picking().reach(1);
        assertThat(bar()).contains("5 selected");
    }

    private static PeopleList list() {
        return _get(PeopleList.class);
    }

    private static Picking picking() {
        return list().picking();
    }

    private static String bar() {
        return UsersStage.text(_get(BulkBar.class));
    }
}
