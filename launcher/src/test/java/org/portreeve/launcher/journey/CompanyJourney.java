package org.portreeve.launcher.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A company of 2,000 people, from an empty tenant to a working one, with a mistake that is undone and a history that tells it. */
class CompanyJourney {
    private static final int PEOPLE = 2_000;
    private static final String TENANT = "/t/nova/";

    @Test
    void begins_empty_grows_errs_and_puts_it_right() throws IOException, InterruptedException {
        found();
        try (Chromium chromium = Chromium.open()) {
            Page ben = chromium.signInAs("Ben Adeyemi");
            ben.navigate(RunningProduct.get().address() + TENANT + "users");
            importPeople(ben);
            invite(ben);
            giveEverybodyARole(ben);
            disableByMistake(ben);
            undo(ben);
            tellsTheStory(ben);
        }
    }

    private static void importPeople(Page ben) {
        ben.getByRole(AriaRole.BUTTON, named("Import")).click();
        String rows = IntStream.range(0, PEOPLE)
                .mapToObj(i ->
                        "p%04d@nova.example;Person %04d;%s".formatted(i, i, i % 4 == 0 ? "Cost Administrator" : ""))
                .collect(Collectors.joining("\r\n", "email;name;initial_roles\r\n", "\r\n"));
        ben.locator("input[type=file]")
                .setInputFiles(new FilePayload("people.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        Locator apply = ben.getByRole(AriaRole.BUTTON, named("Import 2,000 rows"));
        assertThat(apply).isEnabled();
        ben.getByRole(AriaRole.TEXTBOX, named("Reason for the history")).fill("The company moves in");
        apply.click();
        assertThat(ben.getByText("2,000 rows imported, as r")).isVisible();
        assertThat(ben.getByRole(AriaRole.LINK, named("Download the report"))).isVisible();
    }

    private static void invite(Page ben) {
        ben.navigate(RunningProduct.get().address() + TENANT + "users");
        ben.getByRole(AriaRole.BUTTON, named("Invite")).first().click();
        ben.getByLabel("Addresses").fill("Zoe Quist <zoe@partner.example>, lee@partner.example");
        ben.getByRole(AriaRole.BUTTON, named("Invite 2 people")).click();
        assertThat(ben.getByText("Shown this once")).isVisible();
        ben.keyboard().press("Escape");
    }

    private static void choose(Page ben, String words) {
        ben.navigate(RunningProduct.get().address() + TENANT + "users?q=" + words);
        assertThat(ben.getByText("Person 0000").first()).isVisible();
        ben.locator("vaadin-grid input.pick").first().check();
        ben.getByRole(AriaRole.BUTTON, named("Select all")).first().click();
    }

    private static void giveEverybodyARole(Page ben) {
        choose(ben, "person");
        ben.getByRole(AriaRole.BUTTON, named("Roles…")).click();
        Locator roles = ben.locator("vaadin-multi-select-combo-box input").first();
        roles.click();
        roles.fill("Agent Instance User");
        ben.getByRole(AriaRole.OPTION, named("Agent Instance User")).first().click();
        ben.keyboard().press("Escape");
        ben.getByRole(AriaRole.BUTTON, named("Save for 2,000 people")).click();
        assertThat(saved(ben)).isVisible();
    }

    private static void disableByMistake(Page ben) {
        choose(ben, "person");
        ben.getByRole(AriaRole.BUTTON, named("Disable…")).click();
        ben.getByLabel("Reason for the history").last().fill("Wrong tenant, sorry");
        ben.getByRole(AriaRole.BUTTON, named("Disable 2,000 people")).click();
        assertThat(saved(ben)).isVisible();
        ben.navigate(RunningProduct.get().address() + TENANT + "users?status=disabled");
        assertThat(ben.getByText("2,000 people match").first()).isVisible();
    }

    private static void undo(Page ben) {
        ben.navigate(RunningProduct.get().address() + TENANT + "history");
        ben.getByText("Wrong tenant, sorry").first().click();
        ben.getByRole(AriaRole.BUTTON, named("Undo…")).first().click();
        ben.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Undo r[\\d,]+")))
                .click();
        assertThat(ben.getByText("Undone as").first()).isVisible();
        ben.navigate(RunningProduct.get().address() + TENANT + "users?status=active");
        assertThat(ben.getByText("2,001 people match").first()).isVisible();
    }

    private static void tellsTheStory(Page ben) {
        ben.navigate(RunningProduct.get().address() + TENANT + "history");
        assertThat(ben.getByText("The company moves in").first()).isVisible();
        assertThat(ben.getByText("Wrong tenant, sorry").first()).isVisible();
    }

    private static Locator saved(Page page) {
        return page.getByText(Pattern.compile("Saved as r[\\d,.]+")).first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void found() throws IOException, InterruptedException {
        String body = """
                {"apiVersion":"portreeve/v1","kind":"Tenant","metadata":{"slug":"nova","name":"Nova"},
                 "spec":{"subscription":{"plan":"enterprise","status":"active"},
                  "members":[{"email":"ben@acme.example","base":"admin","status":"active","scope":"tenant"}]}}
                """;
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(
                                    URI.create(RunningProduct.get().address() + "/api/v1/tenants/nova/configuration"))
                            .header("Authorization", "Bearer " + RunningProduct.API_KEY)
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertTrue(answer.statusCode() == 201 || answer.statusCode() == 200, answer.body());
        }
    }
}
