package org.portreeve.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.matrix.ToggleTrail;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.section.SectionToggle.Origin;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** The toggles of one member come back as each revision left them, and nobody else's. */
public abstract class ToggleTrailContract {
    private static final SectionToggle ON = new SectionToggle(true, Origin.DEFAULT);
    private static final SectionToggle OFF = new SectionToggle(false, Origin.OVERRIDE);

    private final String slug = "t-" + UUID.randomUUID().toString().substring(0, 13);
    private final TenantId id = new TenantId(slug);
    private final Person zoe = Samples.person(slug + "zoe");
    private TenantState before;

    /** The ports under test. */
    protected abstract Ports ports();

    @BeforeEach
    void a_tenant_without_her() {
        before = Samples.full(slug);
        Samples.put(ports().journal(), before, "opening");
    }

    private TenantState with(Map<org.portreeve.domain.section.SectionId, SectionToggle> toggles) {
        return Samples.with(before, zoe, Samples.member(zoe.id()).withSections(toggles));
    }

    private List<ToggleTrail.Written> trail() {
        return ports().toggles().trail(id, zoe.id());
    }

    @Test
    void each_revision_says_what_it_left_when_and_by_whom() {
        Revision joined = Samples.put(ports().journal(), with(Map.of(Samples.TRACES, ON, Samples.AGENTS, ON)), "joins");
        Revision set = Samples.put(ports().journal(), with(Map.of(Samples.TRACES, OFF, Samples.AGENTS, ON)), "sets");
        assertThat(trail())
                .containsExactly(
                        new ToggleTrail.Written(
                                set.number(),
                                set.time(),
                                set.origin().author(),
                                Map.of(Samples.TRACES, OFF, Samples.AGENTS, ON)),
                        new ToggleTrail.Written(
                                joined.number(),
                                joined.time(),
                                joined.origin().author(),
                                Map.of(Samples.TRACES, ON, Samples.AGENTS, ON)));
    }

    @Test
    void a_membership_that_ended_left_none_and_the_next_one_starts_anew() {
        Samples.put(ports().journal(), with(Map.of(Samples.TRACES, OFF)), "joins");
        Samples.put(ports().journal(), before, "leaves");
        Samples.put(ports().journal(), with(Map.of(Samples.TRACES, ON)), "joins again");
        assertThat(trail())
                .extracting(ToggleTrail.Written::toggles)
                .containsExactly(Map.of(Samples.TRACES, ON), Map.of(), Map.of(Samples.TRACES, OFF));
    }

    @Test
    void other_tenants_and_other_people_are_not_in_it() {
        Samples.put(ports().journal(), with(Map.of(Samples.TRACES, ON)), "joins");
        assertThat(ports().toggles().trail(new TenantId("nowhere"), zoe.id())).isEmpty();
        assertThat(ports().toggles().trail(id, Samples.user(slug + "stranger"))).isEmpty();
        assertThat(trail()).hasSize(1);
    }
}
