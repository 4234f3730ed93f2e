package org.portreeve.launcher.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people of the sources' scenarios, given by clicking what they need, and asked afterwards about all that there is. */
class PersonasJourney {
    private static final String TENANT = "personas";
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everybody_has_what_their_work_needs_and_nothing_else() throws IOException, InterruptedException {
        assertEquals(201, configure().statusCode());
        try (Chromium chromium = Chromium.open()) {
            Page ben = chromium.signInAs("Ben Adeyemi");
            ben.navigate(RunningProduct.get().address() + "/t/" + TENANT + "/users");
            for (Persona persona : Persona.values()) {
                add(ben, persona);
            }
            allowOneAgent(ben);
            for (Persona persona : Persona.values()) {
                assertEquals(persona.allowed(), allowed(persona), persona.name());
            }
            for (Persona persona : Persona.values()) {
                assertEquals(persona.navigation(), navigation(chromium, persona), persona.name());
            }
        }
    }

    /** Why: other journeys meet the same demo people, one of whom belongs nowhere. */
    @AfterEach
    void let_them_all_go() throws IOException, InterruptedException {
        assertEquals(200, configure().statusCode());
    }

    private static void add(Page ben, Persona persona) {
        ben.getByRole(AriaRole.BUTTON, exactly("Invite")).first().click();
        Locator dialog = ben.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Addresses").fill(persona.person + " <" + persona.email() + ">");
        dialog.getByRole(AriaRole.RADIO, exactlyThere("Create now")).check();
        dialog.getByRole(AriaRole.BUTTON, exactlyThere(persona.preset)).click();
        if (!persona.role.isEmpty()) {
            dialog.getByRole(AriaRole.COMBOBOX, exactlyThere("Roles")).fill(persona.role);
            ben.getByRole(AriaRole.OPTION, exactly(persona.role)).click();
            ben.keyboard().press("Escape");
        }
        dialog.getByRole(AriaRole.RADIO, exactlyThere(persona.inOneSubtenant ? "Subtenants" : "Whole tenant"))
                .check();
        if (persona.inOneSubtenant) {
            dialog.getByRole(AriaRole.COMBOBOX, exactlyThere("Which subtenants"))
                    .fill("EMEA");
            ben.getByRole(AriaRole.OPTION, exactly("EMEA")).click();
            ben.keyboard().press("Escape");
        }
        if (persona == Persona.CONTRACTOR) {
            Locator until = dialog.getByRole(AriaRole.COMBOBOX, exactlyThere("Member until"));
            until.fill(LocalDate.now(ZoneOffset.UTC).plusDays(60).toString());
            until.press("Enter");
        }
        Locator create = dialog.getByRole(AriaRole.BUTTON, exactlyThere("Create 1 person"));
        assertThat(create).isEnabled();
        create.click();
        assertThat(dialog).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        assertThat(ben.getByText(persona.email()).last()).isVisible();
    }

    private static void allowOneAgent(Page ben) {
        ben.getByRole(AriaRole.LINK, exactly("Agent Access")).click();
        ben.getByText("Invoice Bot").first().click();
        ben.locator("select.standing[aria-label='" + Persona.CONTRACTOR.person + "']")
                .selectOption("ALLOWED");
        Locator dialog = ben.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, exactlyThere("Save for 1 person")).click();
        assertThat(dialog).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    }

    /** Asks the decision about every section, every permission and every agent that there is. */
    private static Set<String> allowed(Persona persona) throws IOException, InterruptedException {
        List<String> asked = everything();
        String evaluations = asked.stream()
                .map(one -> one.split(":", 3))
                .map(parts -> "{\"action\":{\"name\":\"%s\"},\"resource\":{\"type\":\"%s\",\"id\":\"%s\"}}"
                        .formatted(parts[1], parts[0], parts[2]))
                .collect(Collectors.joining(","));
        HttpResponse<String> answer = RunningProduct.get()
                .send("POST", "/access/v1/evaluations", """
                {"subject":{"type":"user","id":"%s"},"context":{"tenant":"%s"},"evaluations":[%s]}
                """.formatted(persona.email(), TENANT, evaluations));
        assertEquals(200, answer.statusCode(), answer.body());
        List<JsonNode> decisions = new ArrayList<>();
        JSON.readTree(answer.body()).get("evaluations").forEach(decisions::add);
        assertEquals(asked.size(), decisions.size());
        Set<String> allowed = new TreeSet<>();
        for (int i = 0; i < asked.size(); i++) {
            if (decisions.get(i).get("decision").asBoolean()) {
                allowed.add(asked.get(i));
            }
        }
        return allowed;
    }

    private static List<String> everything() throws IOException, InterruptedException {
        HttpResponse<String> answer = RunningProduct.get().send("GET", "/api/v1/catalogue", "");
        assertEquals(200, answer.statusCode(), answer.body());
        JsonNode catalogue = JSON.readTree(answer.body());
        List<String> all = new ArrayList<>();
        catalogue.get("sections").propertyNames().forEach(id -> all.add("section:open:" + id));
        catalogue.get("permissions").forEach(group -> group.propertyNames().forEach(key -> all.add(key + ":*")));
        all.add("agent:use:invoice-bot");
        all.add("agent:use:travel-bot");
        // Why: on every agent, to use one is a permission; on one, the question is about the agent.
        return all;
    }

    private static Set<String> navigation(Chromium chromium, Persona persona) {
        Page page = chromium.signInAs(persona.person);
        page.navigate(RunningProduct.get().address() + "/t/" + TENANT + "/my-access");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("My access")))
                .isVisible();
        @SuppressWarnings("unchecked")
        Collection<String> paths = (Collection<String>) page.evaluate(
                "() => [...document.querySelectorAll('vaadin-side-nav-item')].map(item => item.path).filter(Boolean)");
        page.context().close();
        return paths.stream()
                // Why: one of them administers the platform as well, which is another matter.
                .filter(path -> path.replaceFirst("^/", "").startsWith("t/"))
                .map(path -> path.replaceFirst("^/?t/" + TENANT + "/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tenant with nobody in it but its Tenant Admin. */
    private static HttpResponse<String> configure() throws IOException, InterruptedException {
        return RunningProduct.get().send("PUT", "/api/v1/tenants/" + TENANT + "/configuration", """
                {"apiVersion":"portreeve/v1","kind":"Tenant","metadata":{"slug":"%s","name":"Personas"},
                 "spec":{"subscription":{"plan":"enterprise","status":"active"},
                  "subtenants":[{"key":"emea","name":"EMEA"},{"key":"apac","name":"APAC"}],
                  "agents":[{"key":"invoice-bot","name":"Invoice Bot","status":"active"},
                            {"key":"travel-bot","name":"Travel Bot","status":"active"}],
                  "roles":[
                   {"key":"department-admin","name":"Department Admin","purpose":"Runs a department","permissions":[%s]},
                   {"key":"qa","name":"QA","purpose":"Tests agents","permissions":[%s]},
                   {"key":"observer","name":"Observer","purpose":"Reads everything","permissions":[%s]}],
                  "members":[{"email":"ben@acme.example","base":"admin","status":"active","scope":"tenant"}]}}
                """.formatted(
                        TENANT, granted(Persona.DEPARTMENT_ADMIN), granted(Persona.QA), granted(Persona.OBSERVER)));
    }

    private static String granted(Persona persona) {
        return persona.permissions().stream().map(key -> "\"" + key + "\"").collect(Collectors.joining(","));
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions exactlyThere(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
