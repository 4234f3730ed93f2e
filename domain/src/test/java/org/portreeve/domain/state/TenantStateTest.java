package org.portreeve.domain.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.id;
import static org.portreeve.domain.MemberFixture.user;

import org.junit.jupiter.api.Test;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.tenancy.SubtenantId;

class TenantStateTest {
    private static boolean isWithin(TenantState state, String node, String scope) {
        return state.isWithin(new SubtenantId(node), new SubtenantId(scope));
    }

    @Test
    void a_node_lies_within_itself_and_its_ancestors_and_nothing_else() {
        TenantState state = TenantFixture.tenant("acme")
                .subtenant("emea")
                .subtenant("spain", "emea")
                .subtenant("madrid", "spain")
                .subtenant("italy", "emea")
                .state();
        assertThat(isWithin(state, "madrid", "madrid")).isTrue();
        assertThat(isWithin(state, "madrid", "spain")).isTrue();
        assertThat(isWithin(state, "madrid", "emea")).isTrue();
        assertThat(isWithin(state, "madrid", "italy")).isFalse();
        assertThat(isWithin(state, "spain", "madrid")).isFalse();
        assertThat(isWithin(state, "nil", "nil")).isFalse();
        assertThat(isWithin(state, "madrid", "nil")).isFalse();
    }

    @Test
    void a_circle_is_not_walked_forever() {
        TenantState state = TenantFixture.tenant("acme")
                .subtenant("one", "two")
                .subtenant("two", "one")
                .state();
        assertThat(isWithin(state, "one", "two")).isTrue();
        assertThat(isWithin(state, "one", "nil")).isFalse();
    }

    @Test
    void people_are_called_by_their_label_and_strangers_by_their_number() {
        TenantState state = TenantFixture.tenant("acme").members(user("ana")).state();
        assertThat(state.labelOf(id("ana"))).isEqualTo("ana Example");
        assertThat(state.labelOf(id("nobody"))).isEqualTo(id("nobody").toString());
    }
}
