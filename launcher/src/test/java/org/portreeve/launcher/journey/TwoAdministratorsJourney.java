package org.portreeve.launcher.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two administrators, each in a browser of their own, edit the same person at the same time. */
class TwoAdministratorsJourney {
    private static final String TENANT = "two-administrators";
    private static final String PERSON = "kim@two.example";
    private static final String REASON = "Quarter end, ticket TWO-1";

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        assertEquals(201, configure("""
                {"email":"ben@acme.example","base":"admin","status":"active","scope":"tenant"},
                {"email":"ana@acme.example","base":"admin","status":"active","scope":"tenant"},
                {"email":"%s","base":"user","status":"active","scope":"tenant"}""".formatted(PERSON)));
    }

    /** Why: other journeys know of Ana where she belongs. */
    @AfterEach
    void end() throws IOException, InterruptedException {
        assertEquals(200, configure("""
                {"email":"ben@acme.example","base":"admin","status":"active","scope":"tenant"}"""));
    }

    @Test
    void the_second_is_told_field_by_field_what_the_first_saved_and_loses_nothing() {
        try (Chromium chromium = Chromium.open()) {
            Page ben = chromium.signInAs("Ben Adeyemi");
            Page ana = chromium.signInAs("Ana Ruiz");
            open(ben);
            open(ana);

            stage(ben, "Invoice lead", "Auditor");
            ben.getByPlaceholder("Reason for the history").last().fill(REASON);
            stage(ana, "Head of invoices", "Cost Administrator");
            save(ana);
            assertThat(saved(ana)).isVisible();

            save(ben);
            isTold(ben);
            hasLostNothing(ben);

            save(ben);
            assertThat(saved(ben)).isVisible();
            assertThat(ben.locator(".conflicts")).isHidden();
            holdsWhatWasShown(ana);
        }
    }

    private static void isTold(Page page) {
        Locator conflict = page.locator(".conflicts");
        assertThat(conflict).containsText("Ana Ruiz Montalbán saved meanwhile");
        assertThat(item(conflict, "Job title")).containsText(Pattern.compile("not known\\s+Head of invoices"));
        assertThat(item(conflict, "Job title")).containsText("You changed it too");
        assertThat(item(conflict, "Cost Administrator")).containsText(Pattern.compile("not held\\s+held"));
        assertThat(item(conflict, "Cost Administrator")).not().containsText("You changed it too");
        assertThat(conflict).containsText("What you changed is kept and not saved yet.");
        assertThat(saved(page)).hasCount(0);
    }

    private static Locator item(Locator conflict, String field) {
        return conflict.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(field));
    }

    private static void hasLostNothing(Page page) {
        assertThat(page.getByPlaceholder("Reason for the history").last()).hasValue(REASON);
        tab(page, "Profile");
        assertThat(page.getByLabel("Job title")).hasValue("Invoice lead");
        assertThat(page.locator("aside.detail"))
                .containsText("Ana Ruiz Montalbán set Job title to “Head of invoices” meanwhile.");
        tab(page, "Roles and profiles");
        assertThat(page.locator("aside.detail")).containsText("Auditor");
        assertThat(page.locator("aside.detail")).containsText("Cost Administrator");
    }

    private static void holdsWhatWasShown(Page page) {
        page.reload();
        Locator details = page.locator("aside.detail");
        tab(page, "Roles and profiles");
        assertThat(details).containsText("Auditor");
        assertThat(details).containsText("Cost Administrator");
        tab(page, "Profile");
        assertThat(page.getByLabel("Job title")).hasValue("Invoice lead");
        tab(page, "History");
        assertThat(details).containsText(REASON);
    }

    private static void open(Page page) {
        page.navigate(RunningProduct.get().address() + "/t/" + TENANT + "/users");
        page.getByText(PERSON).first().click();
        tab(page, "Profile");
        assertThat(page.getByLabel("Job title")).hasValue("");
    }

    private static void stage(Page page, String jobTitle, String role) {
        page.getByLabel("Job title").fill(jobTitle);
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.TAB, exactly("Profile not saved yet")))
                .isVisible();
        tab(page, "Roles and profiles");
        page.getByRole(AriaRole.BUTTON, named("Assign role")).click();
        page.getByRole(AriaRole.COMBOBOX, exactly("Role")).fill(role);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^" + role + "\\b")))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, exactly("Add")).click();
        assertThat(page.getByText("If you save").first()).isVisible();
    }

    private static void save(Page page) {
        page.locator("aside.detail")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
    }

    private static Locator saved(Page page) {
        return page.locator("vaadin-notification-card").getByText(Pattern.compile("Saved as r\\d+"));
    }

    private static void tab(Page page, String name) {
        page.getByRole(
                        AriaRole.TAB,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "( not saved yet)?$")))
                .click();
    }

    private static int configure(String members) throws IOException, InterruptedException {
        return RunningProduct.get()
                .put("/api/v1/tenants/" + TENANT + "/configuration", """
                        {"apiVersion":"portreeve/v1","kind":"Tenant",
                         "metadata":{"slug":"%s","name":"Two administrators"},
                         "spec":{"subscription":{"plan":"enterprise","status":"active"},"members":[%s]}}
                        """.formatted(TENANT, members))
                .statusCode();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
