package org.portreeve.launcher;

import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.States;
import org.portreeve.application.identity.NoSeatNotice;
import org.portreeve.application.identity.SeatShortages;
import org.portreeve.application.invitation.SendInvitations;
import org.portreeve.application.mail.Links;
import org.portreeve.application.mail.Mail;
import org.portreeve.application.membership.Directory;
import org.portreeve.application.membership.EndingNotices;
import org.portreeve.application.membership.TellEndings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** What use cases share and no scan finds. */
@Configuration(proxyBeanMethods = false)
// Why here: next to the main class's own scan it would replace it.
@ComponentScan(
        basePackages = "org.portreeve.application",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = UseCase.class))
class Wiring {
    @Bean
    Authorities authorities(States states) {
        return new Authorities(states);
    }

    @Bean
    Gatekeeper gatekeeper(States states, Authorities authorities) {
        return new Gatekeeper(states, authorities);
    }

    @Bean
    SendInvitations sendInvitations(States states, Directory directory, Links links, Mail mail) {
        return new SendInvitations(states, directory, links, mail);
    }

    @Bean
    NoSeatNotice noSeatNotice(States states, SeatShortages shortages, Links links, Mail mail) {
        return new NoSeatNotice(states, shortages, links, mail);
    }

    @Bean
    TellEndings tellEndings(States states, EndingNotices notices, Links links, Mail mail) {
        return new TellEndings(states, notices, links, mail);
    }
}
