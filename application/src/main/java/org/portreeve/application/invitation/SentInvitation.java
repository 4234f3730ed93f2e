package org.portreeve.application.invitation;

import org.jspecify.annotations.Nullable;
import org.portreeve.application.mail.Mail;
import org.portreeve.domain.membership.Person;

/**
 * An invitation that has been made: whose it is, its link, which is shown this once, and what became of the mail; null where
 * there is no address to write to.
 */
public record SentInvitation(Person person, String link, Mail.@Nullable Delivery delivery) {
    @Override
    public String toString() {
        return "SentInvitation[" + person.id() + ", " + delivery + "]";
    }
}
