package org.portreeve.adapters.authzen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portreeve.application.access.EvaluateAccess.Answer;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.access.Step;
import org.portreeve.domain.access.StepResult;

/** A decision in AuthZEN's shape, as far as it is to be explained. */
final class AnswerWriter {
    private AnswerWriter() {}

    /** How much an answer says. */
    enum Depth {
        /** The decision and the revision. */
        PLAIN,
        /** Also what the user may be told. */
        FOR_USER,
        /** Everything. */
        FOR_ADMIN
    }

    static Map<String, Object> write(Answer answer, Depth depth) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("revision", answer.revision());
        DenialCode code = answer.decision().code();
        if (depth != Depth.PLAIN && code != null) {
            context.put("reason_user", Map.of("en", Reasons.forUser(code, answer)));
        }
        if (depth == Depth.FOR_ADMIN) {
            if (code != null) {
                Map<String, Object> reason = new LinkedHashMap<>();
                reason.put("code", code.key());
                reason.put("en", Reasons.forAdmin(code, answer));
                context.put("reason_admin", reason);
            }
            context.put("steps", steps(answer));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("decision", answer.decision().isAllowed());
        body.put("context", context);
        return body;
    }

    private static List<Map<String, Object>> steps(Answer answer) {
        List<Map<String, Object>> steps = new ArrayList<>();
        boolean decided = false;
        for (StepResult result : answer.decision().steps()) {
            Map<String, Object> step = new LinkedHashMap<>();
            step.put("step", result.step().key());
            step.put("outcome", result.outcome().key());
            DenialCode code = result.code();
            if (code != null) {
                step.put("code", code.key());
            }
            if (code != null && !decided) {
                step.put("decisive", true);
                decided = true;
            }
            step.put("evidence", evidence(result, answer));
            steps.add(step);
        }
        return steps;
    }

    private static List<Map<String, Object>> evidence(StepResult result, Answer answer) {
        List<Map<String, Object>> evidence = new ArrayList<>();
        result.findings().forEach(finding -> evidence.add(Evidence.of(finding)));
        if (result.step() == Step.MEMBERSHIP && answer.isAmbiguous()) {
            evidence.add(Evidence.ambiguous(answer.question().subject().id(), answer.matches()));
        }
        return evidence;
    }
}
