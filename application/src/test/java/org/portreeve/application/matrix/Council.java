package org.portreeve.application.matrix;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.Revisions;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.Company;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.Selection;
import org.portreeve.domain.Window;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.state.TenantState;

/** {@link Company} and what is done with its permission matrix. Traces are on by default there, logs are off. */
final class Council {
    final Company company = new Company();
    final ReadMatrix reading = new ReadMatrix(company.gatekeeper);
    final ChangeDefaults changing = new ChangeDefaults(company.gatekeeper, company.changes);
    final ChangeMembers members = new ChangeMembers(company.gatekeeper, company.ports.search(), company.changes);
    final TraceToggles tracing =
            new TraceToggles(company.gatekeeper, company.ports.toggles(), company.ports.directory());

    /** Gives {@code name} a role with these permissions beside what they hold. */
    Actor holding(String name, String... permissions) {
        RoleId id = new RoleId("of-" + name);
        Role role = Role.own(
                id,
                id.value(),
                "for tests",
                List.of(permissions).stream()
                        .map(Permission::new)
                        .map(Grant::unlimited)
                        .toList());
        Map<RoleId, RoleAssignment> roles = new TreeMap<>(company.member(name).roles());
        roles.put(id, new RoleAssignment(id, Window.ALWAYS, "", Author.PORTREEVE, java.time.Instant.EPOCH));
        TenantState state = company.state();
        company.put(state.withRoles(state.roles().with(id, role))
                .withMember(company.member(name).withRoles(roles)));
        return Company.signedIn(name);
    }

    /** Sets a toggle past all guards. */
    void toggled(String name, SectionId section, boolean on, SectionToggle.Origin origin) {
        Map<SectionId, SectionToggle> toggles =
                new TreeMap<>(company.member(name).sections());
        toggles.put(section, new SectionToggle(on, origin));
        company.put(company.state().withMember(company.member(name).withSections(toggles)));
    }

    ChangeDefaults.Wish wish(SectionId section, boolean allowed) {
        return new ChangeDefaults.Wish(
                ChangeDefaults.defaults(company.ports.states().read(Company.FINANCE)),
                Map.of(section, allowed),
                "Because");
    }

    /** Plans the wish, and lets it become a fact. */
    ChangePlan done(Actor actor, SectionId section, boolean allowed) {
        ChangePlan plan = planned(changing.plan(actor, Company.FINANCE, wish(section, allowed)));
        ChangeDefaults.Answer answer = changing.commit(actor, Company.FINANCE, wish(section, allowed), plan.digest());
        if (!(answer instanceof ChangeDefaults.Went(Outcome.Committed _))) {
            throw new AssertionError(answer);
        }
        return plan;
    }

    static ChangePlan planned(ChangeDefaults.Answer answer) {
        if (answer instanceof ChangeDefaults.Went(Outcome.Planned(ChangePlan plan))) {
            return plan;
        }
        throw new AssertionError(answer);
    }

    /** The codes of what refuses it. */
    static List<String> codes(ChangeDefaults.Answer answer) {
        if (answer instanceof ChangeDefaults.Went(Outcome.Refused(var objections))) {
            return objections.stream().map(Objection::code).distinct().toList();
        }
        throw new AssertionError(answer);
    }

    ChangeMembers.Wish applying(SectionId section, boolean overrides) {
        return ChangeMembers.Wish.of(
                new Selection.Differing(Set.of(section), overrides),
                new MemberAction.AsDefault(Set.of(section), overrides),
                "Because");
    }

    ReadMatrix.Differing differing(Actor actor, SectionId section) {
        return reading.of(actor, Company.FINANCE).orElseThrow().rows().stream()
                .filter(row -> row.section().id().equals(section))
                .findFirst()
                .orElseThrow()
                .differing();
    }

    SectionToggle toggle(String name, SectionId section) {
        return Objects.requireNonNull(company.member(name).sections().get(section));
    }

    Revision newest() {
        return company.ports
                .revisions()
                .page(Company.FINANCE, Revisions.Filter.everything(), null, 1)
                .getFirst();
    }

    Outcome undo(long revision) {
        ReadHistory history = new ReadHistory(company.gatekeeper, company.ports.revisions(), company.ports.directory());
        return new UndoRevision(company.gatekeeper, history, company.ports.directory(), company.changes)
                .commit(company.admin, Company.FINANCE, revision, "", null)
                .outcome();
    }
}
