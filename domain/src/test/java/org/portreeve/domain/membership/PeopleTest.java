package org.portreeve.domain.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.domain.TenantFixture.EARLIER;
import static org.portreeve.domain.TenantFixture.LATER;
import static org.portreeve.domain.TenantFixture.NOW;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.MemberFixture;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.section.SectionId;

/** Who people are and what a membership says of itself. */
class PeopleTest {
    @Test
    void an_identity_is_split_at_its_first_bar_and_compared_exactly() {
        assertThat(Identity.parse("https://idp|a|b")).isEqualTo(new Identity("https://idp", "a|b"));
        assertThat(new Identity("i", "s ")).isNotEqualTo(new Identity("i", "s")).hasToString("i|s ");
        for (String text : new String[] {"none", "|s", "i|", "|"}) {
            assertThatThrownBy(() -> Identity.parse(text)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void somebody_is_called_by_name_else_address_else_identity_else_number() {
        UserId id = MemberFixture.id("ana");
        Email email = new Email("ana@acme.example");
        PersonName name = new PersonName("Ana", "Ruiz");
        assertThat(Person.placeholder(id, name, email).label()).isEqualTo("Ana Ruiz");
        assertThat(Person.placeholder(id, new PersonName("", "Ruiz"), email).label())
                .isEqualTo("Ruiz");
        assertThat(Person.placeholder(id, PersonName.UNKNOWN, email).label()).isEqualTo("ana@acme.example");
        assertThat(Person.placeholder(id, PersonName.UNKNOWN, null).label()).isEqualTo(id.toString());
        Person bound = new Person(id, new Identity("i", "s"), PersonName.UNKNOWN, null, false, null, null, true);
        assertThat(bound.label()).isEqualTo("i|s");
        assertThat(bound.isPlaceholder()).isFalse();
        assertThat(Person.placeholder(id, name, email).isPlaceholder()).isTrue();
    }

    @Test
    void a_membership_is_in_force_while_active_and_before_its_end() {
        Membership member = MemberFixture.user("ana").until(LATER).membership();
        assertThat(member.isInForce(NOW)).isTrue();
        assertThat(member.isInForce(LATER.minusNanos(1))).isTrue();
        assertThat(member.isInForce(LATER)).isFalse();
        assertThat(member.withStatus(MembershipStatus.DISABLED).isInForce(NOW)).isFalse();
        assertThat(member.withUntil(null).hasEnded(LATER)).isFalse();
    }

    @Test
    void a_section_is_on_where_it_is_switched_on() {
        Membership member = MemberFixture.user("ana").on("traces").membership();
        assertThat(member.isOn(new SectionId("traces"))).isTrue();
        assertThat(member.isOn(new SectionId("eval"))).isFalse();
    }

    @Test
    void a_block_outweighs_the_default_and_an_allowance_stands_without_it() {
        AgentId bot = new AgentId("bot");
        AgentId bat = new AgentId("bat");
        assertThat(new AgentAccess(true, Set.of(), Set.of(bot)).allows(bot)).isFalse();
        assertThat(new AgentAccess(true, Set.of(), Set.of(bot)).allows(bat)).isTrue();
        assertThat(new AgentAccess(false, Set.of(bot), Set.of()).allows(bot)).isTrue();
        assertThat(new AgentAccess(false, Set.of(bot), Set.of()).allows(bat)).isFalse();
        assertThatThrownBy(() -> new AgentAccess(true, Set.of(bot), Set.of(bot)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void an_invitation_expires_at_its_end() {
        Invitation invitation = Invitation.pending(MemberFixture.id("ana"), EARLIER, NOW, Author.PORTREEVE, "");
        assertThat(invitation.hasExpired(NOW)).isTrue();
        assertThat(invitation.hasExpired(NOW.minusNanos(1))).isFalse();
    }
}
