package org.portreeve.application.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.States;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.Decision;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;

/** Answers services that ask who may do what; all questions of one call see the same version of a tenant. */
@UseCase
public final class EvaluateAccess {
    private final States states;
    private final Subjects subjects = new Subjects();

    /** Decides on what {@code states} says. */
    public EvaluateAccess(States states) {
        this.states = states;
    }

    /** One question; the moment is null for now. */
    public record Question(
            Subject subject,
            TenantId tenant,
            @Nullable SubtenantId subtenant,
            AccessRequest request,
            @Nullable Instant at) {}

    /** The decision, the newest revision that it saw, and the tenant, null where it is unknown. Matches: how many members are meant. */
    public record Answer(
            Question question,
            Decision decision,
            long revision,
            @Nullable TenantState tenant,
            int matches) {
        /** Whether the subject could be more than one member. */
        public boolean isAmbiguous() {
            return matches > 1;
        }
    }

    /** When to stop. */
    public enum Semantic {
        /** Never. */
        EXECUTE_ALL("execute_all"),
        /** After the first deny. */
        DENY_ON_FIRST_DENY("deny_on_first_deny"),
        /** After the first allow. */
        PERMIT_ON_FIRST_PERMIT("permit_on_first_permit");

        private final String key;

        Semantic(String key) {
            this.key = key;
        }

        /** The name in AuthZEN. */
        public String key() {
            return key;
        }

        private boolean endsWith(Decision decision) {
            return switch (this) {
                case EXECUTE_ALL -> false;
                case DENY_ON_FIRST_DENY -> !decision.isAllowed();
                case PERMIT_ON_FIRST_PERMIT -> decision.isAllowed();
            };
        }
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** The answers in the order of the questions, as far as they were asked. */
    public record Answered(List<Answer> answers) implements Outcome {
        /** Keeps a copy. */
        public Answered {
            answers = List.copyOf(answers);
        }
    }

    /** The key lacks a scope. */
    public record Forbidden(ApiKey.Scope missing) implements Outcome {}

    /** A question is about a moment that cannot be answered yet: the past. */
    public record PastUnavailable() implements Outcome {}

    /** Answers {@code questions}. A tenant that the key may not name is unknown to it. */
    public Outcome evaluate(Actor.Service actor, List<Question> questions, Semantic semantic) {
        if (!actor.has(ApiKey.Scope.DECIDE)) {
            return new Forbidden(ApiKey.Scope.DECIDE);
        }
        Lookout lookout = lookout(actor);
        List<Answer> answers = new ArrayList<>();
        for (Question question : questions) {
            Lookout.View view = lookout.at(question.tenant());
            Instant at = question.at();
            if (at != null && at.isBefore(view.now())) {
                return actor.has(ApiKey.Scope.READ_HISTORY)
                        ? new PastUnavailable()
                        : new Forbidden(ApiKey.Scope.READ_HISTORY);
            }
            Answer answer = view.answer(question);
            answers.add(answer);
            if (semantic.endsWith(answer.decision())) {
                break;
            }
        }
        return new Answered(answers);
    }

    Lookout lookout(Actor.Service actor) {
        return new Lookout(states, subjects, actor);
    }
}
