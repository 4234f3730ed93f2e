package org.portreeve.domain.change;

import org.portreeve.domain.Window;
import org.portreeve.domain.access.Holding;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.section.SectionId;

/** Something that somebody would hold after a change and did not hold before, whatever caps it. */
public sealed interface Gain {
    /** A grant, for the part of its window that the membership lasts. */
    record OfHolding(Holding holding, Window window) implements Gain {}

    /** A section that is switched on. */
    record OfSection(SectionId section) implements Gain {}

    /** An agent that the agent access allows. */
    record OfAgent(AgentId agent) implements Gain {}

    /** The base role Tenant Admin. */
    record OfAdministration() implements Gain {}
}
