package org.portreeve.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;
import org.portreeve.ui.component.StatusBadge;

class TenantSelectorTest {
    private final List<String> chosen = new ArrayList<>();
    private final TenantSelector selector = setUp();

    private TenantSelector setUp() {
        MockVaadin.setup();
        return new TenantSelector();
    }

    @BeforeEach
    void start() {
        UI.getCurrent().add(selector, selector.list());
        selector.show(
                List.of(
                        tenant("affinity", "Affinity Programmes", TenantStatus.ACTIVE, false),
                        tenant("finance", "Finance", TenantStatus.ACTIVE, true),
                        tenant("hr", "人事部", TenantStatus.ACTIVE, false),
                        tenant("infineon", "Infineon Pilot", TenantStatus.SUSPENDED, false),
                        tenant("sandbox", "Finance Sandbox", TenantStatus.ACTIVE, true)),
                new TenantId("finance"),
                choice -> chosen.add(choice.id().value()));
        selector.list().open();
    }

    @AfterEach
    void stop() {
        MockVaadin.tearDown();
    }

    @Test
    void the_button_names_the_tenant_and_the_base_role_in_it() {
        var button = LocatorJ._get(selector, NativeButton.class);
        assertThat(button.getElement().getTextRecursively()).contains("Finance");
        assertThat(LocatorJ._get(button, StatusBadge.class).getText()).isEqualTo("Tenant Admin");
    }

    @Test
    void a_search_without_marks_finds_names_with_them() {
        selector.show(
                List.of(tenant("fin-at", "Finanzbuchhaltung Österreich", TenantStatus.ACTIVE, false)),
                null,
                choice -> chosen.add(choice.id().value()));
        selector.list().open();
        LocatorJ._setValue(LocatorJ._get(selector.list(), TextField.class), "osterreich");
        assertThat(words()).anyMatch(text -> text.contains("Österreich"));
    }

    @Test
    void recent_tenants_come_first() {
        assertThat(words())
                .containsExactly(
                        "Finance finance",
                        "Finance Sandbox sandbox",
                        "Affinity Programmes affinity",
                        "人事部 hr",
                        "Infineon Pilot infineon");
    }

    @Test
    void typing_looks_at_name_and_slug() {
        type("FIN");
        assertThat(words())
                .hasSize(4)
                .allMatch(text -> text.toLowerCase(Locale.ROOT).contains("fin"));
        type("hr");
        assertThat(words()).containsExactly("人事部 hr");
        type("zebra");
        assertThat(words()).isEmpty();
        assertThat(selector.list().getElement().getTextRecursively()).contains("No tenant matches “zebra”");
    }

    @Test
    void digits_count_what_can_be_opened_and_is_not_here() {
        assertThat(options().map(option -> option.getElement().getAttribute("data-digit")))
                .containsExactly(null, "1", "2", "3", null);
    }

    @Test
    void a_suspended_tenant_is_listed_and_leads_nowhere() {
        var suspended = options().toList().getLast();
        assertThat(suspended.getElement().getAttribute("aria-disabled")).isEqualTo("true");
        assertThat(suspended.getElement().getAttribute("href")).isNull();
    }

    @Test
    void closing_drops_the_options() {
        selector.list().close();
        assertThat(options()).isEmpty();
    }

    private void type(String text) {
        LocatorJ._setValue(LocatorJ._get(selector.list(), TextField.class), text);
    }

    private List<String> words() {
        return options()
                .map(option -> option.getElement().getAttribute("data-words"))
                .toList();
    }

    private Stream<TenantOption> options() {
        return LocatorJ._find(selector.list(), TenantOption.class).stream();
    }

    private static TenantChoice tenant(String id, String name, TenantStatus status, boolean recent) {
        return new TenantChoice(new TenantId(id), name, BaseRole.TENANT_ADMIN, status, recent, "t/" + id);
    }
}
