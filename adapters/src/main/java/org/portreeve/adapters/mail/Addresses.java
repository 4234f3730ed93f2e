package org.portreeve.adapters.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/** Addresses as mail servers understand them. */
final class Addresses {
    private Addresses() {}

    /**
     * The address, if it is one and no more: nothing that a parser would read as a name with another address behind it. Outside
     * ASCII there is none, since most servers would deliver such mail to somebody else or to nobody.
     */
    static Optional<InternetAddress> of(String text) {
        boolean plain = text.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (!plain || text.indexOf('@') < 1) {
            return Optional.empty();
        }
        try {
            InternetAddress address = new InternetAddress(text, true);
            return text.equals(address.getAddress()) && !address.isGroup() ? Optional.of(address) : Optional.empty();
        } catch (AddressException noAddress) {
            return Optional.empty();
        }
    }
}
