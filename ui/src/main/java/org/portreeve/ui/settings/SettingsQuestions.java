package org.portreeve.ui.settings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.tenancy.ChangeSettings;
import org.portreeve.application.tenancy.ReadSettings;
import org.portreeve.application.tenancy.SettingPart;
import org.portreeve.application.tenancy.TryRules;
import org.portreeve.domain.tenancy.FirewallRule;
import org.portreeve.domain.tenancy.SignInPolicy;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.roles.ChangeDialog;
import org.springframework.stereotype.Component;

/** The use cases of the settings, asked as whoever is signed in. */
@Component
record SettingsQuestions(
        CurrentActor current, ReadSettings reading, ChangeSettings changing, TryRules trying, UndoRevision undoing) {
    Actor.SignedIn actor() {
        return current.get();
    }

    Optional<ReadSettings.View> read(TenantId tenant) {
        return reading.of(actor(), tenant);
    }

    /** The change of one part from what was {@code seen}; {@code words} says what stands in its way. */
    ChangeDialog.Wanted wanted(SettingPart part, Tenant seen, Tenant wanted, RefusalWords words) {
        var wish = new ChangeSettings.Wish(part, seen, wanted);
        return new ChangeDialog.Wanted() {
            @Override
            public ChangeDialog.Result plan() {
                return result(changing.plan(actor(), seen.id(), wish), words);
            }

            @Override
            public ChangeDialog.Result commit(String reason, @Nullable String confirmed) {
                return result(changing.commit(actor(), seen.id(), wish, reason, confirmed), words);
            }
        };
    }

    private static ChangeDialog.Result result(ChangeSettings.Answer answer, RefusalWords words) {
        return switch (answer) {
            case ChangeSettings.Went(var outcome) -> ChangeDialog.Result.of(outcome);
            case ChangeSettings.Stale _ -> ChangeDialog.Result.instead(words.stale());
            case ChangeSettings.NoPatterns(var rules) -> ChangeDialog.Result.instead(words.noPatterns(rules));
            case ChangeSettings.ShutsOut(var lack) -> ChangeDialog.Result.instead(words.shutsOut(lack));
        };
    }

    /** What is said where a change did not come to be judged. */
    interface RefusalWords {
        Note stale();

        Note noPatterns(List<FirewallRule> rules);

        Note shutsOut(SignInPolicy.Lack lack);
    }
}
