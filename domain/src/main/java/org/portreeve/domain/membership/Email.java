package org.portreeve.domain.membership;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.portreeve.domain.Malformed;

/** An email address: NFC, lower-cased without a locale, its domain in ASCII form; at most 254 characters. */
public record Email(String value) implements Comparable<Email> {
    private static final Pattern SHAPE = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+");
    private static final int MAX_LENGTH = 254;

    /** Normalises; refuses what cannot be an address. */
    public Email {
        value = normalise(value);
    }

    /** The part behind the last at sign. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    private static String normalise(String text) {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (plain.length() > MAX_LENGTH || !SHAPE.matcher(plain).matches()) {
            throw new Malformed("email", text);
        }
        int at = plain.lastIndexOf('@');
        String address = plain.substring(0, at + 1) + asciiOf(plain.substring(at + 1), text);
        // Why again: the ASCII form of a domain is longer.
        if (address.length() > MAX_LENGTH) {
            throw new Malformed("email", text);
        }
        // Why the very same: what is written in its normal form already need not be there twice.
        return address.equals(text) ? text : address;
    }

    private static String asciiOf(String domain, String text) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            throw new Malformed("email", text);
        }
    }

    @Override
    public int compareTo(Email other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
