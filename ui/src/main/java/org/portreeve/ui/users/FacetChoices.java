package org.portreeve.ui.users;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;

/** The values from which each facet chooses in one tenant. */
final class FacetChoices {
    private FacetChoices() {}

    static Map<Facet, List<Facet.Choice>> of(Snapshot snapshot, Locale locale) {
        var state = Objects.requireNonNull(snapshot.tenant());
        Map<Facet, List<Facet.Choice>> choices = new EnumMap<>(Facet.class);
        choices.put(
                Facet.STATUS,
                Stream.of(MembershipStatus.values())
                        .map(status -> choice(status.key(), "status." + status.key(), locale))
                        .toList());
        choices.put(
                Facet.BASE_ROLE,
                Stream.of(BaseRole.values())
                        .map(role -> choice(role.key(), "base-role." + role.key(), locale))
                        .toList());
        choices.put(
                Facet.ROLE,
                sorted(state.roles().stream()
                        .map(role -> new Facet.Choice(role.id().value(), role.name()))));
        choices.put(
                Facet.PROFILE,
                sorted(state.profiles().stream()
                        .map(profile -> new Facet.Choice(profile.id().value(), profile.name()))));
        Set<SubtenantId> parents = state.subtenants().stream()
                .map(Subtenant::parent)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        choices.put(
                Facet.SUBTENANT,
                sorted(state.subtenants().stream()
                        .map(subtenant -> new Facet.Choice(
                                subtenant.id().value(),
                                parents.contains(subtenant.id())
                                        ? I18NProvider.translate(locale, "users.subtenant.subtree", subtenant.name())
                                        : subtenant.name()))));
        choices.put(
                Facet.EMAIL,
                Stream.of(PeopleFilter.CONFIRMED, PeopleFilter.UNCONFIRMED)
                        .map(value -> choice(value, "users.email." + value, locale))
                        .toList());
        choices.put(
                Facet.SEEN,
                Stream.concat(PeopleFilter.SEEN_WITHIN.stream(), Stream.of(PeopleFilter.NEVER))
                        .map(value -> choice(value, "users.seen." + value, locale))
                        .toList());
        choices.put(
                Facet.ENDS,
                PeopleFilter.ENDS_WITHIN.stream()
                        .map(value -> choice(value, "users.ends." + value, locale))
                        .toList());
        return choices;
    }

    private static Facet.Choice choice(String value, String key, Locale locale) {
        return new Facet.Choice(value, I18NProvider.translate(locale, key));
    }

    private static List<Facet.Choice> sorted(Stream<Facet.Choice> choices) {
        return choices.sorted(Comparator.comparing(Facet.Choice::label)).toList();
    }
}
