package org.portreeve.launcher;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the terminal why Portreeve does not start, without a stack trace. */
final class UnstartableAnalyzer extends AbstractFailureAnalyzer<Unstartable> {
    @Override
    protected FailureAnalysis analyze(Throwable root, Unstartable cause) {
        return new FailureAnalysis(
                "Portreeve does not start:\n  - " + String.join("\n  - ", cause.problems()),
                "Set these environment variables, or unset all of the production ones to try Portreeve on this machine.",
                cause);
    }
}
