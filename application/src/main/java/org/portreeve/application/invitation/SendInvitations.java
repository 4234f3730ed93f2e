package org.portreeve.application.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.history.AuthorNames;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.mail.Letterhead;
import org.portreeve.application.mail.Links;
import org.portreeve.application.mail.Mail;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Writes to people who have been invited; to be asked after the commit, since a mail cannot be taken back. */
public final class SendInvitations {
    private final States states;
    private final Directory directory;
    private final Links links;
    private final Mail mail;

    /** Sends through {@code mail}. */
    public SendInvitations(States states, Directory directory, Links links, Mail mail) {
        this.states = states;
        this.directory = directory;
        this.links = links;
        this.mail = mail;
    }

    /** Sends the links with these tokens, in the order of the map; who has no invitation any more is left out. */
    public List<SentInvitation> send(TenantId tenant, Map<UserId, String> tokens) {
        Snapshot snapshot = states.read(tenant);
        TenantState state = snapshot.tenant();
        List<Draft> drafts = new ArrayList<>();
        if (state != null) {
            tokens.forEach((user, token) -> {
                Invitation invitation = state.invitations().get(user);
                Membership member = state.members().get(user);
                Person person = state.people().get(user);
                if (invitation != null && member != null && person != null) {
                    String link = links.invitation(token);
                    drafts.add(new Draft(person, link, letter(snapshot, state, invitation, member, person, link)));
                }
            });
        }
        return sent(drafts);
    }

    private record Draft(
            Person person, String link, @Nullable Letter letter) {}

    private List<SentInvitation> sent(List<Draft> drafts) {
        List<Letter> letters =
                drafts.stream().map(Draft::letter).flatMap(Stream::ofNullable).toList();
        var deliveries = (letters.isEmpty() ? List.<Mail.Delivery>of() : mail.send(letters)).iterator();
        List<SentInvitation> sent = new ArrayList<>();
        for (Draft draft : drafts) {
            sent.add(new SentInvitation(
                    draft.person(), draft.link(), draft.letter() == null ? null : deliveries.next()));
        }
        return sent;
    }

    private @Nullable Letter letter(
            Snapshot snapshot,
            TenantState state,
            Invitation invitation,
            Membership member,
            Person person,
            String link) {
        if (person.email() == null) {
            return null;
        }
        Author by = invitation.invitedBy();
        return new Letter.Invitation(
                person.email(),
                language(person, by),
                Letterhead.of(state.tenant()),
                AuthorNames.of(Stream.of(by), snapshot, directory).of(by),
                member.baseRole(),
                invitation.message(),
                link,
                invitation.expiresAt(),
                member.until(),
                state.tenant().timeZone());
    }

    /** The reader's own where it is known, else that of whoever invites. */
    private String language(Person person, Author by) {
        if (person.language() != null) {
            return person.language();
        }
        UserId inviter = by.user();
        String theirs = inviter == null
                ? null
                : directory.find(inviter).map(Person::language).orElse(null);
        return theirs == null ? Letter.UNKNOWN : theirs;
    }
}
