package org.portreeve.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.identity.FirstSignInTest.somebody;
import static org.portreeve.application.identity.FirstSignInTest.unverified;
import static org.portreeve.application.identity.Town.FINANCE;
import static org.portreeve.application.identity.Town.HOME;
import static org.portreeve.application.identity.Town.MANAGEMENT;

import org.junit.jupiter.api.Test;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Role;

class BootstrapAdminTest {
    private final Town town = new Town();
    private final SignIn signIn = new SignIn(
            town,
            town,
            new Changes(town, town, new Authorities(town)),
            new BootstrapAdmin(town, new Email("Root@acme.example")),
            town.notice());

    private UserId arrives(VerifiedIdentity arriving) {
        return ((Arrival.SignedIn) signIn.signIn(arriving, "request-3")).user();
    }

    private Membership in(org.portreeve.domain.tenancy.TenantId tenant, UserId user) {
        return town.tenants.get(tenant).members().get(user);
    }

    @Test
    void the_first_verified_sign_in_makes_them_administrator_of_everything() {
        UserId root = arrives(somebody("root", "root@acme.example"));

        assertThat(in(HOME, root).baseRole()).isEqualTo(BaseRole.TENANT_ADMIN);
        assertThat(in(HOME, root).roles()).containsOnlyKeys(Town.STANDARD);
        assertThat(in(MANAGEMENT, root).baseRole()).isEqualTo(BaseRole.TENANT_ADMIN);
        assertThat(in(MANAGEMENT, root).roles()).containsKey(Role.PLATFORM_ADMINISTRATOR);
        assertThat(town.revisions).extracting(Revision::tenant).containsExactly(HOME, MANAGEMENT);
        assertThat(town.revisions)
                .allSatisfy(revision -> assertThat(revision.origin().reason()).isEqualTo("PORTREEVE_BOOTSTRAP_ADMIN"));
    }

    @Test
    void it_happens_once() {
        UserId root = arrives(somebody("root", "root@acme.example"));
        town.change(HOME, state -> state.withMember(state.members().get(root).withBaseRole(BaseRole.TENANT_USER)));

        assertThat(arrives(somebody("root", "root@acme.example"))).isEqualTo(root);
        assertThat(in(HOME, root).baseRole()).isEqualTo(BaseRole.TENANT_USER);
        assertThat(town.revisions).hasSize(2);
    }

    @Test
    void nobody_is_raised_while_somebody_else_is_platform_administrator() {
        town.add(
                town.placeholder("other@acme.example"),
                member -> BootstrapAdmin.raised(member, town.read(MANAGEMENT), town.tenants.get(MANAGEMENT)),
                MANAGEMENT);

        UserId root = arrives(somebody("root", "root@acme.example"));

        assertThat(town.tenantsOf(root)).containsExactly(HOME);
        assertThat(in(HOME, root).baseRole()).isEqualTo(BaseRole.TENANT_USER);
    }

    @Test
    void an_unverified_address_raises_nobody() {
        UserId root = arrives(unverified(somebody("root", "root@acme.example")));

        assertThat(town.tenantsOf(root)).containsExactly(HOME);
        assertThat(in(HOME, root).baseRole()).isEqualTo(BaseRole.TENANT_USER);
    }

    @Test
    void somebody_known_is_raised_where_they_are() {
        UserId root = arrives(unverified(somebody("root", "root@acme.example")));

        assertThat(arrives(somebody("root", "root@acme.example"))).isEqualTo(root);

        assertThat(in(HOME, root).baseRole()).isEqualTo(BaseRole.TENANT_ADMIN);
        assertThat(in(MANAGEMENT, root).roles()).containsKey(Role.PLATFORM_ADMINISTRATOR);
    }

    @Test
    void their_placeholder_is_taken_along() {
        Person waiting = town.add(town.placeholder("root@acme.example"), FINANCE);

        assertThat(arrives(somebody("root", "root@acme.example"))).isEqualTo(waiting.id());

        assertThat(town.tenantsOf(waiting.id())).containsExactly(HOME, FINANCE, MANAGEMENT);
        assertThat(town.only(FINANCE)).isEqualTo(town.only(HOME));
        assertThat(town.only(FINANCE).identity()).isNotNull();
    }

    @Test
    void anybody_else_joins_as_usual() {
        UserId ana = arrives(somebody("ana", "ana@acme.example"));

        assertThat(town.tenantsOf(ana)).containsExactly(HOME);
        assertThat(in(HOME, ana).baseRole()).isEqualTo(BaseRole.TENANT_USER);
    }
}
