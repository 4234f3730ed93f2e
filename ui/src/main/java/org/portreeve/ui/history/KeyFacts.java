package org.portreeve.ui.history;

import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.ui.history.Sentence.Part;

/** What happened to API keys and invitations: the ways in that are handed out. */
final class KeyFacts {
    private final Names names;
    private final Consumer<Fact> out;

    KeyFacts(Names names, Consumer<Fact> out) {
        this.names = names;
        this.out = out;
    }

    void of(Change.OfApiKey change) {
        ApiKey before = change.before();
        ApiKey after = change.after();
        Subject subject = new Subject.OfThing(
                "api-key",
                after != null ? after.name() : Objects.requireNonNull(before).name());
        if (before == null) {
            ApiKey made = Objects.requireNonNull(after);
            out.accept(Fact.of(subject, "created")
                    .with(names.say("field.scopes"), names.say("nothing"), scopes(made.scopes())));
        } else if (after == null) {
            out.accept(Fact.of(subject, "removed"));
        } else {
            changed(subject, before, after);
        }
    }

    private void changed(Subject subject, ApiKey before, ApiKey after) {
        if (before.revokedAt() == null && after.revokedAt() != null) {
            out.accept(Fact.of(subject, "key-revoked"));
        }
        if (!before.name().equals(after.name())) {
            out.accept(Fact.of(subject, "renamed", Part.strong(before.name()))
                    .with(names.say("field.name"), before.name(), after.name()));
        }
        if (!before.scopes().equals(after.scopes())) {
            out.accept(Fact.of(subject, "key-scopes", Part.strong(scopes(after.scopes())))
                    .with(names.say("field.scopes"), scopes(before.scopes()), scopes(after.scopes())));
        }
        if (!Objects.equals(before.expiresAt(), after.expiresAt())) {
            out.accept(Fact.of(subject, "key-end", Part.strong(names.end(after.expiresAt())))
                    .with(names.say("field.end"), names.end(before.expiresAt()), names.end(after.expiresAt())));
        }
        if (after.keeper() != null && !after.keeper().equals(before.keeper())) {
            out.accept(Fact.of(subject, "key-handed-over", Part.strong(names.person(after.keeper())))
                    .with(names.say("field.keeper"), names.author(keeper(before)), names.author(keeper(after))));
        }
        if (!before.hash().equals(after.hash())) {
            out.accept(Fact.of(subject, "key-rotated"));
        }
    }

    private static Author keeper(ApiKey key) {
        return key.keeper() == null ? key.createdBy() : Author.of(key.keeper());
    }

    private String scopes(Set<ApiKey.Scope> scopes) {
        return names.list(scopes.stream().map(ApiKey.Scope::key).toList());
    }

    void of(Change.OfInvitation change) {
        Invitation before = change.before();
        Invitation after = change.after();
        if (after == null) {
            out.accept(
                    Fact.of(new Subject.OfPerson(Objects.requireNonNull(before).user()), "invitation-ended"));
            return;
        }
        Subject subject = new Subject.OfPerson(after.user());
        Part end = Part.plain(names.end(after.expiresAt()));
        out.accept(
                before == null
                        ? Fact.of(subject, "invitation-sent", end)
                        : Fact.of(subject, "invitation-renewed", end)
                                .with(
                                        names.say("field.end"),
                                        names.end(before.expiresAt()),
                                        names.end(after.expiresAt())));
    }
}
