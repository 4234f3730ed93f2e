package org.portreeve.domain.tenancy;

import java.util.Objects;
import org.portreeve.domain.Malformed;

/**
 * A rule of AgentGuard: what passes in a direction and matches the pattern (RE2 syntax, somewhere in the text) is dealt with so;
 * a rule that is not enabled is passed over.
 */
public record FirewallRule(String name, Direction direction, String pattern, Action action, boolean enabled) {
    /** The most characters of a name. */
    public static final int LONGEST_NAME = 100;

    /** The most characters of a pattern. */
    public static final int LONGEST_PATTERN = 1000;

    /** Refuses a name or a pattern that is empty, too long or, for a name, not one line. */
    public FirewallRule {
        name = name.strip();
        Objects.requireNonNull(direction);
        Objects.requireNonNull(action);
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new Malformed("rule-name", name);
        }
        if (pattern.isEmpty() || pattern.length() > LONGEST_PATTERN) {
            throw new Malformed("pattern", pattern);
        }
    }

    /** Which way the text goes. */
    public enum Direction {
        /** From people to agents. */
        INPUT("input"),
        /** From agents to people. */
        OUTPUT("output"),
        /** Either way. */
        BOTH("both");

        private final String key;

        Direction(String key) {
            this.key = key;
        }

        /** The name in interfaces. */
        public String key() {
            return key;
        }

        /** Whether a rule of this direction reads what goes {@code way}; {@link #BOTH} is no way to go. */
        public boolean covers(Direction way) {
            return this == BOTH || this == way;
        }
    }

    /** What is done with what matches. */
    public enum Action {
        /** It is stopped. */
        BLOCK("block"),
        /** What matches is made unreadable, the rest goes on. */
        REDACT("redact"),
        /** It goes on and is reported. */
        FLAG("flag"),
        /** It goes on, and no later rule is asked. */
        ALLOW("allow");

        private final String key;

        Action(String key) {
            this.key = key;
        }

        /** The name in interfaces. */
        public String key() {
            return key;
        }
    }
}
