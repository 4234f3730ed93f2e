package org.portreeve.domain.agent;

/** The key of an agent, unique in its tenant. */
public record AgentId(String value) implements Comparable<AgentId> {
    @Override
    public int compareTo(AgentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
