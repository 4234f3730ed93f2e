package org.portreeve.application.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.MANAGEMENT;
import static org.portreeve.application.membership.Company.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.contract.Samples;
import org.portreeve.domain.Extent;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.TenantId;

class RecoverPasswordTest {
    private static final RoleId HELPER = new RoleId("helper");

    private final Company company = new Company();
    private final List<Identity> asked = new ArrayList<>();
    private final RecoverPassword recovering =
            new RecoverPassword(company.gatekeeper, company.authorities, identity -> {
                asked.add(identity);
                return new PasswordRecovery.Mailed("Acme");
            });
    private final Actor helper = Company.signedIn("helper");

    @BeforeEach
    void hire() {
        company.put(company.state()
                .withRoles(company.state()
                        .roles()
                        .with(
                                HELPER,
                                Role.own(
                                        HELPER,
                                        "Helper",
                                        "Helps people in",
                                        List.of(Grant.unlimited(RecoverPassword.NEEDS))))));
        company.put(Company.join(company.state(), "helper", BaseRole.TENANT_USER, HELPER));
    }

    @Test
    void the_provider_of_the_person_is_asked_and_nothing_is_written() {
        long before = company.revisions();
        assertThat(recovering.start(helper, FINANCE, user("ana")))
                .isEqualTo(new RecoverPassword.Asked(new PasswordRecovery.Mailed("Acme")));
        assertThat(asked).containsExactly(new Identity("https://idp.example", "ana"));
        assertThat(company.revisions()).isEqualTo(before);
    }

    @Test
    void nobody_reaches_up() {
        var refused = (RecoverPassword.Refused) recovering.start(helper, FINANCE, user("admin"));
        assertThat(refused.objections()).hasOnlyElementsOfType(Objection.ReachingUp.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void who_administers_a_subtenant_helps_only_there() {
        company.put(company.state().withMember(company.member("helper").withScope(Extent.of(Set.of(Company.SPAIN)))));
        var refused = (RecoverPassword.Refused) recovering.start(helper, FINANCE, user("ana"));
        assertThat(refused.objections()).hasOnlyElementsOfType(Objection.OutsideOwnScope.class);
        company.put(company.state().withMember(company.member("ana").withScope(Extent.of(Set.of(Company.SPAIN)))));
        assertThat(recovering.start(helper, FINANCE, user("ana"))).isInstanceOf(RecoverPassword.Asked.class);
    }

    @Test
    void who_has_never_signed_in_has_no_provider() {
        Person waiting = Person.placeholder(user("waiting"), PersonName.UNKNOWN, new Email("waiting@people.example"));
        company.put(Samples.with(company.state(), waiting, Samples.member(waiting.id())));
        assertThat(recovering.start(helper, FINANCE, waiting.id())).isInstanceOf(RecoverPassword.NotBound.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void without_the_permission_and_in_other_tenants_nobody_is_there() {
        for (Actor actor : List.of(company.stranger, company.delegate, Company.signedIn("ana"))) {
            assertThat(recovering.start(actor, FINANCE, user("ana"))).isInstanceOf(RecoverPassword.Absent.class);
        }
        assertThat(recovering.start(helper, MANAGEMENT, user("root"))).isInstanceOf(RecoverPassword.Absent.class);
        assertThat(recovering.start(helper, FINANCE, user("root"))).isInstanceOf(RecoverPassword.Absent.class);
        assertThat(recovering.start(helper, new TenantId("nowhere"), user("ana")))
                .isInstanceOf(RecoverPassword.Absent.class);
        assertThat(asked).isEmpty();
    }
}
