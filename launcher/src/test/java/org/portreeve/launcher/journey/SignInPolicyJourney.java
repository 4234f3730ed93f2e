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

/** A tenant asks for a stronger sign-in: whoever is weak is told so, signs in again, and comes back to where they wanted to be. */
class SignInPolicyJourney {
    private static final String TENANT = "strict";

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        assertEquals(201, configure("""
                {"email":"ben@acme.example","base":"admin","status":"active","scope":"tenant"},
                {"email":"ana@acme.example","base":"user","status":"active","scope":"tenant"}"""));
    }

    /** Why: other journeys know of Ana that she is a member of certain tenants. */
    @AfterEach
    void end() throws IOException, InterruptedException {
        assertEquals(200, configure("""
                {"email":"ben@acme.example","base":"admin","status":"active","scope":"tenant"}"""));
    }

    private static int configure(String members) throws IOException, InterruptedException {
        return RunningProduct.get()
                .put("/api/v1/tenants/" + TENANT + "/configuration", """
                        {"apiVersion":"portreeve/v1","kind":"Tenant","metadata":{"slug":"%s","name":"Strict"},
                         "spec":{"subscription":{"plan":"enterprise","status":"active"},"members":[%s]}}
                        """.formatted(TENANT, members))
                .statusCode();
    }

    @Test
    void a_level_is_asked_for_at_once_and_signing_in_again_leads_back() {
        try (Chromium chromium = Chromium.open()) {
            Page ben = chromium.signInAs("Ben Adeyemi");
            Page ana = chromium.signInAs("Ana Ruiz");
            go(ana, "my-access");
            assertThat(heading(ana)).hasText("My access");

            go(ben, "settings");
            changesLevelTo(ben, "gold");
            assertThat(ben.getByText("This would shut you out yourself.")).isVisible();
            ben.navigate(RunningProduct.get().address() + "/sign-in?again&acr=gold&to=/t/" + TENANT + "/settings");
            ben.getByRole(AriaRole.BUTTON, named("Ben Adeyemi")).first().click();
            assertThat(heading(ben)).hasText("Settings");
            changesLevelTo(ben, "gold");
            ben.getByRole(AriaRole.BUTTON, exactly("Save")).click();
            assertThat(ben.getByText(Pattern.compile("Saved as r\\d+")).first()).isVisible();

            go(ana, "my-access");
            assertThat(heading(ana)).hasText("Strict asks you to sign in again");
            ana.getByRole(AriaRole.LINK, exactly("Sign in again")).click();
            ana.getByRole(AriaRole.BUTTON, named("Ana Ruiz")).first().click();
            assertThat(ana).hasURL(Pattern.compile(".*/t/" + TENANT + "/my-access"));
            assertThat(heading(ana)).hasText("My access");
        }
    }

    private static void go(Page page, String where) {
        page.navigate(RunningProduct.get().address() + "/t/" + TENANT + "/" + where);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING).first();
    }

    private static void changesLevelTo(Page page, String level) {
        page.getByRole(AriaRole.BUTTON, exactly("Change: Sign-in policy")).click();
        page.getByLabel("Required authentication level").fill(level);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
