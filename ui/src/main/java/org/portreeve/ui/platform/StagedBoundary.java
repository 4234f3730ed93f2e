package org.portreeve.ui.platform;

import java.util.List;
import java.util.stream.Collectors;
import org.portreeve.application.tenancy.BoundaryStanding;
import org.portreeve.application.tenancy.ChangeBoundary;
import org.portreeve.application.tenancy.ReadBoundary;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.TenantBoundary;

/** The boundary in the editor, part by part. */
record StagedBoundary(StagedPart<Permission> permissions, StagedPart<SectionId> sections, StagedPart<AgentId> agents) {
    static StagedBoundary of(ReadBoundary.View view) {
        TenantBoundary now = view.boundary();
        return new StagedBoundary(
                new StagedPart<>(
                        now.permissions(),
                        view.groups().stream()
                                .flatMap(group -> group.permissions().stream())
                                .filter(line -> line.standing() != BoundaryStanding.ALWAYS_OUTSIDE)
                                .map(line -> line.definition().permission())
                                .collect(Collectors.toSet())),
                new StagedPart<>(
                        now.sections(),
                        view.sections().stream()
                                .map(line -> line.section().id())
                                .collect(Collectors.toSet())),
                new StagedPart<>(
                        now.agents(),
                        view.agents().stream().map(line -> line.agent().id()).collect(Collectors.toSet())));
    }

    /** The parts, by what they are called in the texts. */
    List<Named> parts() {
        return List.of(
                new Named("permissions", permissions), new Named("sections", sections), new Named("agents", agents));
    }

    /** A part and what it is called in the texts. */
    record Named(String key, StagedPart<?> part) {}

    boolean isDirty() {
        return permissions.isDirty() || sections.isDirty() || agents.isDirty();
    }

    int size() {
        return permissions.size() + sections.size() + agents.size();
    }

    void discard() {
        permissions.discard();
        sections.discard();
        agents.discard();
    }

    void restOn(TenantBoundary now) {
        permissions.restOn(now.permissions());
        sections.restOn(now.sections());
        agents.restOn(now.agents());
    }

    ChangeBoundary.Wish wish() {
        return new ChangeBoundary.Wish(
                new TenantBoundary(permissions.seen(), sections.seen(), agents.seen()),
                new TenantBoundary(permissions.wanted(), sections.wanted(), agents.wanted()));
    }
}
