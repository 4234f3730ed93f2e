package org.portreeve.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.portreeve.adapters.identity.OneTimeCode;
import org.portreeve.application.identity.BootstrapAdmin;
import org.portreeve.application.identity.DemoPeople;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the terminal that Portreeve is ready, where, and how to get in. */
@Component
class Greeting {
    private final Environment environment;
    private final BootstrapAdmin bootstrapAdmin;
    private final ObjectProvider<DemoPeople> demoPeople;
    private final ObjectProvider<OneTimeCode> code;
    private final PrintStream terminal = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    Greeting(
            Environment environment,
            BootstrapAdmin bootstrapAdmin,
            ObjectProvider<DemoPeople> demoPeople,
            ObjectProvider<OneTimeCode> code) {
        this.environment = environment;
        this.bootstrapAdmin = bootstrapAdmin;
        this.demoPeople = demoPeople;
        this.code = code;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        boolean production = environment.getProperty("portreeve.production", Boolean.class, false);
        String address = production || environment.getProperty("PORTREEVE_PUBLIC_URL") != null
                ? environment.getProperty("portreeve.public-url", "")
                : "http://localhost:" + environment.getProperty("local.server.port");
        say("");
        say("Portreeve is ready: " + address);
        List<DemoPeople.DemoPerson> offered =
                demoPeople.stream().flatMap(people -> people.all().stream()).toList();
        if (!offered.isEmpty()) {
            say("");
            say("Sign in with one click as");
            offered.forEach(
                    person -> say("  %s (%s): %s".formatted(person.name().full(), person.standing(), person.shows())));
            say("");
        } else {
            code.ifAvailable(this::firstSteps);
        }
    }

    private void firstSteps(OneTimeCode oneTimeCode) {
        bootstrapAdmin
                .email()
                .ifPresentOrElse(
                        email -> oneTimeCode.announceTo(fresh -> say("One-time code for " + email + ": " + fresh)),
                        () -> say("Nobody can sign in yet: set PORTREEVE_BOOTSTRAP_ADMIN to an email address and start"
                                + " again, or PORTREEVE_DEMO=true to try it with sample data."));
    }

    private void say(String line) {
        terminal.println(line);
    }
}
