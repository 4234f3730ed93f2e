package org.portreeve.application.identity;

import java.util.List;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.PersonName;

/** Port: the people of the sample data whom the embedded provider offers to sign in as; none without the demo. */
public interface DemoPeople {
    /** The issuer under which the embedded provider's people are known, whatever address it answers at. */
    String ISSUER = "urn:portreeve:embedded";

    /** All of them, in the order in which they are offered. */
    List<DemoPerson> all();

    /**
     * Somebody to sign in as: what they work as, what one will see as them, and what they are, in a few words each; an
     * important one stands out. The language is a tag such as {@code en}.
     */
    record DemoPerson(
            String subject,
            PersonName name,
            Email email,
            String language,
            String occupation,
            String shows,
            String standing,
            boolean important) {
        /** Who the embedded provider says they are. */
        public Identity identity() {
            return new Identity(ISSUER, subject);
        }
    }
}
