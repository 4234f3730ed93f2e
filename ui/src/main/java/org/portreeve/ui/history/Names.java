package org.portreeve.ui.history;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.AuthorNames;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.ui.component.Dates;

/** What things are called now or, where they are gone, were called in the revision; and words in the reader's language. */
final class Names {
    private static final int LISTED = 3;

    private final Map<Object, String> ofRevision = new HashMap<>();
    private final AuthorNames authors;
    private final TenantState state;
    private final Catalogue catalogue;
    private final Dates dates;
    private final Locale locale;
    private final Instant time;

    Names(Revision revision, Snapshot snapshot, AuthorNames authors, Locale locale) {
        this.authors = authors;
        state = Objects.requireNonNull(snapshot.tenant());
        catalogue = snapshot.catalogue();
        dates = new Dates(locale, state.tenant().timeZone(), snapshot.now());
        this.locale = locale;
        time = revision.time();
        revision.changes().changes().forEach(this::learn);
    }

    /** The words behind {@code history.}{@code key}. */
    String say(String key, Object... values) {
        return I18NProvider.translate(locale, "history." + key, values);
    }

    Locale locale() {
        return locale;
    }

    String person(UserId user) {
        var person = state.people().get(user);
        if (person != null) {
            return person.label();
        }
        var then = ofRevision.get(user);
        return then != null ? then : say("former-member", user.toString().substring(0, 8));
    }

    String author(Author author) {
        return authors.of(author);
    }

    String role(RoleId id) {
        var role = state.roles().get(id);
        return role != null ? role.name() : then(id, id.value());
    }

    String profile(ProfileId id) {
        var profile = state.profiles().get(id);
        return profile != null ? profile.name() : then(id, id.value());
    }

    String section(SectionId id) {
        var section = catalogue.section(id);
        return section != null ? section.name() : id.value();
    }

    String agent(AgentId id) {
        var agent = state.agents().get(id);
        return agent != null ? agent.name() : then(id, id.value());
    }

    String subtenant(@Nullable SubtenantId id) {
        if (id == null) {
            return say("nothing");
        }
        var subtenant = state.subtenants().get(id);
        return subtenant != null ? subtenant.name() : then(id, id.value());
    }

    String baseRole(BaseRole role) {
        return switch (role) {
            case TENANT_ADMIN -> I18NProvider.translate(locale, "base-role.admin");
            case TENANT_USER -> I18NProvider.translate(locale, "base-role.user");
        };
    }

    /** “until 1 Mar 2027”, “from … to …” or, without an end, nothing; a start that had come by then is not told. */
    String window(Window window) {
        Instant from = window.from();
        Instant until = window.until();
        if (from == null || !from.isAfter(time)) {
            return until == null ? "" : say("window.until", dates.lastDay(until));
        }
        return until == null
                ? say("window.from", dates.day(from))
                : say("window.span", dates.day(from), dates.lastDay(until));
    }

    /** The whole window: “13 Nov 2026 to 1 Mar 2027”. */
    String span(Window window) {
        return dates.span(window);
    }

    /** “1 Mar 2027”, or “no end”. */
    String end(@Nullable Instant until) {
        return until == null ? I18NProvider.translate(locale, "dates.no-end") : dates.lastDay(until);
    }

    String scope(Extent<SubtenantId> scope) {
        return switch (scope) {
            case Extent.All<SubtenantId> _ -> say("whole-tenant");
            case Extent.Listed<SubtenantId>(var ids) ->
                list(ids.stream().sorted().map(this::subtenant).toList());
        };
    }

    /** The first three of many, and how many more there are. */
    String list(Collection<String> names) {
        List<String> sorted = names.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return say("nothing");
        }
        if (sorted.size() <= LISTED + 1) {
            return String.join(", ", sorted);
        }
        return say("and-more", String.join(", ", sorted.subList(0, LISTED)), sorted.size() - LISTED);
    }

    /** All of them, for where there is room. */
    static String all(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    String text(@Nullable String value) {
        return value == null || value.isBlank() ? say("nothing") : value;
    }

    private String then(Object id, String otherwise) {
        return ofRevision.getOrDefault(id, otherwise);
    }

    private void learn(Change change) {
        switch (change) {
            case Change.OfRole(var before, var after) -> {
                var role = after != null ? after : before;
                if (role != null) {
                    ofRevision.put(role.id(), role.name());
                }
            }
            case Change.OfProfile(var before, var after) -> {
                var profile = after != null ? after : before;
                if (profile != null) {
                    ofRevision.put(profile.id(), profile.name());
                }
            }
            case Change.OfAgent(var before, var after) -> {
                var agent = after != null ? after : before;
                if (agent != null) {
                    ofRevision.put(agent.id(), agent.name());
                }
            }
            case Change.OfSubtenant(var before, var after) -> {
                var subtenant = after != null ? after : before;
                if (subtenant != null) {
                    ofRevision.put(subtenant.id(), subtenant.name());
                }
            }
            case Change.OfPerson(var before, var after) -> {
                var person = after != null ? after : before;
                if (person != null) {
                    ofRevision.put(person.id(), person.label());
                }
            }
            case Change.OfTenant _,
                    Change.OfExclusion _,
                    Change.OfResource _,
                    Change.OfMembership _,
                    Change.OfInvitation _,
                    Change.OfApiKey _,
                    Change.OfCatalogue _ -> {}
        }
    }
}
