package org.portreeve.domain.tenancy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.portreeve.domain.Malformed;

/** Whether what people and agents say to each other is guarded, and by which rules: in their order, the first match wins. */
public record AgentGuard(boolean enabled, List<FirewallRule> rules) {
    /** The most rules. */
    public static final int MOST_RULES = 200;

    /** What a tenant begins with. */
    public static final AgentGuard OFF = new AgentGuard(false, List.of());

    /** Keeps a copy; refuses too many rules, and two of one name. */
    public AgentGuard {
        rules = List.copyOf(rules);
        if (rules.size() > MOST_RULES) {
            throw new Malformed("rules", String.valueOf(rules.size()));
        }
        Set<String> names = new HashSet<>();
        for (FirewallRule rule : rules) {
            if (!names.add(rule.name())) {
                throw new Malformed("rule-name", rule.name());
            }
        }
    }
}
