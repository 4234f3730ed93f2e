package org.portreeve.ui.component;

/**
 * One row of a {@link PermissionGrid}: who, and one letter of {@link CellState} per column that was asked for.
 *
 * @param admin a Tenant Admin: badged, sunken, and its cells are no toggles
 * @param total what stands in the last column, such as the number of roles
 */
public record PermissionRow(String id, String name, boolean admin, String total, String states) {
    @Override
    public boolean equals(Object other) {
        return other instanceof PermissionRow row && row.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
