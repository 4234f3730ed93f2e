package org.portreeve.ui.component;

import java.util.List;
import org.portreeve.domain.change.Effects;
import org.portreeve.domain.state.TenantState;

/** As much of effects as is shown, with the names of the first people of each group; what was not kept is counted. */
public record NamedEffects(List<Group> groups, int more) {
    /** No gains, no losses. */
    public static final NamedEffects NONE = new NamedEffects(List.of(), 0);

    private static final int GROUPS = 30;
    private static final int NAMES = 8;

    /** Keeps a copy. */
    public NamedEffects {
        groups = List.copyOf(groups);
    }

    /** People who gain and lose the same: the first names in order, how many more there are, and what. */
    public record Group(List<String> names, int more, List<Effects.Effect> gains, List<Effects.Effect> losses) {
        /** Keeps copies. */
        public Group {
            names = List.copyOf(names);
            gains = List.copyOf(gains);
            losses = List.copyOf(losses);
        }
    }

    /** Called as they are in {@code state}. */
    public static NamedEffects of(Effects effects, TenantState state) {
        return new NamedEffects(
                effects.groups().stream()
                        .limit(GROUPS)
                        .map(group -> named(group, state))
                        .toList(),
                Math.max(0, effects.groups().size() - GROUPS));
    }

    private static Group named(Effects.Group group, TenantState state) {
        List<String> names = group.people().stream()
                .map(state::labelOf)
                .sorted()
                .limit(NAMES)
                .toList();
        return new Group(names, group.people().size() - names.size(), group.gains(), group.losses());
    }
}
