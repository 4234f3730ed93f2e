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
    /** Administers the platform. */
    MARTA(
            "marta",
            "Marta",
            "Oliveira",
            "Head of IT",
            "Every tenant's sections in Acme and Platform Management, all settings, all people",
            "Platform Administrator",
            true),
    /** Administers a department. */
    BEN(
            "ben",
            "Ben",
            "Adeyemi",
            "Head of Finance",
            "People, roles, the permission grid and the history of Finance; an ordinary member elsewhere",
            "Tenant Admin",
            true),
    /** An ordinary member. */
    ANA(
            "ana",
            "Ana",
            "Ruiz Montalbán",
            "Invoice lead",
            "What an ordinary member sees in Acme, Finance and Sales, with roles that end and begin",
            "Tenant User",
            false),
    /** Administers people without being a Tenant Admin. */
    HANNE(
            "hanne",
            "Hanne",
            "Ødegård",
            "Operations lead",
            "People and roles of Operations through a role, without being a Tenant Admin",
            "Department Admin",
            false),
    /** Reads the history. */
    SIOBHAN(
            "siobhan",
            "Siobhán",
            "Ní Dhomhnaill",
            "Internal audit",
            "People, roles and the history of Finance; changes nothing",
            "Auditor",
            false),
    /** Builds agents. */
    LUKASZ(
            "lukasz",
            "Łukasz",
            "Wójcik",
            "Agent developer",
            "Agents, traces, logs, evaluations and prompts of Development",
            "Developer",
            false),
    /** Administers the development tenant. */
    CHIMAMANDA(
            "chimamanda",
            "Chimamanda",
            "Okonkwo",
            "Head of Engineering",
            "Everything in Development and Operations",
            "Tenant Admin",
            false),
    /** Somebody whom every tenant has shut out. */
    KEANU(
            "keanu",
            "Keanu",
            "Kahananui",
            "Left in autumn",
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
                numberOf(email),
                new Identity(DemoPeople.ISSUER, subject),
                name,
                email,
                true,
                null,
                "en",
                true);
    }

    static UserId numberOf(Email email) {
        return new UserId(UUID.nameUUIDFromBytes(email.value().getBytes(StandardCharsets.UTF_8)));
    }
}
