package org.portreeve.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.application.membership.PeopleSearch.Order;
import org.portreeve.application.membership.PeopleSearch.Query;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;

/** Four members of one tenant, and how they are searched for. */
public abstract class SearchedPeople {
    /** The ports under test. */
    protected abstract Ports ports();

    final String slug = "s-" + UUID.randomUUID().toString().substring(0, 13);
    final TenantId id = new TenantId(slug);

    /** Where they are members. */
    protected TenantId tenant() {
        return id;
    }

    PeopleSearch search() {
        return ports().search();
    }

    @BeforeEach
    void people() {
        TenantState full = Samples.full(slug);
        TenantState state =
                full.withPeople(Table.empty()).withMembers(Table.empty()).withInvitations(Table.empty());
        state = add(state, "Zoë", "Straße-Łuk", Samples.member(user("Zoë")).withBaseRole(BaseRole.TENANT_ADMIN));
        state = add(
                state,
                "Bengt",
                "Ångström",
                Samples.member(user("Bengt"))
                        .withStatus(MembershipStatus.DISABLED)
                        .withDetails(
                                new Membership.Details(Samples.START, null, "Head of 100% Data_", "+46 (0)8 123")));
        state = add(
                state,
                "Ana",
                "Ruiz",
                Samples.member(user("Ana"))
                        .withScope(Extent.of(Set.of(Samples.SPAIN)))
                        .withRoles(Map.of(
                                Samples.CLERK,
                                new RoleAssignment(Samples.CLERK, Window.ALWAYS, "", Author.PORTREEVE, Samples.START)))
                        .withProfiles(Map.of(
                                Samples.ACCOUNTING,
                                new ProfileAssignment(Samples.ACCOUNTING, "", Author.PORTREEVE, Samples.START))));
        state = add(state, "ana", "de la Cruz", Samples.member(user("ana")));
        Samples.put(ports().journal(), state, "people");
    }

    UserId user(String given) {
        return Samples.user(slug + given);
    }

    /** One more becomes a member. */
    protected void joins(String given) {
        change(state -> add(state, given, "Aaronson", Samples.member(user(given))));
    }

    private TenantState add(TenantState state, String given, String family, Membership member) {
        Person person = new Person(
                member.user(),
                new Identity(slug, given),
                new PersonName(given, family),
                new Email(slug + "." + member.user() + "@x.example"),
                given.equals("Ana"),
                null,
                null,
                true);
        return Samples.with(state, person, member);
    }

    void change(UnaryOperator<TenantState> change) {
        TenantState state = Objects.requireNonNull(ports().states().read(id).tenant());
        Samples.put(ports().journal(), change.apply(state), "change");
    }

    Membership member(TenantState state, String given) {
        return Objects.requireNonNull(state.members().get(user(given)));
    }

    List<String> found(Query query) {
        List<PeopleSearch.Hit> hits = search().page(id, query, 0, 100);
        assertThat(search().count(id, query, 100)).isEqualTo(hits.size());
        TenantState state = Objects.requireNonNull(ports().states().read(id).tenant());
        return hits.stream()
                .map(hit -> Objects.requireNonNull(state.people().get(hit.user())))
                .map(person -> person.name().given())
                .toList();
    }

    static Query query(
            Set<MembershipStatus> statuses,
            Set<BaseRole> baseRoles,
            Set<RoleId> roles,
            Set<ProfileId> profiles,
            Set<SubtenantId> subtenants,
            @Nullable Boolean confirmed) {
        return new Query(
                "", statuses, baseRoles, roles, profiles, subtenants, confirmed, null, false, null, Order.NAME, false);
    }
}
