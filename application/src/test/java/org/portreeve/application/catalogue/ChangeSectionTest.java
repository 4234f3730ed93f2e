package org.portreeve.application.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.portreeve.application.catalogue.TownHall.ANALYSER;
import static org.portreeve.application.catalogue.TownHall.REPORTS;
import static org.portreeve.application.catalogue.TownHall.RUN;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.LOGS;
import static org.portreeve.application.membership.Company.TRACES;
import static org.portreeve.application.membership.Company.signedIn;
import static org.portreeve.application.membership.Company.user;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portreeve.application.Actor;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.membership.Company;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.change.Effects;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.TenantId;

class ChangeSectionTest {
    private static final SectionGate OPEN = new SectionGate.AlwaysAccessible();
    private static final SectionGate SHUT = new SectionGate.AdminOnly();
    private static final SectionGate SWITCHED = new SectionGate.Configurable(Set.of(new Permission("workflow:view")));

    private final TownHall hall = new TownHall();

    private CataloguePreview planned(CatalogueAction action) {
        var answer = hall.changing.plan(hall.curator, action);
        assertThat(answer).isInstanceOf(ChangeCatalogue.Planned.class);
        return ((ChangeCatalogue.Planned) answer).preview();
    }

    private CataloguePreview.InTenant finance(CatalogueAction action) {
        return planned(action).tenants().stream()
                .filter(tenant -> tenant.id().equals(FINANCE))
                .findFirst()
                .orElseThrow();
    }

    private void commit(CatalogueAction action) {
        assertThat(hall.changing.commit(
                        hall.curator, action, "why", planned(action).digest()))
                .isInstanceOf(ChangeCatalogue.Committed.class);
    }

    private boolean opens(String name, SectionId section) {
        return hall.company.ports.states().read(FINANCE).allows(user(name), new AccessRequest.OpenSection(section));
    }

    private CatalogueAction write(SectionId id, String name, @Nullable String feature, @Nullable String url) {
        Section seen = hall.section(id);
        return new CatalogueAction.WriteSection(
                seen,
                new Section(id, name, "", seen.gate(), feature == null ? null : new Feature(feature), url),
                Start.OFF);
    }

    private static Actor key(@Nullable TenantId tenant, ApiKey.Scope scope) {
        ApiKey key = new ApiKey(
                Samples.apiKey("k").id(),
                "k",
                "prv_k",
                "h",
                Set.of(scope),
                null,
                Author.PORTREEVE,
                Samples.START,
                null,
                null);
        return new Actor.Service(key, tenant, Source.API, "r-2");
    }

    @Test
    void nobody_but_a_manager_of_sections_changes_one() {
        CatalogueAction action = hall.gate(REPORTS, OPEN, Start.OFF);
        Stream.of(
                        hall.planner,
                        hall.viewer,
                        hall.company.admin,
                        signedIn("root"),
                        hall.company.stranger,
                        key(FINANCE, ApiKey.Scope.CONFIGURE),
                        key(null, ApiKey.Scope.DECIDE))
                .forEach(actor -> {
                    assertThat(hall.changing.plan(actor, action)).isInstanceOf(ChangeCatalogue.Forbidden.class);
                    assertThat(hall.changing.commit(actor, action, "", null))
                            .isInstanceOf(ChangeCatalogue.Forbidden.class);
                    assertThat(hall.changing.peopleIn(actor, action, FINANCE)).isEmpty();
                });
        assertThat(hall.section(REPORTS).gate()).isEqualTo(SHUT);
        assertThat(hall.changing.plan(key(null, ApiKey.Scope.CONFIGURE), action))
                .isInstanceOf(ChangeCatalogue.Planned.class);
    }

    @Test
    void who_looks_on_sees_that_they_may_not_change_and_others_see_nothing() {
        assertThat(hall.viewing.sections(hall.curator).orElseThrow().changes()).isTrue();
        assertThat(hall.viewing.sections(hall.viewer).orElseThrow().changes()).isFalse();
        assertThat(hall.viewing.sections(hall.planner)).isEmpty();
        assertThat(hall.viewing.plans(hall.curator)).isEmpty();
        assertThat(hall.viewing.sections(hall.company.admin)).isEmpty();
        assertThat(hall.viewing.sections(key(FINANCE, ApiKey.Scope.CONFIGURE))).isEmpty();
    }

    @Test
    void opening_a_section_to_everybody_counts_whom_in_each_tenant_and_names_them_on_demand() {
        CatalogueAction action = hall.gate(REPORTS, OPEN, Start.OFF);
        var there = finance(action);
        assertThat(there.shift().gaining()).isEqualTo(6);
        assertThat(there.shift().losing()).isZero();
        assertThat(there.rights())
                .containsExactly(new CataloguePreview.Right(
                        new Effects.What.Access(new AccessRequest.OpenSection(REPORTS)), true, 6));
        var people = hall.changing.peopleIn(hall.curator, action, FINANCE).orElseThrow();
        assertThat(people.effects().people()).contains(user("ana")).doesNotContain(user("admin"));
        assertThat(hall.changing.peopleIn(hall.curator, action, new TenantId("nowhere")))
                .isEmpty();
        assertThat(opens("ana", REPORTS)).isFalse();
        commit(action);
        assertThat(opens("ana", REPORTS)).isTrue();
    }

    @Test
    void by_permission_opens_to_its_holders_and_shuts_out_the_rest() {
        CatalogueAction action = hall.gate(ANALYSER, new SectionGate.ByPermission(RUN), Start.OFF);
        assertThat(finance(action).shift().losing()).isEqualTo(5);
        commit(action);
        assertThat(opens("runner", ANALYSER)).isTrue();
        assertThat(opens("ana", ANALYSER)).isFalse();
        assertThat(opens("admin", ANALYSER)).isTrue();
        var unknown = new SectionGate.ByPermission(new Permission("no:such"));
        assertThat(hall.changing.plan(hall.curator, hall.gate(ANALYSER, unknown, Start.OFF)))
                .isEqualTo(new ChangeCatalogue.Flawed(Set.of(CatalogueField.PERMISSION)));
    }

    @Test
    void what_becomes_configurable_is_off_unless_the_change_says_otherwise() {
        CatalogueAction off = hall.gate(REPORTS, SWITCHED, Start.OFF);
        assertThat(planned(off).tenants()).isEmpty();
        commit(off);
        assertThat(opens("ana", REPORTS)).isFalse();
        assertThat(hall.company.state().tenant().joining().allows(REPORTS)).isFalse();

        CatalogueAction on = hall.gate(ANALYSER, SWITCHED, Start.ON);
        var there = finance(on);
        assertThat(there.rights())
                .extracting(CataloguePreview.Right::gained, CataloguePreview.Right::people)
                .containsExactly(tuple(true, 6));
        commit(on);
        assertThat(opens("ana", ANALYSER)).isTrue();
        assertThat(hall.company.state().tenant().joining().allows(ANALYSER)).isTrue();
        assertThat(hall.management().tenant().joining().allows(ANALYSER)).isTrue();
        assertThat(hall.company
                        .ports
                        .states()
                        .read(FINANCE)
                        .allows(user("ana"), new AccessRequest.DoPermission(new Permission("workflow:view"))))
                .isTrue();
    }

    @Test
    void toggles_are_kept_while_a_section_has_none_and_presets_forget_it() {
        commit(hall.gate(TRACES, SHUT, Start.OFF));
        assertThat(opens("ana", TRACES)).isFalse();
        assertThat(hall.company.member("ana").isOn(TRACES)).isTrue();
        assertThat(hall.catalogue().matrixPresets().getFirst().sections()).containsExactly(LOGS);
        assertThat(hall.catalogue().invitationPresets().getFirst().sections()).isEmpty();
        commit(hall.gate(TRACES, SWITCHED, Start.OFF));
        assertThat(opens("ana", TRACES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://reports.example/", "https://elsewhere.example/", "javascript:alert(1)", "reports"})
    void a_launch_url_leads_over_https_to_an_allowed_host(String url) {
        assertThat(hall.changing.plan(hall.curator, write(REPORTS, "Reports", null, url)))
                .isEqualTo(new ChangeCatalogue.Flawed(Set.of(CatalogueField.LAUNCH_URL)));
        commit(write(REPORTS, "Berichte", null, "https://reports.example/of/{tenant}"));
        assertThat(hall.section(REPORTS).name()).isEqualTo("Berichte");
    }

    @Test
    void a_section_has_a_name_of_one_line_and_needs_only_what_a_plan_includes() {
        assertThat(hall.changing.plan(hall.curator, write(REPORTS, " ", "nothing", null)))
                .isEqualTo(new ChangeCatalogue.Flawed(Set.of(CatalogueField.NAME, CatalogueField.FEATURE)));
        assertThat(hall.changing.plan(hall.curator, write(REPORTS, "a\nb", null, null)))
                .isEqualTo(new ChangeCatalogue.Flawed(Set.of(CatalogueField.NAME)));
        commit(write(REPORTS, "Reports", "flows", null));
        assertThat(hall.changing.plan(hall.curator, hall.gate(Section.ACCESS_MANAGEMENT, OPEN, Start.OFF)))
                .isEqualTo(new ChangeCatalogue.Flawed(Set.of(CatalogueField.GATE)));
        assertThat(hall.changing.plan(hall.curator, write(Section.ACCESS_MANAGEMENT, "Access", "flows", null)))
                .isEqualTo(new ChangeCatalogue.Flawed(Set.of(CatalogueField.FEATURE)));
        commit(write(Section.ACCESS_MANAGEMENT, "Access", null, null));
    }

    @Test
    void a_stale_form_is_refused_an_equal_one_changes_nothing_and_other_effects_are_shown_anew() {
        CatalogueAction stale = hall.gate(REPORTS, OPEN, Start.OFF);
        commit(write(REPORTS, "Berichte", null, null));
        assertThat(hall.changing.commit(hall.curator, stale, "", null)).isInstanceOf(ChangeCatalogue.Stale.class);
        assertThat(hall.changing.plan(hall.curator, write(REPORTS, "Berichte", null, null)))
                .isInstanceOf(ChangeCatalogue.Unchanged.class);
        CatalogueAction action = hall.gate(REPORTS, OPEN, Start.OFF);
        String digest = planned(action).digest();
        hall.company.put(Company.join(hall.company.state(), "newcomer", BaseRole.TENANT_USER));
        assertThat(hall.changing.commit(hall.curator, action, "", digest)).isInstanceOf(ChangeCatalogue.Shifted.class);
        assertThat(hall.section(REPORTS).gate()).isEqualTo(SHUT);
    }
}
