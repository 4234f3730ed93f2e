package org.portreeve.ui.component;

import org.jspecify.annotations.Nullable;

/** One column of a {@link PermissionGrid}: a role or a permission, in its group; struck out with the reason where capped. */
public record PermissionColumn(
        String id, String label, String group, @Nullable String struckBecause) {
    /** A column that nothing caps. */
    public PermissionColumn(String id, String label, String group) {
        this(id, label, group, null);
    }
}
