package org.portreeve.domain.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one step found. */
public record StepResult(Step step, Outcome outcome, List<Finding> findings) {
    /** How a step came out. */
    public enum Outcome {
        /** Nothing in it stands against access. */
        PASS("pass"),
        /** Something does. */
        FAIL("fail"),
        /** It could not be asked. */
        NOT_ASKED("not-asked");

        private final String key;

        Outcome(String key) {
            this.key = key;
        }

        /** The name in the decision API. */
        public String key() {
            return key;
        }
    }

    /** Keeps a copy. */
    public StepResult {
        findings = List.copyOf(findings);
    }

    static StepResult of(Step step, List<Finding> findings) {
        // Why no stream: a decision has six of them, and a service may ask for ten thousand in one call.
        for (Finding finding : findings) {
            if (finding instanceof Finding.Blocks) {
                return new StepResult(step, Outcome.FAIL, findings);
            }
        }
        return new StepResult(step, Outcome.PASS, findings);
    }

    static StepResult notAsked(Step step) {
        return new StepResult(step, Outcome.NOT_ASKED, List.of());
    }

    /** The code of the step's first block; null where nothing blocks. */
    public @Nullable DenialCode code() {
        for (Finding finding : findings) {
            if (finding instanceof Finding.Blocks(DenialCode code, Finding.Cause _)) {
                return code;
            }
        }
        return null;
    }
}
