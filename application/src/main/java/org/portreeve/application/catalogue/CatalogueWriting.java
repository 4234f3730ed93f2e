package org.portreeve.application.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Journal;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.domain.change.CataloguePlan;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;

/** What every change of the catalogue has in common: what is in use, what becomes of tenants with it, and how it is written. */
final class CatalogueWriting {
    private final States states;

    CatalogueWriting(States states) {
        this.states = states;
    }

    /** Every tenant that there is. */
    Stream<TenantState> tenants() {
        return states.tenants().stream().map(id -> states.read(id).tenant()).filter(Objects::nonNull);
    }

    /** Whatever names something that would go. */
    List<CataloguePlan.Use> uses(CataloguePlan plan) {
        List<CataloguePlan.Use> uses = new ArrayList<>(plan.usesOfTheProduct());
        uses.addAll(plan.usesInTheCatalogue());
        tenants().forEach(tenant -> uses.addAll(plan.usesIn(tenant)));
        return uses;
    }

    /** The tenant as it is to be after the change: what becomes configurable starts as {@code start} says. */
    static TenantState following(CataloguePlan plan, TenantState state, Start start) {
        Set<SectionId> sections = plan.newlyConfigurable();
        if (sections.isEmpty()) {
            return state;
        }
        boolean on = start == Start.ON;
        Joining joining = state.tenant().joining();
        Map<SectionId, Boolean> defaults = new HashMap<>(joining.sections());
        sections.forEach(section -> defaults.put(section, on));
        TenantState after = state.withTenant(state.tenant().withJoining(joining.withSections(defaults)));
        return on ? switchedOn(after, sections) : after;
    }

    /** Why only where there is no toggle: what was set for somebody before the section lost its toggles counts again. */
    private static TenantState switchedOn(TenantState state, Set<SectionId> sections) {
        Map<UserId, Membership> changed = new HashMap<>();
        state.members().forEach((user, member) -> {
            Map<SectionId, SectionToggle> toggles = new TreeMap<>(member.sections());
            sections.forEach(
                    section -> toggles.putIfAbsent(section, new SectionToggle(true, SectionToggle.Origin.DEFAULT)));
            if (member.status() != MembershipStatus.INVITED && !toggles.equals(member.sections())) {
                changed.put(user, member.withSections(toggles));
            }
        });
        return state.withMembers(state.members().withAll(changed));
    }

    /** Writes the platform's revision, and one in each tenant that changes with it; all become a fact together. */
    Revision write(
            Journal.WideRecorder recorder,
            Snapshot snapshot,
            CataloguePlan plan,
            Start start,
            Actor actor,
            String reason) {
        Set<SectionId> sections = plan.newlyConfigurable();
        if (!sections.isEmpty()) {
            Actor follower = new Actor.Portreeve(Source.SYSTEM, actor.origin("").requestId());
            String why = "Became configurable: "
                    + sections.stream().map(SectionId::value).collect(Collectors.joining(", "));
            tenants().forEach(state -> {
                TenantState after = following(plan, state, start);
                ChangeSet changes = ChangeSet.between(state, after);
                if (!changes.isEmpty()) {
                    recorder.ofTenant(changes, after, follower.origin(why));
                }
            });
        }
        PlatformState after = snapshot.platform().withCatalogue(plan.after());
        return recorder.ofPlatform(ChangeSet.between(snapshot.platform(), after), after, actor.origin(reason));
    }
}
