package org.portreeve.application.access;

import java.util.List;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.tenancy.SignInPolicy;
import org.portreeve.domain.tenancy.TenantId;

/** Says to a member of a tenant what their sign-in lacks for it; to everybody else nothing. */
@UseCase
public final class JudgeSignIn {
    private final States states;

    /** Reads {@code states}. */
    public JudgeSignIn(States states) {
        this.states = states;
    }

    /** What is lacking in which tenant, and the levels that would do. */
    public record Verdict(String tenantName, SignInPolicy.Lack lack, List<String> levels) {
        /** Keeps a copy. */
        public Verdict {
            levels = List.copyOf(levels);
        }
    }

    /** What the sign-in lacks; empty where it suffices, and where the actor is no member in force. */
    public Optional<Verdict> of(Actor.SignedIn actor, TenantId tenant) {
        Snapshot snapshot = states.read(tenant);
        if (snapshot.tenant() == null) {
            return Optional.empty();
        }
        Membership member = snapshot.tenant().members().get(actor.user());
        SignInPolicy policy = snapshot.tenant().tenant().settings().signIn();
        SignInPolicy.Lack lack = policy.lackOf(actor.signIn());
        return member == null || !member.isInForce(snapshot.now()) || lack == null
                ? Optional.empty()
                : Optional.of(new Verdict(snapshot.tenant().tenant().name(), lack, policy.levels()));
    }
}
