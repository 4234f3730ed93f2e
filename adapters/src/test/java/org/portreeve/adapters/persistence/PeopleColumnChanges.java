package org.portreeve.adapters.persistence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.contract.Samples;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.state.TenantState;

/** For each column about people and what belongs to them, a change of the sample tenant that changes it. */
final class PeopleColumnChanges {
    private static final Instant LATER = Samples.START.plusSeconds(3);
    private static final UserId KEEPER = Samples.user("keeper");

    private final String slug;
    private final Map<String, UnaryOperator<TenantState>> changes = new LinkedHashMap<>();

    private PeopleColumnChanges(String slug) {
        this.slug = slug;
    }

    /** By table and column. */
    static Map<String, UnaryOperator<TenantState>> of(String slug) {
        PeopleColumnChanges all = new PeopleColumnChanges(slug);
        all.person();
        all.membership();
        all.assignments();
        all.invitationAndKey();
        return all.changes;
    }

    private void person() {
        person("issuer", was -> with(was, new Identity("https://other.example", slug)));
        person("subject", was -> with(was, new Identity("https://idp.example", slug)));
        person(
                "given_name",
                was -> was.withName(new PersonName("Other", was.name().family())));
        person("family_name", was -> was.withName(new PersonName(was.name().given(), "Other")));
        person("email", was -> person(was, null, was.emailConfirmed(), was.disputedEmail(), "es", true));
        person("email_confirmed", was -> person(was, was.email(), false, was.disputedEmail(), "es", true));
        person("disputed_email", was -> person(was, was.email(), true, null, "es", true));
        person("language", was -> person(was, was.email(), true, was.disputedEmail(), null, true));
        person("erased", was -> Person.erased(was.id()));
        person("signed_in", was -> person(was, was.email(), true, was.disputedEmail(), "es", false));
    }

    private static Person with(Person was, Identity identity) {
        return new Person(
                was.id(),
                identity,
                was.name(),
                was.email(),
                was.emailConfirmed(),
                was.disputedEmail(),
                was.language(),
                was.signedIn());
    }

    private static Person person(
            Person was, Email email, boolean confirmed, Email disputed, String language, boolean signedIn) {
        return new Person(was.id(), was.identity(), was.name(), email, confirmed, disputed, language, signedIn);
    }

    private void person(String column, UnaryOperator<Person> change) {
        changes.put(
                "person." + column,
                state -> state.withPerson(
                        change.apply(Objects.requireNonNull(state.people().get(Samples.user(slug + "ana"))))));
    }

    private void membership() {
        membership("status", was -> was.withStatus(MembershipStatus.DISABLED));
        membership("base_role", was -> was.withBaseRole(BaseRole.TENANT_USER));
        membership("ends_at", was -> was.withUntil(null));
        membership("whole_tenant", was -> was.withScope(Extent.all()));
        membership("subtenants", was -> was.withScope(Extent.of(Set.of())));
        membership(
                "agents_default",
                was -> was.withAgents(new AgentAccess(
                        true, was.agents().allowed(), was.agents().blocked())));
        membership(
                "agents_allowed",
                was -> was.withAgents(
                        new AgentAccess(false, Set.of(), was.agents().blocked())));
        membership(
                "agents_blocked",
                was -> was.withAgents(new AgentAccess(false, was.agents().allowed(), Set.of())));
        membership(
                "sections",
                was -> was.withSections(
                        Map.of(Samples.AGENTS, new SectionToggle(false, SectionToggle.Origin.OVERRIDE))));
        membership(
                "since",
                was -> was.withDetails(new Membership.Details(
                        LATER,
                        was.details().externalId(),
                        was.details().jobTitle(),
                        was.details().phone())));
        membership(
                "external_id",
                was -> was.withDetails(new Membership.Details(
                        Samples.START,
                        null,
                        was.details().jobTitle(),
                        was.details().phone())));
        membership(
                "job_title",
                was -> was.withDetails(new Membership.Details(
                        Samples.START,
                        was.details().externalId(),
                        null,
                        was.details().phone())));
        membership(
                "phone",
                was -> was.withDetails(new Membership.Details(
                        Samples.START, was.details().externalId(), was.details().jobTitle(), null)));
    }

    private void membership(String column, UnaryOperator<Membership> change) {
        changes.put("membership." + column, memberChange(change));
    }

    private UnaryOperator<TenantState> memberChange(UnaryOperator<Membership> change) {
        return state -> state.withMember(
                change.apply(Objects.requireNonNull(state.members().get(Samples.user(slug + "ana")))));
    }

    private void assignments() {
        Instant end = Samples.START.plusSeconds(60);
        Instant granted = Samples.START.plusSeconds(1);
        assignment("starts_at", new Window(null, end), "Closing", Samples.ROOT, granted);
        assignment("ends_at", new Window(Samples.START, LATER), "Closing", Samples.ROOT, granted);
        assignment("reason", new Window(Samples.START, end), "Other", Samples.ROOT, granted);
        assignment("granted_by", new Window(Samples.START, end), "Closing", Author.PORTREEVE, granted);
        assignment("granted_at", new Window(Samples.START, end), "Closing", Samples.ROOT, LATER);
        profileAssignment("reason", "Other", Samples.ROOT, Samples.START.plusSeconds(2));
        profileAssignment("granted_by", "Books", Author.PORTREEVE, Samples.START.plusSeconds(2));
        profileAssignment("granted_at", "Books", Samples.ROOT, LATER);
    }

    private void assignment(String column, Window window, String reason, Author by, Instant at) {
        RoleAssignment after = new RoleAssignment(Samples.CLERK, window, reason, by, at);
        changes.put(
                "role_assignment." + column,
                memberChange(was -> was.withRoles(Map.of(
                        Samples.CLERK,
                        after,
                        Samples.AUDITOR,
                        Objects.requireNonNull(was.roles().get(Samples.AUDITOR))))));
    }

    private void profileAssignment(String column, String reason, Author by, Instant at) {
        changes.put(
                "profile_assignment." + column,
                memberChange(was -> was.withProfiles(
                        Map.of(Samples.ACCOUNTING, new ProfileAssignment(Samples.ACCOUNTING, reason, by, at)))));
    }

    private void invitationAndKey() {
        invitation("created_at", was -> invitation(was, LATER, was.invitedBy(), was.message(), was.acceptedAt()));
        invitation("expires_at", was -> was.withExpiry(LATER));
        invitation(
                "invited_by",
                was -> invitation(was, was.createdAt(), Author.PORTREEVE, was.message(), was.acceptedAt()));
        invitation("message", was -> invitation(was, was.createdAt(), was.invitedBy(), "Other", was.acceptedAt()));
        invitation("token_hash", was -> was.withToken("other-hash"));
        invitation("chosen", was -> was.choosing(Set.of(Invitation.Part.ROLES)));
        invitation("accepted_at", was -> was.accepted(LATER));
        key("name", new KeyParts("Other", null, null, null, null, null, null, null));
        key("prefix", new KeyParts(null, "other", null, null, null, null, null, null));
        key("hash", new KeyParts(null, null, "other", null, null, null, null, null));
        key("scopes", new KeyParts(null, null, null, Set.of(), null, null, null, null));
        key("expires_at", new KeyParts(null, null, null, null, LATER, null, null, null));
        key("created_by", new KeyParts(null, null, null, null, null, Author.PORTREEVE, null, null));
        key("created_at", new KeyParts(null, null, null, null, null, null, LATER, null));
        key("revoked_at", new KeyParts(null, null, null, null, null, null, null, LATER));
        changes.put(
                "api_key.keeper",
                state -> state.withApiKeys(state.apiKeys().replaceAll(key -> key.handedOverTo(KEEPER))));
    }

    private static Invitation invitation(
            Invitation was, Instant createdAt, Author by, String message, @Nullable Instant acceptedAt) {
        return new Invitation(
                was.user(), createdAt, was.expiresAt(), by, message, was.tokenHash(), was.chosen(), acceptedAt);
    }

    private void invitation(String column, UnaryOperator<Invitation> change) {
        changes.put(
                "invitation." + column,
                state -> state.withInvitations(state.invitations().replaceAll(change)));
    }

    /** The part of a key that is to differ; null for those that stay. */
    private record KeyParts(
            String name,
            String prefix,
            String hash,
            Set<ApiKey.Scope> scopes,
            Instant expiresAt,
            Author createdBy,
            Instant createdAt,
            Instant revokedAt) {
        ApiKey in(ApiKey was) {
            return new ApiKey(
                    was.id(),
                    name != null ? name : was.name(),
                    prefix != null ? prefix : was.prefix(),
                    hash != null ? hash : was.hash(),
                    scopes != null ? scopes : was.scopes(),
                    expiresAt != null ? expiresAt : was.expiresAt(),
                    createdBy != null ? createdBy : was.createdBy(),
                    createdAt != null ? createdAt : was.createdAt(),
                    revokedAt != null ? revokedAt : was.revokedAt());
        }
    }

    private void key(String column, KeyParts parts) {
        changes.put(
                "api_key." + column, state -> state.withApiKeys(state.apiKeys().replaceAll(parts::in)));
    }
}
