package org.portreeve.adapters.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.portreeve.application.mail.Links;
import org.portreeve.domain.tenancy.TenantId;

/** Addresses below the one under which people reach this installation. */
record PublicLinks(String base) implements Links {
    @Override
    public String invitation(String token) {
        return base + "/invitation/" + token;
    }

    @Override
    public String page(TenantId tenant, String page) {
        return base + "/t/" + URLEncoder.encode(tenant.value(), StandardCharsets.UTF_8) + "/" + page;
    }
}
