package org.portreeve.application.access;

import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.AuthorNames;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.EffectiveAccess;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.TenantId;

/** What a member may open and do in a tenant, right now and by their own question. */
@UseCase
public final class MyAccess {
    private final Gatekeeper gatekeeper;
    private final Directory directory;

    /** Asks {@code gatekeeper} whether there is anything to see, and {@code directory} who granted it. */
    public MyAccess(Gatekeeper gatekeeper, Directory directory) {
        this.gatekeeper = gatekeeper;
        this.directory = directory;
    }

    /** A member's view of a tenant at one moment, and who granted what. */
    public record View(Snapshot snapshot, Membership member, EffectiveAccess access, AuthorNames authors) {
        /** Whether a section opens. */
        public boolean opens(SectionId section) {
            return snapshot.allows(member.user(), new AccessRequest.OpenSection(section));
        }

        /** What shuts a section to a Tenant Admin, if it is the plan alone; whoever is none is told nothing of plans. */
        public Optional<PlanLock> lockOf(SectionId section) {
            return PlanLock.of(snapshot, member, new AccessRequest.OpenSection(section));
        }

        /** What shuts a permission to a Tenant Admin, if it is the plan alone; whoever is none is told nothing of plans. */
        public Optional<PlanLock> lockOf(Permission permission) {
            return PlanLock.of(snapshot, member, new AccessRequest.DoPermission(permission));
        }

        /** Whether a permission is held on no resource in particular. */
        public boolean may(Permission permission) {
            return access.allowed().containsKey(new AccessRequest.DoPermission(permission));
        }
    }

    /** The actor's own view; empty where they are no member in force, and where there is no such tenant. */
    public Optional<View> of(Actor.SignedIn actor, TenantId tenant) {
        return gatekeeper.enterAsMember(actor, tenant).flatMap(snapshot -> {
            Membership member = snapshot.tenant() == null
                    ? null
                    : snapshot.tenant().members().get(actor.user());
            return member == null
                    ? Optional.empty()
                    : Optional.of(new View(
                            snapshot,
                            member,
                            EffectiveAccess.of(snapshot.situationOf(actor.user())),
                            AuthorNames.of(member.authors(), snapshot, directory)));
        });
    }
}
