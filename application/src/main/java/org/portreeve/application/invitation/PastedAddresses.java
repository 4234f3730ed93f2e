package org.portreeve.application.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.PersonName;

/**
 * Addresses as people paste them: one a line, or with commas or semicolons between; bare, with {@code mailto:}, with a name
 * before them in angle brackets, behind them in parentheses, or in another column of a spreadsheet.
 */
public final class PastedAddresses {
    private static final int NAME_LENGTH = 200;
    private static final Pattern ANGLED = Pattern.compile("(.*)<([^<>]*)>", Pattern.DOTALL);
    private static final Pattern COMMENTED = Pattern.compile("(\\S+)\\s*\\(([^()]*)\\)");
    private static final Pattern UNUSUAL = Pattern.compile("[\"(),:;<>\\[\\]\\\\]");

    private PastedAddresses() {}

    /** One of them: its number, counted from 1, what was pasted, and what is understood of it. Null: it is no address. */
    public record Entry(int number, String text, @Nullable Email email, PersonName name) {}

    /** All of them in their order; what is empty counts for nothing. */
    public static List<Entry> read(String pasted) {
        List<Entry> entries = new ArrayList<>();
        for (String part : parts(pasted)) {
            String text = part.strip();
            if (!text.isEmpty()) {
                entries.add(entry(entries.size() + 1, text));
            }
        }
        return entries;
    }

    /** Splits at the ends of lines, and at commas and semicolons outside of quotes and brackets. */
    private static List<String> parts(String pasted) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < pasted.length(); i++) {
            char c = pasted.charAt(i);
            boolean newLine = c == '\n' || c == '\r';
            quoted = !newLine && (c == '"') != quoted;
            if (!quoted && (c == '<' || c == '(')) {
                depth++;
            } else if (!quoted && (c == '>' || c == ')')) {
                depth = Math.max(0, depth - 1);
            }
            if (newLine || (!quoted && depth == 0 && (c == ',' || c == ';'))) {
                parts.add(part.toString());
                part.setLength(0);
                depth = 0;
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static Entry entry(int number, String text) {
        String address = text;
        String name = "";
        Matcher angled = ANGLED.matcher(text);
        Matcher commented = COMMENTED.matcher(text);
        if (angled.matches()) {
            name = angled.group(1);
            address = angled.group(2);
        } else if (commented.matches()) {
            address = commented.group(1);
            name = commented.group(2);
        } else if (text.indexOf('\t') >= 0) {
            String[] cells = text.split("\t+", 2);
            boolean addressFirst = cells[0].contains("@");
            address = addressFirst ? cells[0] : cells[1];
            name = addressFirst ? cells[1] : cells[0];
        }
        return new Entry(number, text, emailIn(address), nameIn(name));
    }

    private static @Nullable Email emailIn(String text) {
        String bare = text.strip();
        if (bare.regionMatches(true, 0, "mailto:", 0, "mailto:".length())) {
            bare = bare.substring("mailto:".length());
        }
        // Why: such addresses exist, in quotes, and nobody has one; pasted, they are a slip.
        if (UNUSUAL.matcher(bare).find() || bare.indexOf('@') != bare.lastIndexOf('@')) {
            return null;
        }
        try {
            return new Email(bare);
        } catch (Malformed noAddress) {
            return null;
        }
    }

    /** A comma stands behind a family name that comes first; otherwise the last word is the family name. */
    private static PersonName nameIn(String text) {
        String plain =
                text.replace("\"", "").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (plain.length() > NAME_LENGTH || plain.contains("@")) {
            return PersonName.UNKNOWN;
        }
        int comma = plain.indexOf(',');
        if (comma > 0 && comma == plain.lastIndexOf(',')) {
            return new PersonName(
                    plain.substring(comma + 1).strip(),
                    plain.substring(0, comma).strip());
        }
        int space = plain.lastIndexOf(' ');
        return space < 0
                ? new PersonName(plain, "")
                : new PersonName(plain.substring(0, space), plain.substring(space + 1));
    }
}
