package org.portreeve.ui.exclusions;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.exclusion.ChangeExclusions;
import org.portreeve.application.exclusion.ExclusionDraft;
import org.portreeve.application.exclusion.Violation;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.bundle.Bundle;
import org.portreeve.ui.component.ThingNames;

/** An exclusion as it was last seen, or a new one. */
final class SeenExclusion implements Bundle {
    private final ExclusionQuestions ask;
    private final TenantId tenant;
    private final ThingNames names;
    private @Nullable Exclusion seen;
    private @Nullable Exclusion now;

    SeenExclusion(ExclusionQuestions ask, TenantId tenant, ThingNames names, @Nullable Exclusion seen) {
        this.ask = ask;
        this.tenant = tenant;
        this.names = names;
        this.seen = seen;
    }

    @Override
    public String words() {
        return "exclusion.";
    }

    @Override
    public boolean isNew() {
        return seen == null;
    }

    @Override
    public String name() {
        return seen == null ? "" : seen.name();
    }

    @Override
    public Set<RoleId> roles() {
        return seen == null ? Set.of() : seen.roles();
    }

    @Override
    public int fewest() {
        return ExclusionDraft.FEWEST;
    }

    @Override
    public Answer plan(String name, Set<RoleId> roles) {
        return answer(ask.changing().plan(ask.actor(), tenant, action(name, roles)), true);
    }

    @Override
    public Answer commit(String name, Set<RoleId> roles, String reason, @Nullable String confirmed) {
        return answer(ask.changing().commit(ask.actor(), tenant, action(name, roles), reason, confirmed), true);
    }

    @Override
    public Answer planDeletion() {
        return answer(ask.changing().plan(ask.actor(), tenant, deletion()), false);
    }

    @Override
    public Answer commitDeletion(String reason, @Nullable String confirmed) {
        return answer(ask.changing().commit(ask.actor(), tenant, deletion(), reason, confirmed), false);
    }

    @Override
    public void catchUp() {
        seen = now;
    }

    private ChangeExclusions.Action action(String name, Set<RoleId> roles) {
        var draft = new ExclusionDraft(name, roles);
        return seen == null ? new ChangeExclusions.Create(draft) : new ChangeExclusions.Write(seen, draft);
    }

    private ChangeExclusions.Action deletion() {
        return new ChangeExclusions.Delete(Objects.requireNonNull(seen));
    }

    private Answer answer(ChangeExclusions.Answer answer, boolean stays) {
        return switch (answer) {
            case ChangeExclusions.Went(var exclusion, var violations, Outcome outcome) ->
                new Went(exclusion.value(), outcome, stays ? says(violations) : List.of());
            case ChangeExclusions.NameTaken(Exclusion other) -> new NameTaken(other.name());
            case ChangeExclusions.Stale(Exclusion current) -> {
                now = current;
                yield new Stale(current == null);
            }
        };
    }

    private List<Component> says(List<Violation> violations) {
        return List.of(new ViolationsPanel(violations, names));
    }
}
