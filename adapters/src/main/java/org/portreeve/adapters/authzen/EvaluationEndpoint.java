package org.portreeve.adapters.authzen;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.access.EvaluateAccess;
import org.portreeve.application.access.EvaluateAccess.Answer;
import org.portreeve.domain.apikey.ApiKey;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions, one or many at a time. */
@RestController
final class EvaluationEndpoint {
    private final EvaluateAccess evaluate;

    EvaluationEndpoint(EvaluateAccess evaluate) {
        this.evaluate = evaluate;
    }

    @PostMapping({"/access/v1/evaluation", "/{tenant}/access/v1/evaluation"})
    ResponseEntity<byte[]> evaluation(
            @AuthenticationPrincipal Actor.Service actor,
            @PathVariable(required = false) @Nullable String tenant,
            HttpServletRequest request)
            throws IOException {
        return Body.answer(request, body -> answer(actor, Asked.one(body, new QuestionReader(actor, tenant)), true));
    }

    @PostMapping({"/access/v1/evaluations", "/{tenant}/access/v1/evaluations"})
    ResponseEntity<byte[]> evaluations(
            @AuthenticationPrincipal Actor.Service actor,
            @PathVariable(required = false) @Nullable String tenant,
            HttpServletRequest request)
            throws IOException {
        return Body.answer(request, body -> answer(actor, Asked.many(body, new QuestionReader(actor, tenant)), false));
    }

    private ResponseEntity<byte[]> answer(Actor.Service actor, Asked asked, boolean explainsUnasked) {
        if (asked.items().stream().anyMatch(item -> item.explain() == QuestionReader.Explain.FIXES)) {
            return Problem.notBuilt("What would change a decision");
        }
        List<EvaluateAccess.Question> questions =
                asked.items().stream().map(Asked.Item::question).toList();
        return switch (evaluate.evaluate(actor, questions, asked.semantic())) {
            case EvaluateAccess.Answered(List<Answer> answers) ->
                Problem.none(written(answers, asked, actor, explainsUnasked));
            case EvaluateAccess.Forbidden(ApiKey.Scope missing) -> Problem.lacks(missing);
            case EvaluateAccess.PastUnavailable _ -> Problem.notBuilt("What was decided in the past");
        };
    }

    private static Map<String, Object> written(
            List<Answer> answers, Asked asked, Actor.Service actor, boolean explainsUnasked) {
        List<Map<String, Object>> bodies = new ArrayList<>(answers.size());
        for (int i = 0; i < answers.size(); i++) {
            bodies.add(AnswerWriter.write(
                    answers.get(i), depth(asked.items().get(i).explain(), actor, explainsUnasked)));
        }
        return asked.single() ? bodies.getFirst() : Map.of("evaluations", bodies);
    }

    private static AnswerWriter.Depth depth(
            QuestionReader.Explain explain, Actor.Service actor, boolean explainsUnasked) {
        boolean wanted = switch (explain) {
            case UNSAID -> explainsUnasked;
            case NO -> false;
            case YES, FIXES -> true;
        };
        if (!wanted) {
            return AnswerWriter.Depth.PLAIN;
        }
        return actor.has(ApiKey.Scope.READ_HISTORY) ? AnswerWriter.Depth.FOR_ADMIN : AnswerWriter.Depth.FOR_USER;
    }
}
