package org.portreeve.launcher.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class StrangerJourney {
    @Test
    void a_tenant_of_others_looks_like_one_that_does_not_exist() {
        try (Chromium chromium = Chromium.open()) {
            Page ana = chromium.signInAs("Ana Ruiz");
            assertEquals(at(ana, "/t/nowhere/users"), at(ana, "/t/operations/users"));
            assertEquals(at(ana, "/t/nowhere/history/1"), at(ana, "/t/operations/history/1"));
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

    private static String at(Page page, String path) {
        page.navigate(RunningProduct.get().address() + path);
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("There is nothing here");
        return page.locator("main").innerText();
    }
}
