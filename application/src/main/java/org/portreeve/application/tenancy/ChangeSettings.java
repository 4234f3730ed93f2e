package org.portreeve.application.tenancy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.FirewallRule;
import org.portreeve.domain.tenancy.SignInPolicy;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Changes one part of what a tenant decides about itself, as one revision; needs the part's permission. Rules with a pattern
 * that is not RE2 are refused, and so is a sign-in policy that would shut out whoever makes it.
 */
@UseCase
public final class ChangeSettings {
    private final Gatekeeper gatekeeper;
    private final Changes changes;
    private final RulePatterns patterns;

    /** Goes the one way of change. */
    public ChangeSettings(Gatekeeper gatekeeper, Changes changes, RulePatterns patterns) {
        this.gatekeeper = gatekeeper;
        this.changes = changes;
        this.patterns = patterns;
    }

    /** What is wanted instead of what was seen; of both only the part counts. */
    public record Wish(SettingPart part, Tenant seen, Tenant wanted) {}

    /** What came of it. */
    public sealed interface Answer {}

    /** This is how the change went. */
    public record Went(Outcome outcome) implements Answer {}

    /** The part is something else by now than what was seen. Nothing has changed. */
    public record Stale(Tenant now) implements Answer {}

    /** These rules have no pattern. Nothing has changed. */
    public record NoPatterns(List<FirewallRule> rules) implements Answer {
        /** Keeps a copy. */
        public NoPatterns {
            rules = List.copyOf(rules);
        }
    }

    /** Whoever makes the policy would not pass it. Nothing has changed. */
    public record ShutsOut(SignInPolicy.Lack lack) implements Answer {}

    /** Says what would happen; changes nothing. */
    public Answer plan(Actor actor, TenantId tenant, Wish wish) {
        Taking taking = new Taking(actor, wish);
        return taking.answer(changes.plan(actor, tenant, taking));
    }

    /** Does it, if the effects are still those of the plan with the digest {@code confirmed}; null confirms nothing. */
    public Answer commit(Actor actor, TenantId tenant, Wish wish, String reason, @Nullable String confirmed) {
        Taking taking = new Taking(actor, wish);
        return taking.answer(changes.commit(actor, tenant, taking, reason, confirmed));
    }

    /** The edit; keeps what its last asking found. */
    private final class Taking implements Edit {
        private final Actor actor;
        private final Wish wish;
        private @Nullable Answer instead;

        Taking(Actor actor, Wish wish) {
            this.actor = actor;
            this.wish = wish;
        }

        Answer answer(Outcome outcome) {
            return instead == null ? new Went(outcome) : instead;
        }

        @Override
        public Edited apply(Snapshot snapshot) {
            instead = null;
            TenantState state = snapshot.tenant();
            if (state == null
                    || !gatekeeper.mayButForPlan(actor, snapshot, wish.part().needs())) {
                return new Absent();
            }
            instead = insteadOf(state.tenant());
            return instead == null
                    ? new To(state.withTenant(wish.part().taken(state.tenant(), wish.wanted())))
                    : new Absent();
        }

        private @Nullable Answer insteadOf(Tenant now) {
            if (!wish.part().of(now).equals(wish.part().of(wish.seen()))) {
                return new Stale(now);
            }
            return switch (wish.part()) {
                case AGENT_GUARD -> withoutPattern();
                case SIGN_IN -> shutOut();
                case GENERAL, NEWCOMERS, NOTICES -> null;
            };
        }

        private @Nullable Answer withoutPattern() {
            List<FirewallRule> none = wish.wanted().settings().agentGuard().rules().stream()
                    .filter(rule -> !patterns.isPattern(rule.pattern()))
                    .toList();
            return none.isEmpty() ? null : new NoPatterns(none);
        }

        private @Nullable Answer shutOut() {
            SignInPolicy.Lack lack = actor instanceof Actor.SignedIn user
                    ? wish.wanted().settings().signIn().lackOf(user.signIn())
                    : null;
            return lack == null ? null : new ShutsOut(lack);
        }
    }
}
