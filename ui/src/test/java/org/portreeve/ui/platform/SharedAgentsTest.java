package org.portreeve.ui.platform;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.ui.platform.PlatformStage.button;
import static org.portreeve.ui.platform.PlatformStage.click;
import static org.portreeve.ui.platform.PlatformStage.dialog;
import static org.portreeve.ui.platform.PlatformStage.field;
import static org.portreeve.ui.platform.PlatformStage.open;
import static org.portreeve.ui.platform.PlatformStage.page;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.agent.ListSharedAgents;
import org.portreeve.application.tenancy.ListTenants;
import org.portreeve.domain.Extent;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.users.Cast;

class SharedAgentsTest {
    private static final String AGENTS = "platform/tenants/finance/agents";
    private static final AgentId CRIER = new AgentId("town-crier");

    private final PlatformStage stage = new PlatformStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private Agent agent(AgentId id) {
        return Objects.requireNonNull(stage.state(Cast.FINANCE).agents().get(id));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<ConsoleButton> acts(String agent) {
        Grid<Agent> grid = _get(Grid.class);
        List<String> names = GridKt._findAll(grid).stream().map(Agent::name).toList();
        var cell = (Div) GridKt._getCellComponent(grid, names.indexOf(agent), "acts");
        return cell.getChildren().map(ConsoleButton.class::cast).toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static MultiSelectComboBox<ListTenants.Entry> tenants() {
        return _get(MultiSelectComboBox.class);
    }

    private void shareWidely(String name) {
        click("Share an agent");
        _setValue(field("Name"), name);
        _setValue(tenants(), tenants().getGenericDataView().getItems().collect(Collectors.toSet()));
    }

    @Test
    void the_platforms_page_is_for_whoever_shares_agents() {
        stage.holding("tenant:view", "boundary:manage");
        assertThatThrownBy(() -> open("platform/agents")).isInstanceOf(NotFoundError.class);
        stage.holding("agent-share:manage");
        open("platform/agents");
        assertThat(page()).contains("1 agent that the platform shares", "Shared agents");
        assertThat(_find(ConsoleButton.class, spec -> spec.withText("Share an agent")))
                .isEmpty();
    }

    @Test
    void one_agent_is_shared_into_many_tenants_and_each_says_what_came_of_it() {
        stage.holding("tenant:view", "agent-share:manage");
        open("platform/agents");
        shareWidely("Ledger");
        assertThat(dialog()).contains("Finance", "key taken", "Management");
        click("Share into 1 tenant");
        assertThat(dialog()).contains("key taken", "shared, revision 1");
        assertThat(stage.state(Cast.MANAGEMENT).agents().has(Cast.LEDGER)).isTrue();
        assertThat(agent(Cast.LEDGER).shared()).isFalse();
        click("Close");
        assertThat(page()).contains("2 agents that the platform shares");
    }

    @Test
    void an_agent_is_shared_into_more_tenants_under_its_own_key() {
        stage.holding("tenant:view", "agent-share:manage");
        open("platform/agents");
        Grid<ListSharedAgents.Entry> grid = list();
        _click((ConsoleButton) GridKt._getCellComponent(grid, 0, "more"));
        assertThat(field("Key").isReadOnly()).isTrue();
        _setValue(tenants(), tenants().getGenericDataView().getItems().collect(Collectors.toSet()));
        assertThat(tenants().getValue()).extracting(ListTenants.Entry::id).containsExactly(Cast.MANAGEMENT);
        click("Share into 1 tenant");
        click("Close");
        assertThat(GridKt._findAll(list()).getFirst().places()).hasSize(2);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Grid<ListSharedAgents.Entry> list() {
        return _get(Grid.class);
    }

    @Test
    void whoever_only_looks_changes_nothing() {
        stage.holding("tenant:view", "boundary:manage");
        open(AGENTS);
        assertThat(_find(ConsoleButton.class, spec -> spec.withText("Share an agent")))
                .isEmpty();
        assertThat(((Grid<?>) _get(Grid.class)).getColumnByKey("acts")).isNull();
    }

    @Test
    void an_agent_is_shared_in_with_a_key_from_its_name_and_put_on_the_list_of_the_boundary() {
        stage.holding("tenant:view", "agent-share:manage");
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withTenant(state.tenant()
                        .withBoundary(new TenantBoundary(Extent.all(), Extent.all(), Extent.of(Set.<AgentId>of())))));
        open(AGENTS);
        click("Share an agent");
        assertThat(button("Share").isEnabled()).isFalse();
        assertThat(dialog()).contains("The boundary lists the shared agents.");
        _setValue(field("Name"), "Town Crier");
        assertThat(field("Key").getValue()).isEqualTo("town-crier");
        click("Share");
        assertThat(agent(CRIER)).isEqualTo(new Agent(CRIER, "Town Crier", true, null, true));
        assertThat(stage.state(Cast.FINANCE).tenant().boundary().agents()).isEqualTo(Extent.of(Set.of(CRIER)));
        assertThat(GridKt._findAll((Grid<?>) _get(Grid.class))).hasSize(3);
    }

    @Test
    void keys_and_names_that_cannot_be_are_said_and_kept() {
        stage.holding("tenant:view", "agent-share:manage");
        open(AGENTS);
        click("Share an agent");
        _setValue(field("Name"), "Ledger two");
        _setValue(field("Key"), "Not A Key");
        assertThat(field("Key").isInvalid()).isTrue();
        assertThat(button("Share").isEnabled()).isFalse();
        _setValue(field("Key"), "ledger");
        assertThat(dialog()).contains("The tenant has an agent of the key ledger already.");
        _setValue(field("Key"), "second");
        _setValue(field("Name"), "led-ger");
        assertThat(dialog()).contains("Ledger is called so already.");
        assertThat(field("Key").getValue()).isEqualTo("second");
    }

    @Test
    void a_shared_agent_is_renamed_deactivated_and_withdrawn_and_the_tenants_own_are_not() {
        stage.holding("tenant:view", "agent-share:manage");
        open(AGENTS);
        assertThat(acts("Ledger")).isEmpty();
        _click(acts("Herald").get(0));
        _setValue(field("Name"), "Crier");
        click("Save");
        assertThat(agent(Cast.HERALD).name()).isEqualTo("Crier");
        _click(acts("Crier").get(1));
        click("Deactivate…");
        assertThat(agent(Cast.HERALD).active()).isFalse();
        _click(acts("Crier").get(2));
        click("Withdraw");
        assertThat(stage.state(Cast.FINANCE).agents().has(Cast.HERALD)).isFalse();
    }
}
