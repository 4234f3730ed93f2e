package org.portreeve.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.portreeve.application.identity.DemoPeople;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;

/** The demo people: those who can be signed in as with one click. */
enum DemoCast {
    /** Administers a department. */
    BEN(
            "ben",
            "Ben",
            "Adeyemi",
            "Head of Finance",
            "Start here: people, roles, grid and history of Finance",
            "Tenant Admin in Finance",
            true),
    /** Administers the platform. */
    MARTA(
            "marta",
            "Marta",
            "Oliveira",
            "Head of IT",
            "All of Acme and of Platform Management",
            "Platform Administrator",
            true),
    /** An ordinary member. */
    ANA("ana", "Ana", "Ruiz Montalbán", "Invoice lead", "What a member sees; one role ends soon", "Tenant User", false),
    /** Administers people without being a Tenant Admin. */
    HANNE(
            "hanne",
            "Hanne",
            "Ødegård",
            "Operations lead",
            "Manages Operations without being Tenant Admin",
            "Department Admin",
            false),
    /** Reads the history. */
    SIOBHAN(
            "siobhan",
            "Siobhán",
            "Ní Dhomhnaill",
            "Internal audit",
            "People, roles and the history of Finance; changes nothing",
            "Auditor in Finance",
            false),
    /** Builds agents. */
    LUKASZ(
            "lukasz",
            "Łukasz",
            "Wójcik",
            "Agent developer",
            "Agents, traces, logs and prompts",
            "Developer in Development",
            false),
    /** Administers the development tenant. */
    CHIMAMANDA(
            "chimamanda",
            "Chimamanda",
            "Okonkwo",
            "Head of Engineering",
            "Everything in Development and Operations",
            "Tenant Admin in 2 tenants",
            true),
    /** Somebody whom every tenant has shut out. */
    KEANU(
            "keanu",
            "Keanu",
            "Kahananui",
            "Support (left in autumn)",
            "Nothing: disabled in every tenant",
            "No access",
            false);

    private final String subject;
    private final String given;
    private final String family;
    private final String occupation;
    private final String shows;
    private final String standing;
    private final boolean important;

    DemoCast(
            String subject,
            String given,
            String family,
            String occupation,
            String shows,
            String standing,
            boolean important) {
        this.subject = subject;
        this.given = given;
        this.family = family;
        this.occupation = occupation;
        this.shows = shows;
        this.standing = standing;
        this.important = important;
    }

    /** As the embedded provider offers them. */
    DemoPeople.DemoPerson offered() {
        return new DemoPeople.DemoPerson(subject, personName(), email(), "en", occupation, shows, standing, important);
    }

    private PersonName personName() {
        return new PersonName(given, family);
    }

    String fullName() {
        return personName().full();
    }

    Email email() {
        return new Email(subject + "@acme.example");
    }

    Person person() {
        return boundPerson(subject, personName(), email());
    }

    static List<Person> people() {
        return List.of(values()).stream().map(DemoCast::person).toList();
    }

    /** Somebody whom the embedded provider knows and who has signed in before. */
    static Person boundPerson(String subject, PersonName name, Email email) {
        return new Person(
                numberOf(email), new Identity(DemoPeople.ISSUER, subject), name, email, true, null, "en", true);
    }

    static UserId numberOf(Email email) {
        return new UserId(UUID.nameUUIDFromBytes(email.value().getBytes(StandardCharsets.UTF_8)));
    }
}
