package org.portreeve.application.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.MANAGEMENT;
import static org.portreeve.application.membership.Company.user;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.Revisions;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.domain.Window;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

class DeleteEverywhereTest {
    private static final RoleId KEEPER = new RoleId("platform-member-keeper");
    private static final TenantId SALES = new TenantId("sales");

    private final Company company = new Company();
    private final DeleteEverywhere deleting = new DeleteEverywhere(
            company.ports.states(), company.ports.directory(), company.ports.journal(), company.authorities);
    private final Actor keeper = Company.signedIn("keeper");

    DeleteEverywhereTest() {
        TenantState management = state(MANAGEMENT);
        management = management.withRoles(management
                .roles()
                .with(
                        KEEPER,
                        Role.own(KEEPER, "Keeper", "Keeps people", List.of(Grant.unlimited(DeleteEverywhere.NEEDS)))));
        company.put(Company.join(management, "keeper", BaseRole.TENANT_USER, KEEPER));
        TenantState sales = TenantState.empty(Samples.tenant("sales"));
        company.put(Company.join(Company.join(sales, "boss", BaseRole.TENANT_ADMIN), "ana", BaseRole.TENANT_USER));
    }

    private TenantState state(TenantId tenant) {
        return Objects.requireNonNull(company.ports.states().read(tenant).tenant());
    }

    private Person ana() {
        return company.ports.directory().find(user("ana")).orElseThrow();
    }

    private DeleteEverywhere.Done delete(String name) {
        DeleteEverywhere.Preview preview = ((DeleteEverywhere.Planned) deleting.plan(keeper, user(name))).preview();
        return (DeleteEverywhere.Done) deleting.commit(keeper, user(name), "Asked for it", preview.digest());
    }

    @Test
    void the_plan_names_every_tenant_and_changes_nothing() {
        Person before = ana();
        DeleteEverywhere.Preview preview = ((DeleteEverywhere.Planned) deleting.plan(keeper, user("ana"))).preview();
        assertThat(preview.endings())
                .extracting(ending -> ending.tenant().tenant().id())
                .containsExactly(FINANCE, SALES);
        assertThat(ana()).isEqualTo(before);
    }

    @Test
    void all_memberships_end_at_once_and_each_tenant_has_its_revision() {
        Identity identity = Objects.requireNonNull(ana().identity());
        DeleteEverywhere.Done done = delete("ana");
        assertThat(state(FINANCE).members().has(user("ana"))).isFalse();
        assertThat(state(SALES).people().has(user("ana"))).isFalse();
        assertThat(ana()).isEqualTo(Person.erased(user("ana")));
        assertThat(company.ports.directory().withIdentity(identity)).isEmpty();
        assertThat(company.ports.directory().isErased(identity)).isTrue();
        assertThat(done.revisions()).extracting(Revision::tenant).containsExactly(FINANCE, SALES, null);
        assertThat(done.revisions())
                .extracting(revision -> revision.origin().source())
                .containsOnly(Source.ERASURE);
        assertThat(newest(FINANCE)).isEqualTo(done.revisions().getFirst());
        assertThat(newest(SALES)).isEqualTo(done.revisions().get(1));
    }

    @Test
    void one_tenant_that_objects_keeps_all_of_it_from_happening() {
        TenantState sales = state(SALES);
        company.put(sales.withMembers(sales.members()
                        .without(user("boss"))
                        .with(
                                user("ana"),
                                Objects.requireNonNull(sales.members().get(user("ana")))
                                        .withBaseRole(BaseRole.TENANT_ADMIN)))
                .withPeople(sales.people().without(user("boss"))));
        var answer = deleting.commit(keeper, user("ana"), "", null);
        var refused = ((DeleteEverywhere.Refused) answer).preview().endings();
        assertThat(refused.getFirst().plan().objections()).isEmpty();
        assertThat(refused.get(1).plan().objections())
                .extracting(Objection::code)
                .contains("last-admin");
        assertThat(state(FINANCE).members().has(user("ana"))).isTrue();
        assertThat(ana().erased()).isFalse();
    }

    @Test
    void nobody_reaches_up_in_the_management_tenant() {
        company.put(Company.join(state(MANAGEMENT), "second", BaseRole.TENANT_ADMIN));
        var refused = (DeleteEverywhere.Refused) deleting.plan(keeper, user("second"));
        assertThat(refused.preview().endings().getFirst().plan().objections())
                .extracting(Objection::code)
                .contains("escalation");
    }

    @Test
    void without_the_permission_nobody_is_there() {
        for (Actor actor : List.of(company.admin, company.stranger, Company.signedIn("ana"))) {
            assertThat(deleting.isOpenTo(actor)).isFalse();
            assertThat(deleting.plan(actor, user("ana"))).isInstanceOf(DeleteEverywhere.Absent.class);
            assertThat(deleting.commit(actor, user("ana"), "", null)).isInstanceOf(DeleteEverywhere.Absent.class);
        }
        assertThat(deleting.plan(keeper, user("nobody"))).isInstanceOf(DeleteEverywhere.Absent.class);
    }

    @Test
    void who_is_erased_cannot_be_erased_again() {
        delete("ana");
        assertThat(deleting.plan(keeper, user("ana"))).isInstanceOf(DeleteEverywhere.Absent.class);
    }

    @Test
    void what_was_confirmed_must_still_be_so() {
        String digest = ((DeleteEverywhere.Planned) deleting.plan(keeper, user("ana")))
                .preview()
                .digest();
        assertThat(deleting.commit(keeper, user("ana"), "", digest)).isInstanceOf(DeleteEverywhere.Done.class);
        String other = ((DeleteEverywhere.Planned) deleting.plan(keeper, user("bo")))
                .preview()
                .digest();
        company.put(Company.join(state(SALES), "bo", BaseRole.TENANT_USER));
        assertThat(deleting.commit(keeper, user("bo"), "", other)).isInstanceOf(DeleteEverywhere.Shifted.class);
        assertThat(state(SALES).members().has(user("bo"))).isTrue();
    }

    @Test
    void placeholders_of_a_confirmed_address_go_too_and_those_of_a_claimed_one_stay() {
        Person waiting = placeholder("waiting", Objects.requireNonNull(ana().email()));
        invite(waiting);
        delete("ana");
        assertThat(state(SALES).invitations().has(waiting.id())).isFalse();
        assertThat(company.ports.directory().find(waiting.id())).contains(Person.erased(waiting.id()));

        Email claimed = new Email("claimed@people.example");
        Person owner = placeholder("owner", claimed);
        invite(owner);
        Person bo = company.ports.directory().find(user("bo")).orElseThrow();
        company.put(state(FINANCE)
                .withPerson(new Person(bo.id(), bo.identity(), bo.name(), claimed, false, null, null, true)));
        delete("bo");
        assertThat(state(SALES).members().has(owner.id())).isTrue();
    }

    private static Person placeholder(String name, Email email) {
        return Person.placeholder(user(name), PersonName.UNKNOWN, email);
    }

    private void invite(Person person) {
        Membership invited = Samples.member(person.id()).withStatus(MembershipStatus.INVITED);
        company.put(Samples.with(state(SALES), person, invited)
                .withInvitations(state(SALES)
                        .invitations()
                        .with(
                                person.id(),
                                Invitation.pending(
                                        person.id(),
                                        company.now,
                                        company.now.plusSeconds(99_999),
                                        Author.of(user("boss")),
                                        ""))));
    }

    @Test
    void keys_that_they_made_wait_for_a_decision() {
        ApiKey sample = Samples.apiKey("import");
        ApiKey key = new ApiKey(
                sample.id(),
                "Import",
                "prv_impo",
                "hash",
                Set.of(ApiKey.Scope.DECIDE),
                null,
                Author.of(user("ana")),
                company.now,
                null);
        company.put(company.state().withApiKeys(company.state().apiKeys().with(key.id(), key)));
        assertThat(delete("ana").preview().endings())
                .extracting(ending -> ending.leaves().keys())
                .containsExactly(List.of(key), List.of());
    }

    @Test
    void keys_of_the_platform_that_they_made_wait_too() {
        ApiKey sample = Samples.apiKey("platform");
        ApiKey anas = new ApiKey(
                sample.id(),
                "Catalogue robot",
                "prv_cata",
                "hash",
                Set.of(ApiKey.Scope.CONFIGURE),
                null,
                Author.of(user("ana")),
                company.now,
                null);
        company.ports.journal().withPlatform((snapshot, recorder) -> {
            PlatformState after = snapshot.platform()
                    .withApiKeys(snapshot.platform().apiKeys().with(anas.id(), anas));
            return recorder.record(ChangeSet.between(snapshot.platform(), after), after, company.admin.origin("A key"));
        });
        assertThat(((DeleteEverywhere.Planned) deleting.plan(keeper, user("bo")))
                        .preview()
                        .leavesOnPlatform()
                        .isEmpty())
                .isTrue();
        DeleteEverywhere.Done done = delete("ana");
        assertThat(done.preview().leavesOnPlatform().keys()).containsExactly(anas);
        assertThat(done.preview().keysLeft()).isEqualTo(1);
    }

    @Test
    void undoing_never_brings_them_back() {
        Revision gone = delete("ana").revisions().getFirst();
        ReadHistory history = new ReadHistory(company.gatekeeper, company.ports.revisions(), company.ports.directory());
        UndoRevision undoing =
                new UndoRevision(company.gatekeeper, history, company.ports.directory(), company.changes);
        undoing.commit(company.admin, FINANCE, gone.number(), "", null);
        assertThat(state(FINANCE).members().has(user("ana"))).isFalse();
        assertThat(ana().erased()).isTrue();
    }

    @Test
    void who_granted_stays_a_pseudonym() {
        RoleAssignment granted =
                new RoleAssignment(Company.CLERK, Window.ALWAYS, "", Author.of(user("ana")), company.now);
        company.put(company.state().withMember(company.member("bo").withRoles(Map.of(Company.CLERK, granted))));
        delete("ana");
        assertThat(company.member("bo").roles().get(Company.CLERK)).isEqualTo(granted);
        assertThat(ana().label()).startsWith("Erased person ");
    }

    private Revision newest(TenantId tenant) {
        return company.ports
                .revisions()
                .page(tenant, Revisions.Filter.everything(), null, 1)
                .getFirst();
    }
}
