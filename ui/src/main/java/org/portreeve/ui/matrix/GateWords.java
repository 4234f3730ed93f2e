package org.portreeve.ui.matrix;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;

/** What the gate of a section is called, what it means, and to whom it opens. */
public record GateWords(Locale locale) {
    /** The gate as a badge. */
    public StatusBadge badge(Section section) {
        return switch (section.gate()) {
            case SectionGate.AdminOnly _ -> badge("matrix.gate.admin-only", Tone.NEUTRAL, Symbol.LOCK);
            case SectionGate.Configurable _ -> badge("matrix.gate.configurable", Tone.ACCENT, Symbol.MATRIX);
            case SectionGate.AlwaysAccessible _ -> badge("matrix.gate.always", Tone.ALLOW, Symbol.OKC);
            case SectionGate.ByPermission _ -> badge("matrix.gate.by-permission", Tone.NEUTRAL, Symbol.KEY);
        };
    }

    private StatusBadge badge(String key, Tone tone, Symbol symbol) {
        return new StatusBadge(say(key), tone, symbol);
    }

    /** What it means that the section has this gate. */
    public String meaning(Section section) {
        return switch (section.gate()) {
            case SectionGate.AdminOnly _ ->
                say(
                        section.id().equals(Section.ACCESS_MANAGEMENT)
                                ? "matrix.means.access-management"
                                : "matrix.means.admin-only");
            case SectionGate.Configurable(var carries) ->
                carries.isEmpty()
                        ? say("matrix.means.configurable")
                        : say(
                                "matrix.means.carrying",
                                listed(carries.stream().sorted().toList()));
            case SectionGate.AlwaysAccessible _ -> say("matrix.means.always");
            case SectionGate.ByPermission(Permission permission) ->
                say("matrix.means.by-permission", permission.value());
        };
    }

    /** Who may open a section that has no toggle. */
    String opensTo(Section section) {
        return switch (section.gate()) {
            case SectionGate.AdminOnly _, SectionGate.Configurable _ -> say("matrix.opens.admins");
            case SectionGate.AlwaysAccessible _ -> say("matrix.opens.everybody");
            case SectionGate.ByPermission _ -> say("matrix.opens.holders");
        };
    }

    private static String listed(List<Permission> permissions) {
        return String.join(", ", permissions.stream().map(Permission::value).toList());
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
