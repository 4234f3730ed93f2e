package org.portreeve.application.invitation;

import java.util.List;
import java.util.Set;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Adds the first administrator to a tenant that is only being made, by address, as {@link AddPeople} adds people to one that
 * is there; whether the tenant may be made is for the guards to say.
 */
public final class Founder {
    private final AddingPeople adding;
    private final SendInvitations sending;

    /** Somebody with the address {@code email}, added in {@code manner} as {@code as}. */
    public Founder(
            Actor actor,
            Directory directory,
            InvitationTokens tokens,
            SendInvitations sending,
            Email email,
            AddPeople.Manner manner,
            NewMember as,
            String reason) {
        var entry = new PastedAddresses.Entry(1, email.value(), email, PersonName.UNKNOWN);
        var wish = new AddPeople.Wish(List.of(entry), manner, as, Set.of(), reason);
        adding = new AddingPeople(_ -> true, directory, tokens, actor, wish);
        this.sending = sending;
    }

    /** The tenant of {@code begun}, which is only being made, with them in it. */
    public TenantState in(Snapshot begun) {
        return adding.apply(begun) instanceof Edit.To(TenantState after) ? after : begun.requireTenant();
    }

    /** Mails the invitation, if there is one; to be asked after the commit. */
    public List<SentInvitation> send(TenantId tenant) {
        return sending.send(tenant, adding.tokens());
    }
}
