package org.portreeve.application.memory;

import org.portreeve.application.invitation.InvitationTokens;
import org.portreeve.application.mail.Links;
import org.portreeve.domain.tenancy.TenantId;

/** Tokens that are easy to guess: {@code token-1}, {@code token-2} and so on. */
public final class CountedTokens implements InvitationTokens, Links {
    private int made;

    @Override
    public String fresh() {
        made++;
        return "token-" + made;
    }

    @Override
    public String hash(String token) {
        return "hash of " + token;
    }

    @Override
    public String invitation(String token) {
        return "https://portreeve.example/invitation/" + token;
    }

    @Override
    public String page(TenantId tenant, String page) {
        return "https://portreeve.example/t/" + tenant + "/" + page;
    }
}
