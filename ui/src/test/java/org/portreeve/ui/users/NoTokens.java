package org.portreeve.ui.users;

import java.util.Collections;
import java.util.List;
import org.portreeve.application.invitation.InvitationTokens;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.mail.Links;
import org.portreeve.application.mail.Mail;
import org.portreeve.domain.tenancy.TenantId;

/** One token, its link, and a mail server that does not answer. */
public final class NoTokens implements InvitationTokens, Links, Mail {
    @Override
    public String fresh() {
        return "token";
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

    @Override
    public List<Delivery> send(List<? extends Letter> letters) {
        return Collections.nCopies(letters.size(), Delivery.UNREACHABLE);
    }

    @Override
    public void post(List<? extends Letter> letters) {}
}
