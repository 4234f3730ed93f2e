package org.portreeve.application.mail;

import java.util.List;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Shows a tenant's Tenant Admins, and nobody else, what would have been sent where no mail server is configured: the links in
 * it are secrets, and no permission hands them to anybody.
 */
@UseCase
public final class ReadOutbox {
    private static final Permission NEEDS = new Permission("member:invite");

    private final Gatekeeper gatekeeper;
    private final Outbox outbox;

    /** Reads {@code outbox}. */
    public ReadOutbox(Gatekeeper gatekeeper, Outbox outbox) {
        this.gatekeeper = gatekeeper;
        this.outbox = outbox;
    }

    /** The mails about a tenant, newest first, and the moment at which they were read. */
    public record View(Snapshot snapshot, List<KeptMail> mails) {
        /** Keeps a copy. */
        public View {
            mails = List.copyOf(mails);
        }

        /** The one with that number, if it still is there. */
        public Optional<KeptMail> find(long number) {
            return mails.stream().filter(mail -> mail.number() == number).findFirst();
        }
    }

    /** The outbox; empty where mail is really sent, the tenant is not open to the actor, or they are no Tenant Admin of it. */
    public Optional<View> of(Actor.SignedIn actor, TenantId tenant) {
        return outbox.about(tenant)
                .flatMap(mails -> gatekeeper
                        .enter(actor, tenant, NEEDS)
                        .filter(snapshot -> isAdmin(actor, snapshot))
                        .map(snapshot -> new View(snapshot, mails)));
    }

    private static boolean isAdmin(Actor.SignedIn actor, Snapshot snapshot) {
        Membership member =
                snapshot.tenant() == null ? null : snapshot.tenant().members().get(actor.user());
        return member != null && member.isTenantAdmin();
    }
}
