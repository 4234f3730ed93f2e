package org.portreeve.adapters.mail;

import org.portreeve.application.invitation.InvitationTokens;
import org.portreeve.application.mail.Links;
import org.portreeve.application.mail.Mail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Links and mail, wired to what the environment says. */
@Configuration(proxyBeanMethods = false)
public class MailConfiguration {
    @Bean
    InvitationTokens invitationTokens() {
        return new RandomTokens();
    }

    @Bean
    Links links(Environment environment) {
        return new PublicLinks(environment.getProperty("portreeve.public-url", ""));
    }

    @Bean
    Mail mail() {
        return new WithoutServer();
    }
}
