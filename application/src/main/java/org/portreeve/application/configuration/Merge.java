package org.portreeve.application.configuration;

import java.util.ArrayList;
import java.util.List;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.state.NewTenant;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;

/** The tenant that a document makes of a state, with what is wrong with it; even then as far as it can be told. */
record Merge(TenantState after, boolean creation, Places places, List<Flaw> flaws) {
    static Merge of(
            ConfigurationDocument document,
            TenantId id,
            Snapshot snapshot,
            Directory directory,
            NewInvitations invitations,
            Author actor) {
        TenantState existing = snapshot.tenant();
        TenantState before = existing != null
                ? existing
                : NewTenant.bare(snapshot.catalogue(), id, id.value(), Tenant.Kind.ORDINARY, Catalogue.FREE);
        Merging merging = new Merging(snapshot, before, existing == null, actor);
        Tenant tenant = new TenantPart(merging).apply(document);
        TenantState state = before.withTenant(tenant);
        state = new ThingsPart(merging).apply(document, state);
        state = new RolesPart(merging).apply(document, state);
        if (document.members() != null) {
            List<MatchedMember> matches = new PeoplePart(merging, directory).match(document.members());
            state = new MembersPart(merging, tenant.joining(), invitations).apply(matches, state);
        }
        return new Merge(state, existing == null, merging.places(), new ArrayList<>(merging.flaws()));
    }
}
