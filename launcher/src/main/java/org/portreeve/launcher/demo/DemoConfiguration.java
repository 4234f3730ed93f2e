package org.portreeve.launcher.demo;

import java.util.List;
import java.util.stream.Stream;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.States;
import org.portreeve.application.identity.DemoPeople;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.invitation.InvitationTokens;
import org.portreeve.application.invitation.SendInvitations;
import org.portreeve.application.mail.Links;
import org.portreeve.application.membership.Directory;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.application.plan.RecordPayments;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the sample data, where the demo is switched on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "portreeve.demo", havingValue = "true")
public class DemoConfiguration {
    @Bean
    DemoClock clock() {
        return new DemoClock();
    }

    @Bean
    SampleData sampleData(
            States states,
            Changes changes,
            Gatekeeper gatekeeper,
            Directory directory,
            InvitationTokens tokens,
            Links links,
            PeopleSearch search,
            RecordPayments recording,
            DemoClock clock) {
        SendInvitations sending = new SendInvitations(states, directory, links, new LongAgo());
        AddPeople adding = new AddPeople(gatekeeper, directory, changes, tokens, sending);
        return new SampleData(states, changes, adding, search, new Bills(recording, clock), clock);
    }

    @Bean
    DemoPeople demoPeople() {
        List<DemoPeople.DemoPerson> all =
                Stream.of(DemoCast.values()).map(DemoCast::offered).toList();
        return () -> all;
    }
}
