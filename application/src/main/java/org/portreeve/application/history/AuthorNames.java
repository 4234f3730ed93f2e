package org.portreeve.application.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;

/**
 * What those are called who acted in a tenant, now. Use cases make it for the authors whom the thing that they show names,
 * and for nobody else, so that it tells no more of other tenants' people than who acted here.
 */
public record AuthorNames(Map<Author, String> names) {
    private static final String PORTREEVE = "Portreeve";

    /** Keeps a copy. */
    public AuthorNames {
        names = Map.copyOf(names);
    }

    /** The name; of one that nobody knows any more, the reference. */
    public String of(Author author) {
        return names.getOrDefault(author, author.actor());
    }

    /** The name of a person who is named as somebody for whom another acted. */
    public String of(UserId user) {
        return of(Author.of(user));
    }

    /** Looks {@code authors} up: people in the tenant, else in {@code directory}; keys in the tenant, else on the platform. */
    public static AuthorNames of(Stream<Author> authors, Snapshot snapshot, Directory directory) {
        Map<Author, String> names = new HashMap<>();
        authors.distinct()
                .forEach(author -> nameOf(author, snapshot, directory).ifPresent(name -> names.put(author, name)));
        return new AuthorNames(names);
    }

    private static Optional<String> nameOf(Author author, Snapshot snapshot, Directory directory) {
        return switch (author.kind()) {
            case SYSTEM -> Optional.of(PORTREEVE);
            case PERSON -> Optional.ofNullable(author.user()).flatMap(user -> nameOf(user, snapshot, directory));
            case API_KEY, SCIM_CLIENT -> nameOfKey(author.key(), snapshot);
        };
    }

    private static Optional<String> nameOf(UserId user, Snapshot snapshot, Directory directory) {
        Person here =
                snapshot.tenant() == null ? null : snapshot.tenant().people().get(user);
        return Optional.ofNullable(here).or(() -> directory.find(user)).map(Person::label);
    }

    private static Optional<String> nameOfKey(@Nullable ApiKeyId id, Snapshot snapshot) {
        if (id == null) {
            return Optional.empty();
        }
        ApiKey here =
                snapshot.tenant() == null ? null : snapshot.tenant().apiKeys().get(id);
        return Optional.ofNullable(here)
                .or(() -> Optional.ofNullable(snapshot.platform().apiKeys().get(id)))
                .map(ApiKey::name);
    }
}
