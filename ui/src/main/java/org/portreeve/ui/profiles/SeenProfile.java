package org.portreeve.ui.profiles;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.profile.ChangeProfiles;
import org.portreeve.application.profile.ProfileDraft;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.bundle.Bundle;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.roles.RightsPanel;

/** A security profile as it was last seen, or a new one. */
final class SeenProfile implements Bundle {
    private final ProfileQuestions ask;
    private final TenantId tenant;
    private final ThingNames names;
    private @Nullable SecurityProfile seen;
    private @Nullable SecurityProfile now;

    SeenProfile(ProfileQuestions ask, TenantId tenant, ThingNames names, @Nullable SecurityProfile seen) {
        this.ask = ask;
        this.tenant = tenant;
        this.names = names;
        this.seen = seen;
    }

    @Override
    public String words() {
        return "profile.";
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
        return 0;
    }

    @Override
    public Answer plan(String name, Set<RoleId> roles) {
        return answer(ask.changing().plan(ask.actor(), tenant, action(name, roles)));
    }

    @Override
    public Answer commit(String name, Set<RoleId> roles, String reason, @Nullable String confirmed) {
        return answer(ask.changing().commit(ask.actor(), tenant, action(name, roles), reason, confirmed));
    }

    @Override
    public Answer planDeletion() {
        return answer(ask.changing().plan(ask.actor(), tenant, deletion()));
    }

    @Override
    public Answer commitDeletion(String reason, @Nullable String confirmed) {
        return answer(ask.changing().commit(ask.actor(), tenant, deletion(), reason, confirmed));
    }

    @Override
    public void catchUp() {
        seen = now;
    }

    private ChangeProfiles.Action action(String name, Set<RoleId> roles) {
        var draft = new ProfileDraft(name, roles);
        return seen == null ? new ChangeProfiles.Create(draft) : new ChangeProfiles.Write(seen, draft);
    }

    private ChangeProfiles.Action deletion() {
        return new ChangeProfiles.Delete(Objects.requireNonNull(seen));
    }

    private Answer answer(ChangeProfiles.Answer answer) {
        return switch (answer) {
            case ChangeProfiles.Went(var profile, Outcome outcome) -> new Went(profile.value(), outcome, says(outcome));
            case ChangeProfiles.NameTaken(SecurityProfile other) -> new NameTaken(other.name());
            case ChangeProfiles.Stale(SecurityProfile current) -> {
                now = current;
                yield new Stale(current == null);
            }
        };
    }

    private List<Component> says(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Planned(ChangePlan plan) -> List.of(new RightsPanel(plan.effects(), names));
            case Outcome.Shifted(ChangePlan plan) -> List.of(new RightsPanel(plan.effects(), names));
            case Outcome.Committed _, Outcome.Unchanged _, Outcome.Refused _, Outcome.Absent _ -> List.of();
        };
    }
}
