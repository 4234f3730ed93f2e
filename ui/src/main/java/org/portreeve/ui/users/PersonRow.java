package org.portreeve.ui.users;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.Tone;

/**
 * A person as one row of the list.
 *
 * @param glyph the letter of how the first role is held; empty where no role is held
 * @param more how many further roles there are, such as {@code +3}; empty for none
 * @param marks badges behind the name
 * @param presence when last seen, or a badge instead for who was never here
 */
record PersonRow(
        UserId id,
        String name,
        String email,
        String glyph,
        String glyphWords,
        String role,
        String more,
        List<Mark> marks,
        Mark presence) {
    /** A badge, or plain text where the tone is neutral and the symbol empty. */
    record Mark(String text, Tone tone, String symbol) {
        static Mark plain(String text) {
            return new Mark(text, Tone.NEUTRAL, "");
        }

        /** For a LitRenderer. */
        Map<String, String> map() {
            return Map.of("text", text, "tone", tone.name().toLowerCase(Locale.ROOT), "symbol", symbol);
        }
    }

    PersonRow {
        marks = List.copyOf(marks);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonRow row && row.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
