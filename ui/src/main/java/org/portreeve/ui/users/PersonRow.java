package org.portreeve.ui.users;

import java.util.Locale;
import java.util.Map;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.Tone;

/**
 * A person as one row of the list.
 *
 * @param facts what the columns say in words alone
 * @param glyph the letter of how the first role is held; empty where no role is held
 * @param more how many further roles there are, such as {@code +3}; empty for none
 * @param state what is unusual about the membership, behind the name; an empty text for nothing
 * @param presence when last seen, or a badge instead for who was never here
 */
record PersonRow(
        UserId id,
        String name,
        Map<PeopleColumn, String> facts,
        String glyph,
        String glyphWords,
        String role,
        String more,
        boolean admin,
        Mark state,
        Mark presence) {
    String fact(PeopleColumn column) {
        return facts.getOrDefault(column, "");
    }

    /** A badge with a symbol of the sprite, or plain text where the tone is neutral and the symbol empty. */
    record Mark(String text, Tone tone, String symbol) {
        static final Mark NONE = plain("");

        static Mark plain(String text) {
            return new Mark(text, Tone.NEUTRAL, "");
        }

        /** As a class of the style sheet; empty for plain text. */
        String cssClass() {
            return tone == Tone.NEUTRAL && symbol.isEmpty() ? "" : tone.name().toLowerCase(Locale.ROOT);
        }
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
