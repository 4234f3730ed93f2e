package org.portreeve.application.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.domain.Key;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.Decision;
import org.portreeve.domain.access.Situation;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** What one call of a service sees: each tenant that its key may name, at one version. */
final class Lookout {
    private static final String AGENT = "agent";

    private final States states;
    private final Subjects subjects;
    private final Actor.Service actor;
    private final Map<TenantId, View> views = new HashMap<>();
    private @Nullable View nothing;

    Lookout(States states, Subjects subjects, Actor.Service actor) {
        this.states = states;
        this.subjects = subjects;
        this.actor = actor;
    }

    View at(TenantId tenant) {
        // Why: what cannot be a slug is not looked for; a database may choke on what strangers send.
        if (!actor.mayName(tenant) || !Key.isValid(tenant.value())) {
            if (nothing == null) {
                nothing = new View(states.readPlatform(), null);
            }
            return nothing;
        }
        return views.computeIfAbsent(tenant, id -> {
            Snapshot snapshot = states.read(id);
            TenantState state = snapshot.tenant();
            return new View(snapshot, state == null ? null : subjects.of(state));
        });
    }

    /** One tenant, or none where the index is null. */
    record View(Snapshot snapshot, @Nullable SubjectIndex index) {
        Instant now() {
            return snapshot.now();
        }

        EvaluateAccess.Answer answer(EvaluateAccess.Question question) {
            List<UserId> users = index == null ? List.of() : index.find(question.subject());
            return new EvaluateAccess.Answer(
                    question, decide(question, users), snapshot.revision(), snapshot.tenant(), users.size());
        }

        private Decision decide(EvaluateAccess.Question question, List<UserId> users) {
            TenantState tenant = snapshot.tenant();
            Membership member = tenant == null || users.size() != 1
                    ? null
                    : tenant.members().get(users.getFirst());
            Situation situation = new Situation(
                    snapshot.catalogue(), tenant, member, Objects.requireNonNullElse(question.at(), snapshot.now()));
            return AccessRules.decide(about(question.request()), question.subtenant(), situation);
        }

        /** An agent that is named exists, whatever is to be done with it. */
        private AccessRequest about(AccessRequest request) {
            TenantState tenant = snapshot.tenant();
            if (tenant == null
                    || !(request instanceof AccessRequest.DoPermission(Permission permission, String resource))
                    || resource == null
                    || !permission.resourceType().equals(AGENT)
                    || snapshot.catalogue().definition(permission) == null
                    || tenant.agents().has(new AgentId(resource))) {
                return request;
            }
            return new AccessRequest.UseAgent(new AgentId(resource));
        }
    }
}
