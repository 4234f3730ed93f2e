package org.portreeve.application.tenancy;

import java.util.List;

/** Port: patterns in RE2 syntax, which are matched in linear time. */
public interface RulePatterns {
    /** A stretch of a text, in characters; {@code end} lies behind the last. */
    record Stretch(int start, int end) {}

    /** Whether {@code pattern} is one. */
    boolean isPattern(String pattern);

    /** Where it matches the text, from left to right, at most {@code most} times; refuses what is no pattern. */
    List<Stretch> matches(String pattern, String text, int most);
}
