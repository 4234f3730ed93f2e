package org.portreeve.launcher.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An empty tenant becomes a company of two thousand people; somebody makes a mistake, takes it back, and all of it is told. */
class CompanyJourney {
    private static final int PEOPLE = 2_000;
    private static final String TENANT = "company";
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    @Test
    void grows_from_an_empty_tenant_and_survives_a_mistake() throws IOException, InterruptedException {
        put();
        try (Chromium chromium = Chromium.open()) {
            Page ben = chromium.signInAs("Ben Adeyemi");
            ben.navigate(RunningProduct.get().address() + "/t/" + TENANT + "/users");
            imports(ben);
            invites(ben);
            givesEverybodyARole(ben);
            disablesEverybodyByMistakeAndTakesItBack(ben);
            readsTheStory(ben);
        }
    }

    private static void imports(Page ben) {
        ben.getByRole(AriaRole.BUTTON, exactly("Import")).click();
        String file = IntStream.range(0, PEOPLE)
                .mapToObj(i -> "p%04d@company.example,Person %04d,%s".formatted(i, i, i == 7 ? "Nonsense" : "Auditor"))
                .collect(Collectors.joining("\n", "email,name,initial_roles\n", "\n"));
        ben.locator("input[type=file]").setInputFiles(csv(file));
        assertThat(ben.getByText("1 row is refused")).isVisible();
        assertThat(ben.getByText("There is no role “Nonsense”.")).isVisible();
        ben.getByRole(AriaRole.BUTTON, exactly("Choose another file")).click();
        ben.locator("input[type=file]").setInputFiles(csv(file.replace("Nonsense", "\"auditor, AgentUser\"")));
        Locator apply = ben.getByRole(AriaRole.BUTTON, exactly("Import 2,000 rows"));
        assertThat(apply).isEnabled();
        ben.getByRole(AriaRole.TEXTBOX, named("Reason for the history")).fill("The company joins");
        apply.click();
        assertThat(ben.getByText("2,000 rows imported").first()).isVisible(PATIENTLY);
    }

    private static FilePayload csv(String text) {
        return new FilePayload("people.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void invites(Page ben) {
        ben.getByRole(AriaRole.LINK, exactly("Invitations")).click();
        ben.getByRole(AriaRole.BUTTON, exactly("Invite")).first().click();
        ben.getByLabel("Addresses").fill("Iris Okafor <iris@company.example>\njo@company.example\nnobody at all");
        ben.keyboard().press("Tab");
        ben.getByRole(AriaRole.CHECKBOX, named("Go on without the one that is refused"))
                .check();
        ben.getByRole(AriaRole.BUTTON, exactly("Invite 2 people")).click();
        assertThat(ben.getByText("Mail kept in the outbox.")).hasCount(2);
        ben.getByRole(AriaRole.BUTTON, exactly("Close")).click();
        assertThat(ben.getByText("Iris Okafor").first()).isVisible();
    }

    private static void givesEverybodyARole(Page ben) {
        ben.getByRole(AriaRole.LINK, exactly("Users")).click();
        ben.getByRole(AriaRole.TEXTBOX, named("Search people")).fill("person");
        ben.waitForURL(Pattern.compile(".*[?&]q=person.*"));
        pickAll(ben);
        ben.getByRole(AriaRole.BUTTON, exactly("Roles…")).click();
        Locator dialog = ben.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Roles"))
                .fill("Cost");
        ben.getByRole(AriaRole.OPTION, exactly("Cost Administrator")).click();
        assertThat(dialog.getByText("cost:view")).isVisible();
        ben.keyboard().press("Escape");
        save(ben, "Everybody sees what they cost", "Save for 2,000 people");
    }

    private static void disablesEverybodyByMistakeAndTakesItBack(Page ben) {
        pickAll(ben);
        ben.getByRole(AriaRole.BUTTON, exactly("Disable…")).click();
        save(ben, "The wrong button", "Disable 2,000 people");
        assertThat(row(ben)).containsText("Disabled");
        ben.locator("vaadin-notification-card")
                .last()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .click();
        Locator dialog = ben.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("audit:view")).isVisible();
        dialog.getByRole(AriaRole.TEXTBOX).fill("That was the wrong button");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Undo r\\d+")))
                .click();
        assertThat(ben.getByText(Pattern.compile("Undone as r\\d+")).first()).isVisible(PATIENTLY);
        assertThat(row(ben)).not().containsText("Disabled");
    }

    private static void readsTheStory(Page ben) {
        ben.getByRole(AriaRole.LINK, exactly("History")).click();
        for (String reason : new String[] {
            "The company joins", "Everybody sees what they cost", "The wrong button", "That was the wrong button"
        }) {
            assertThat(ben.getByText(reason).first()).isVisible();
        }
        ben.getByRole(AriaRole.LINK, exactly("Users")).click();
        assertThat(ben.getByText("2,003 people").first()).isVisible();
        ben.getByRole(AriaRole.TEXTBOX, named("Search people")).fill("person 0007");
        ben.waitForURL(Pattern.compile(".*[?&]q=person.*0007.*"));
        ben.getByText("Person 0007").first().click();
        ben.getByRole(AriaRole.TAB, named("Roles and profiles")).click();
        for (String role : new String[] {"Auditor", "Agent User", "Cost Administrator"}) {
            assertThat(ben.getByText(role, new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
        }
    }

    private static void pickAll(Page page) {
        page.locator("input.pick").first().click();
        page.getByRole(AriaRole.BUTTON, exactly("Select all 2,000")).click();
    }

    private static void save(Page page, String reason, String button) {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Reason for the history"))
                .fill(reason);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
        assertThat(dialog).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(120_000));
        assertThat(page.getByText(Pattern.compile("Saved as r\\d+")).first()).isVisible();
    }

    private static Locator row(Page page) {
        return page.locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText("Person 0001"))
                .first();
    }

    private static void put() throws IOException, InterruptedException {
        assertEquals(
                201,
                RunningProduct.get()
                        .put("/api/v1/tenants/" + TENANT + "/configuration", """
                {"apiVersion":"portreeve/v1","kind":"Tenant","metadata":{"slug":"%s","name":"Company"},
                 "spec":{"subscription":{"plan":"enterprise","status":"active"},
                  "members":[{"email":"ben@acme.example","base":"admin","status":"active","scope":"tenant"}]}}
                """.formatted(TENANT))
                        .statusCode());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
