package org.portreeve.adapters.mail;

import java.time.InstantSource;
import java.util.Optional;
import org.portreeve.application.invitation.InvitationTokens;
import org.portreeve.application.mail.Links;
import org.portreeve.application.mail.Mail;
import org.portreeve.application.mail.Outbox;
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
    Outbox outbox(Environment environment) {
        return new SmtpSettings(environment).isPresent()
                ? _ -> Optional.empty()
                : new MemoryOutbox(InstantSource.system());
    }

    @Bean
    Mail mail(Environment environment, Outbox outbox) {
        return outbox instanceof MemoryOutbox kept
                ? new KeptHere(kept)
                : new SmtpMail(new SmtpSettings(environment).server());
    }
}
