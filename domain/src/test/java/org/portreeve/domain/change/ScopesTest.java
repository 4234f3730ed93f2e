package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.TenantFixture.on;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.Extent;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.Window;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;

class ScopesTest {
    private static final Random RANDOM = new Random(20_260_305);

    private static Instant at(int number) {
        return Instant.EPOCH.plusSeconds(number);
    }

    private static List<Instant> moments() {
        return IntStream.rangeClosed(-2, 22)
                .mapToObj(half -> Instant.EPOCH.plusMillis(half * 500L))
                .toList();
    }

    private static Window window() {
        Instant from = RANDOM.nextInt(4) == 0 ? null : at(RANDOM.nextInt(9));
        Instant until = RANDOM.nextInt(4) == 0 ? null : at(1 + RANDOM.nextInt(9));
        return from != null && until != null && !from.isBefore(until) ? window() : new Window(from, until);
    }

    @Test
    void windows_cover_another_together_where_each_of_its_moments_lies_in_one() {
        for (int i = 0; i < 4_000; i++) {
            List<Window> parts = new ArrayList<>();
            IntStream.range(0, RANDOM.nextInt(4)).forEach(_ -> parts.add(window()));
            Window whole = window();
            boolean all = moments().stream()
                    .allMatch(at -> !whole.contains(at) || parts.stream().anyMatch(part -> part.contains(at)));
            assertThat(Scopes.cover(parts, whole)).as(parts + " cover " + whole).isEqualTo(all);
        }
    }

    @Test
    void the_overlap_is_what_both_contain() {
        for (int i = 0; i < 1_000; i++) {
            Window one = window();
            Window other = window();
            for (Instant at : moments()) {
                assertThat(Scopes.overlap(one, other).filter(part -> part.contains(at)))
                        .as(one + " and " + other + " at " + at)
                        .matches(part -> part.isPresent() == (one.contains(at) && other.contains(at)));
            }
        }
    }

    @Test
    void what_lies_wholly_behind_the_end_of_a_membership_is_nothing() {
        assertThat(Scopes.cut(new Window(at(5), null), at(5))).isEmpty();
        assertThat(Scopes.cut(new Window(at(5), at(7)), at(3))).isEmpty();
        assertThat(Scopes.cut(new Window(at(5), null), at(6))).contains(new Window(at(5), at(6)));
        assertThat(Scopes.cut(new Window(at(5), at(6)), at(7))).contains(new Window(at(5), at(6)));
        assertThat(Scopes.cut(Window.ALWAYS, null)).contains(Window.ALWAYS);
    }

    @Test
    void what_is_left_begins_now_and_ends_with_the_membership() {
        assertThat(Scopes.left(Window.ALWAYS, at(5), at(3))).contains(new Window(at(3), at(5)));
        assertThat(Scopes.left(new Window(null, at(3)), at(5), at(3))).isEmpty();
        assertThat(Scopes.left(Window.ALWAYS, at(3), at(3))).isEmpty();
        assertThat(Scopes.left(new Window(at(4), null), null, at(3))).contains(new Window(at(4), null));
    }

    @Test
    void a_grant_covers_what_lists_no_more() {
        Grant all = Grant.unlimited(new Permission("record:write"));
        Grant two = on("record:write", "a", "b");
        Grant one = on("record:write", "a");
        assertThat(Scopes.covers(all, two)).isTrue();
        assertThat(Scopes.covers(two, one)).isTrue();
        assertThat(Scopes.covers(two, two)).isTrue();
        assertThat(Scopes.covers(one, two)).isFalse();
        assertThat(Scopes.covers(two, all)).isFalse();
    }

    @Test
    void a_scope_covers_subtrees_and_the_whole_tenant_covers_everything() {
        TenantState state = TenantFixture.tenant("acme")
                .subtenant("emea")
                .subtenant("spain", "emea")
                .subtenant("asia")
                .state();
        Extent<SubtenantId> all = Extent.all();
        Extent<SubtenantId> emea = Extent.of(Set.of(new SubtenantId("emea")));
        Extent<SubtenantId> spain = Extent.of(Set.of(new SubtenantId("spain")));
        Extent<SubtenantId> both = Extent.of(Set.of(new SubtenantId("spain"), new SubtenantId("asia")));
        assertThat(Scopes.covers(state, all, emea)).isTrue();
        assertThat(Scopes.covers(state, all, all)).isTrue();
        assertThat(Scopes.covers(state, emea, spain)).isTrue();
        assertThat(Scopes.covers(state, emea, Extent.of(Set.of()))).isTrue();
        assertThat(Scopes.covers(state, spain, emea)).isFalse();
        assertThat(Scopes.covers(state, emea, both)).isFalse();
        assertThat(Scopes.covers(state, emea, all)).isFalse();
    }
}
