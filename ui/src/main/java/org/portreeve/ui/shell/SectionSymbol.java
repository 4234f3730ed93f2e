package org.portreeve.ui.shell;

import org.portreeve.domain.section.SectionId;
import org.portreeve.ui.component.Symbol;

/** The icon of a section; sections that the platform added share one. */
public final class SectionSymbol {
    private SectionSymbol() {}

    /** The icon of the section with this key. */
    public static Symbol of(SectionId section) {
        return switch (section.value()) {
            case "access-management" -> Symbol.KEY;
            case "agents" -> Symbol.AGENT;
            case "traces" -> Symbol.TRACE;
            case "logs" -> Symbol.LOG;
            case "eval" -> Symbol.EVALS;
            case "session" -> Symbol.CHAT;
            case "prompts" -> Symbol.PROMPT;
            case "analytics" -> Symbol.BARS;
            case "cost-control" -> Symbol.COIN;
            case "intelligence" -> Symbol.SPARK;
            case "analyser" -> Symbol.CALC;
            case "agentguard" -> Symbol.GUARD;
            case "mcp-debug" -> Symbol.PLUG;
            default -> Symbol.HOME;
        };
    }
}
