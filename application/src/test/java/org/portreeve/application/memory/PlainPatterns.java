package org.portreeve.application.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.portreeve.application.tenancy.RulePatterns;

/** The platform's own patterns; what RE2 is, is for the adapter to say. */
public final class PlainPatterns implements RulePatterns {
    @Override
    public boolean isPattern(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException _) {
            return false;
        }
    }

    @Override
    public List<Stretch> matches(String pattern, String text, int most) {
        List<Stretch> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (found.size() < most && matcher.find()) {
            found.add(new Stretch(matcher.start(), matcher.end()));
        }
        return found;
    }
}
