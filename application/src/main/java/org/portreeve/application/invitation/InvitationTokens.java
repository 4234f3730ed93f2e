package org.portreeve.application.invitation;

/** Port: makes the tokens of links that nobody can guess, and what is kept of them. */
public interface InvitationTokens {
    /** 256 random bits, as they stand in an address. */
    String fresh();

    /** The hash that is kept; the same token has the same hash. */
    String hash(String token);
}
