package org.portreeve.ui.access;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.tenancy.MyTenants;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

class OtherTenantsTest {
    @BeforeEach
    void start() {
        Locale.setDefault(Locale.ENGLISH);
        MockVaadin.setup();
    }

    @AfterEach
    void stop() {
        MockVaadin.tearDown();
    }

    private static MyTenants.Entry tenant(String id, TenantStatus status) {
        return new MyTenants.Entry(new TenantId(id), id, BaseRole.TENANT_USER, status);
    }

    private static void show(List<MyTenants.Entry> all) {
        UI.getCurrent().add(new OtherTenants(all, new TenantId("here")));
    }

    @Test
    void a_tenant_that_is_not_open_is_named_and_leads_nowhere() {
        show(List.of(
                tenant("here", TenantStatus.ACTIVE),
                tenant("open", TenantStatus.ACTIVE),
                tenant("asleep", TenantStatus.SUSPENDED)));
        assertThat(_find(ListItem.class)).hasSize(2);
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).containsExactly("t/open/my-access");
    }

    @Test
    void of_three_hundred_only_some_are_listed_and_the_rest_is_counted() {
        show(IntStream.range(0, 300)
                .mapToObj(number -> tenant("tenant-" + number, TenantStatus.ACTIVE))
                .toList());
        assertThat(_find(Anchor.class)).hasSize(8);
        assertThat(_find(ListItem.class).getLast().getText()).isEqualTo("292 more: press T to find one.");
    }
}
