package org.portreeve.launcher.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.vaadin.flow.router.Route;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.portreeve.ui.shell.TenantRoute;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class StrangerJourney {
    @Test
    void a_tenant_of_others_looks_like_one_that_does_not_exist() {
        try (Chromium chromium = Chromium.open()) {
            Page ana = chromium.signInAs("Ana Ruiz");
            String nothing = at(ana, "/t/nowhere/users");
            assertEquals(nothing, at(ana, "/t/nowhere/history/1"));
            for (String page : pages()) {
                assertEquals(nothing, at(ana, "/t/operations/" + page), page);
            }
            assertEquals(at(ana, "/t/finance/settings"), at(ana, "/t/finance/nonsense"));
            assertThat(ana.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("My access")))
                    .isVisible();
        }
    }

    @Test
    void who_is_disabled_everywhere_is_told_so() {
        try (Chromium chromium = Chromium.open()) {
            Page keanu = chromium.signInAs("Keanu");
            assertThat(keanu.getByRole(AriaRole.HEADING)).hasText("Your membership is disabled");
            keanu.navigate(RunningProduct.get().address() + "/t/finance/my-access");
            assertThat(keanu.getByRole(AriaRole.HEADING).first()).hasText("There is nothing here");
        }
    }

    /** Every page inside a tenant, by the addresses that its classes declare. */
    private static Set<String> pages() {
        var classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Set<String> pages = classes.findCandidateComponents("org.portreeve.ui").stream()
                .map(AnnotatedBeanDefinition.class::cast)
                .map(found -> found.getMetadata().getAnnotationAttributes(Route.class.getName()))
                .map(attributes ->
                        String.valueOf(Objects.requireNonNull(attributes).get("value")))
                .filter(path -> path.startsWith(TenantRoute.PREFIX))
                .map(path -> path.substring(TenantRoute.PREFIX.length()).replaceAll(":[a-z]+\\??", "1"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(pages.size() > 20, pages::toString);
        return pages;
    }

    private static String at(Page page, String path) {
        page.navigate(RunningProduct.get().address() + path);
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("There is nothing here");
        return page.locator("main").innerText();
    }
}
