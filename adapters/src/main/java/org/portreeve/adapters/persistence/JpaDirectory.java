package org.portreeve.adapters.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Asks the database for people, on the connection of the change that asks. */
final class JpaDirectory implements Directory {
    private static final int ASKED_AT_ONCE = 500;
    static final String PERSON =
            "select id, issuer, subject, given_name, family_name, email, email_confirmed, disputed_email, language,"
                    + " signed_in, erased from person where ";
    static final RowMapper<Person> PEOPLE = (row, _) -> {
        PersonRow person = new PersonRow();
        person.id = row.getObject("id", UUID.class);
        person.issuer = row.getString("issuer");
        person.subject = row.getString("subject");
        person.givenName = row.getString("given_name");
        person.familyName = row.getString("family_name");
        person.email = row.getString("email");
        person.emailConfirmed = row.getBoolean("email_confirmed");
        person.disputedEmail = row.getString("disputed_email");
        person.language = row.getString("language");
        person.signedIn = row.getBoolean("signed_in");
        person.erased = row.getBoolean("erased");
        return Attempt.shown(person.toPerson());
    };

    private final JdbcTemplate jdbc;
    private final ErasedIdentities erased;

    JpaDirectory(JdbcTemplate jdbc, ErasedIdentities erased) {
        this.jdbc = jdbc;
        this.erased = erased;
    }

    @Override
    public List<Person> withEmail(Email email) {
        List<Person> people = new ArrayList<>(jdbc.query(PERSON + "email = ? order by id", PEOPLE, email.value()));
        people.sort(java.util.Comparator.comparing(Person::isPlaceholder));
        return people;
    }

    @Override
    public Map<Email, List<Person>> withEmails(Set<Email> emails) {
        Map<Email, List<Person>> found = new HashMap<>();
        List<String> all = emails.stream().map(Email::value).sorted().toList();
        for (int from = 0; from < all.size(); from += ASKED_AT_ONCE) {
            List<String> asked = all.subList(from, Math.min(all.size(), from + ASKED_AT_ONCE));
            String marks = String.join(", ", Collections.nCopies(asked.size(), "?"));
            for (Person person : jdbc.query(PERSON + "email in (" + marks + ") order by id", PEOPLE, asked.toArray())) {
                found.computeIfAbsent(Objects.requireNonNull(person.email()), _ -> new ArrayList<>(1))
                        .add(person);
            }
        }
        found.values().forEach(people -> people.sort(java.util.Comparator.comparing(Person::isPlaceholder)));
        return found;
    }

    @Override
    public Optional<Person> withIdentity(Identity identity) {
        return jdbc.query(PERSON + "issuer = ? and subject = ?", PEOPLE, identity.issuer(), identity.subject()).stream()
                .findFirst();
    }

    @Override
    public boolean isErased(Identity identity) {
        return erased.has(identity);
    }

    @Override
    public Optional<Person> find(UserId user) {
        return jdbc.query(PERSON + "id = ?", PEOPLE, user.value()).stream().findFirst();
    }

    @Override
    public List<TenantId> tenantsOf(UserId user) {
        return jdbc.queryForList("select tenant from membership where user_id = ?", String.class, user.value()).stream()
                .map(TenantId::new)
                .sorted()
                .toList();
    }

    /** A UUID of version 7 (RFC 9562): the time first, so that newcomers stand side by side in the index. */
    @Override
    public UserId nextId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (System.currentTimeMillis() << 16) | 0x7000L | random.nextInt(0x1000);
        long low = (random.nextLong() >>> 2) | (1L << 63);
        return new UserId(new UUID(high, low));
    }
}
