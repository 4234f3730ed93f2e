package org.portreeve.domain.access;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Allow or deny, with what each of the six steps found; denied by the first step that failed. */
public record Decision(List<StepResult> steps) {
    /** Keeps a copy. */
    public Decision {
        steps = List.copyOf(steps);
    }

    /** Whether nothing blocks and something grants. */
    public boolean isAllowed() {
        return code() == null;
    }

    /** The code of the first step that failed; null where access is allowed. */
    public @Nullable DenialCode code() {
        for (StepResult step : steps) {
            DenialCode code = step.code();
            if (code != null) {
                return code;
            }
        }
        return null;
    }

    /** Everything that grants, whether or not something else blocks. */
    public Stream<Finding.Grants> grants() {
        return steps.stream()
                .flatMap(step -> step.findings().stream())
                .filter(Finding.Grants.class::isInstance)
                .map(Finding.Grants.class::cast);
    }
}
