package org.portreeve.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.role.Permission;

class PlatformNavigationTest {
    @BeforeEach
    void start() {
        Locale.setDefault(Locale.ENGLISH);
        MockVaadin.setup();
    }

    @AfterEach
    void stop() {
        MockVaadin.tearDown();
    }

    private static List<NavItem> itemsFor(String... held) {
        return items(false, held);
    }

    private static List<NavItem> items(boolean administrator, String... held) {
        return PlatformNavigation.group(
                        Set.of(held).stream().map(Permission::new).collect(java.util.stream.Collectors.toSet()),
                        administrator)
                .items();
    }

    @Test
    void each_page_is_there_for_whoever_holds_its_permission() {
        assertThat(itemsFor("tenant:view"))
                .extracting(NavItem::href)
                .containsExactly("platform/tenants", "platform/sections", "platform/permissions", "platform/plans");
        assertThat(itemsFor("tenant:view")).extracting(NavItem::letter).containsExactly("n", "f", "c", "y");
        assertThat(itemsFor("section-catalogue:manage"))
                .extracting(NavItem::href)
                .containsExactly("platform/sections", "platform/permissions");
        assertThat(itemsFor("plan:manage")).extracting(NavItem::href).containsExactly("platform/plans");
        assertThat(itemsFor("platform-member:manage")).extracting(NavItem::href).containsExactly("platform/people");
        assertThat(itemsFor("agent-share:manage")).extracting(NavItem::href).containsExactly("platform/agents");
        assertThat(itemsFor("platform-audit:view")).extracting(NavItem::href).containsExactly("platform/history");
        assertThat(items(true, "platform-audit:view"))
                .extracting(NavItem::href)
                .containsExactly("platform/history", "platform/keys");
        assertThat(itemsFor("tenant:create", "boundary:manage")).isEmpty();
        assertThat(itemsFor()).isEmpty();
    }
}
