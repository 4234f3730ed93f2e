package org.portreeve.ui.catalogue;

import org.portreeve.domain.section.SectionGate;

/** The four kinds of gates, without what goes with one. */
enum GateKind {
    ADMIN_ONLY("admin-only"),
    CONFIGURABLE("configurable"),
    ALWAYS_ACCESSIBLE("always"),
    BY_PERMISSION("by-permission");

    private final String key;

    GateKind(String key) {
        this.key = key;
    }

    /** What its texts are found by. */
    String key() {
        return key;
    }

    static GateKind of(SectionGate gate) {
        return switch (gate) {
            case SectionGate.AdminOnly _ -> ADMIN_ONLY;
            case SectionGate.Configurable _ -> CONFIGURABLE;
            case SectionGate.AlwaysAccessible _ -> ALWAYS_ACCESSIBLE;
            case SectionGate.ByPermission _ -> BY_PERMISSION;
        };
    }
}
