package org.portreeve.domain.role;

import java.util.regex.Pattern;

/** A permission's key, {@code resource-type:action}; whether it exists is for the catalogue to say. */
public record Permission(String value) implements Comparable<Permission> {
    /** Chat with and execute agents. */
    public static final Permission AGENT_USE = new Permission("agent:use");

    /** Use the agents that are assigned to one personally. */
    public static final Permission AGENT_USE_ASSIGNED = new Permission("agent:use-assigned");

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]*:[A-Za-z][A-Za-z0-9_.-]*");

    /** The permission to do {@code action} on things of {@code resourceType}. */
    public static Permission of(String resourceType, String action) {
        return new Permission(resourceType + ":" + action);
    }

    /** Whether the key has the shape that the catalogue asks for. */
    public boolean isWellFormed() {
        return SHAPE.matcher(value).matches();
    }

    /** What stands before the first colon; the whole key where there is none. */
    public String resourceType() {
        int colon = value.indexOf(':');
        return colon < 0 ? value : value.substring(0, colon);
    }

    /** What stands after the first colon; empty where there is none. */
    public String action() {
        int colon = value.indexOf(':');
        return colon < 0 ? "" : value.substring(colon + 1);
    }

    @Override
    public int compareTo(Permission other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
