package org.portreeve.ui.component;

/**
 * One row of a {@link PermissionGrid}: who, and one letter of {@link CellState} per column that was asked for.
 *
 * @param admin a Tenant Admin: badged, sunken, and its cells are no toggles
 * @param total what stands in the last column, such as the number of roles
 * @param apart what tells them from others of the same name, such as the address; empty where nothing is needed
 */
public record PermissionRow(String id, String name, boolean admin, String total, String states, String apart) {
    /** Somebody whose name says enough. */
    public PermissionRow(String id, String name, boolean admin, String total, String states) {
        this(id, name, admin, total, states, "");
    }

    /** The same row with other cells. */
    public PermissionRow withStates(String others) {
        return new PermissionRow(id, name, admin, total, others, apart);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PermissionRow row && row.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
