package org.portreeve.launcher.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DepartmentAdministratorJourney {
    private static final String REASON = "Quarter review, ticket FIN-3010";

    @Test
    void gives_somebody_a_role_until_a_date_and_they_see_it_at_their_next_click() {
        try (Chromium chromium = Chromium.open()) {
            Page ana = chromium.signInAs("Ana Ruiz");
            ana.navigate(RunningProduct.get().address() + "/t/finance/my-access");
            assertThat(ana.getByRole(AriaRole.HEADING, named("My access"))).isVisible();
            assertThat(ana.getByRole(AriaRole.LINK, exactly("History"))).hasCount(0);

            Page ben = chromium.signInAs("Ben Adeyemi");
            switchToFinance(ben);
            openPerson(ben, "ruiz mont", "Ana Ruiz Montalbán");
            assignAuditor(ben);

            ana.getByRole(AriaRole.LINK, exactly("My access")).first().click();
            assertThat(ana.getByRole(AriaRole.LINK, exactly("History"))).isVisible();
            ana.getByRole(AriaRole.LINK, exactly("History")).click();
            assertThat(ana.getByText(REASON).first()).isVisible();

            ben.getByRole(AriaRole.LINK, exactly("History")).click();
            assertThat(ben.getByText(REASON).first()).isVisible();
            assertThat(ben.locator("main")).containsText("Ana Ruiz Montalbán gained Auditor until");
            assertThat(ben.locator("main")).containsText("granted by Ben Adeyemi");
            ben.getByRole(AriaRole.LINK, named("gained Auditor until")).first().click();
            assertThat(ben.locator("aside.detail")).containsText(REASON);
            Chromium.shoot(ben, "history");

            ben.getByRole(AriaRole.LINK, exactly("Permission grid")).click();
            assertThat(ben.getByRole(AriaRole.HEADING, exactly("Permission grid")))
                    .isVisible();
            assertThat(ben.getByText("Ana Ruiz Montalbán").first()).isVisible();
            Chromium.shoot(ben, "grid");
        }
    }

    private static void switchToFinance(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING, named("My access"))).isVisible();
        page.keyboard().press("t");
        Locator search = page.getByPlaceholder("Find a tenant").last();
        assertThat(search).isVisible();
        search.fill("Fin");
        assertThat(page.locator(".tenantlist").getByText("Finance").first()).isVisible();
        assertThat(page.locator(".tenantlist").getByText("Operations")).hasCount(0);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/t/finance/.*"));
    }

    private static void openPerson(Page page, String words, String name) {
        page.getByRole(AriaRole.LINK, exactly("Users")).click();
        page.getByRole(AriaRole.TEXTBOX, named("Search people")).fill(words);
        page.waitForURL(Pattern.compile(".*[?&]q=.*"));
        page.getByText(name).first().click();
        page.getByRole(AriaRole.TAB, named("Roles and profiles")).click();
    }

    private static void assignAuditor(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Assign role")).click();
        Locator role = page.getByRole(AriaRole.COMBOBOX, exactly("Role"));
        role.fill("Auditor");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^Auditor\\b")))
                .first()
                .click();
        Locator until = page.getByRole(AriaRole.COMBOBOX, exactly("Until"));
        until.fill(LocalDate.now(ZoneId.of("Europe/Madrid")).plusDays(20).toString());
        until.press("Enter");
        page.getByRole(AriaRole.BUTTON, exactly("Add")).click();
        assertThat(page.getByText("If you save").first()).isVisible();
        assertThat(page.getByText("audit:view").first()).isVisible();
        page.getByPlaceholder("Reason for the history").last().fill(REASON);
        Chromium.shoot(page, "users");
        page.getByRole(AriaRole.BUTTON, named("Save")).click();
        assertThat(page.getByText(Pattern.compile("Saved as r\\d+")).first()).isVisible();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
