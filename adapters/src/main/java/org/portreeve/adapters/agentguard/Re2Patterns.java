package org.portreeve.adapters.agentguard;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.portreeve.application.tenancy.RulePatterns;

/** RE2 as its port to Java understands it. */
final class Re2Patterns implements RulePatterns {
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
