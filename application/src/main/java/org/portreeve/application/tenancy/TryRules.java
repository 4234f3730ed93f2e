package org.portreeve.application.tenancy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.domain.tenancy.FirewallRule;
import org.portreeve.domain.tenancy.TenantId;

/** Says what rules of AgentGuard would do with a text, before they are saved; needs {@code agentguard:manage}. */
@UseCase
public final class TryRules {
    /** The most characters of a text that is tried. */
    public static final int LONGEST_TEXT = 10_000;

    private static final int MOST_MATCHES = 100;

    private final Gatekeeper gatekeeper;
    private final RulePatterns patterns;

    /** Matches with {@code patterns}. */
    public TryRules(Gatekeeper gatekeeper, RulePatterns patterns) {
        this.gatekeeper = gatekeeper;
        this.patterns = patterns;
    }

    /** The first enabled rule that matches, null where none does, and where it matches. */
    public record Verdict(@Nullable FirewallRule rule, List<RulePatterns.Stretch> stretches) {
        /** Keeps a copy. */
        public Verdict {
            stretches = List.copyOf(stretches);
        }
    }

    /** Whether a pattern may be written. */
    public boolean isPattern(String pattern) {
        return patterns.isPattern(pattern);
    }

    /**
     * What becomes of at most {@link #LONGEST_TEXT} characters that go {@code way}; rules whose pattern is none are passed
     * over. Empty where the tenant is not open to the actor.
     */
    public Optional<Verdict> of(
            Actor actor, TenantId tenant, List<FirewallRule> rules, FirewallRule.Direction way, String text) {
        String tried = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        return gatekeeper.enter(actor, tenant, SettingPart.AGENT_GUARD.needs()).map(_ -> verdict(rules, way, tried));
    }

    private Verdict verdict(List<FirewallRule> rules, FirewallRule.Direction way, String text) {
        for (FirewallRule rule : rules) {
            if (rule.enabled() && rule.direction().covers(way) && patterns.isPattern(rule.pattern())) {
                List<RulePatterns.Stretch> found = patterns.matches(rule.pattern(), text, MOST_MATCHES);
                if (!found.isEmpty()) {
                    return new Verdict(rule, found);
                }
            }
        }
        return new Verdict(null, List.of());
    }
}
