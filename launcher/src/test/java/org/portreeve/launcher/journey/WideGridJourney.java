package org.portreeve.launcher.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A grid of the size of a real firewall's: 325 people and 590 resources of one permission. */
class WideGridJourney {
    private static final int PEOPLE = 325;
    private static final int RESOURCES = 590;
    private static final int MOST_NODES = 20_000;
    private static final int MOST_BYTES = 150_000;
    private static final String NODES =
            "() => { let n = 0; const walk = root => { for (const e of root.querySelectorAll('*')) {"
                    + " n++; if (e.shadowRoot) walk(e.shadowRoot); } }; walk(document); return n; }";

    @Test
    void opens_and_jumps_within_its_sizes() throws IOException, InterruptedException {
        put();
        try (Chromium chromium = Chromium.open()) {
            Page ben = chromium.signInAs("Ben Adeyemi");
            AtomicLong bytes = new AtomicLong();
            ben.onResponse(response -> {
                if (response.url().contains("v-r=")) {
                    bytes.addAndGet(response.body().length);
                }
            });
            ben.onWebSocket(socket -> socket.onFrameReceived(frame -> bytes.addAndGet(
                    frame.text() == null ? frame.binary().length : frame.text().length())));
            ben.navigate(RunningProduct.get().address() + "/t/firewall/grid?mode=resources");
            assertThat(ben.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Permission grid")))
                    .isVisible();
            assertThat(ben.getByText("Person 100")).isVisible();
            int opened = (int) ben.evaluate(NODES);
            bytes.set(0);
            ben.evaluate("() => document.querySelector('vaadin-grid').scrollToIndex(300)");
            assertThat(ben.getByText("Person 400")).isVisible();
            int jumped = (int) ben.evaluate(NODES);
            System.out.println("WideGridJourney: " + opened + " nodes opened, " + jumped + " after a jump of "
                    + bytes.get() + " bytes");
            assertTrue(opened < MOST_NODES && jumped < MOST_NODES, opened + ", " + jumped);
            assertTrue(bytes.get() < MOST_BYTES, bytes + " bytes");
        }
    }

    @Test
    void keys_walk_far_without_losing_the_focus() throws IOException, InterruptedException {
        put();
        try (Chromium chromium = Chromium.open()) {
            Page ben = chromium.signInAs("Ben Adeyemi");
            ben.navigate(RunningProduct.get().address() + "/t/firewall/grid?mode=resources");
            ben.locator("input.cell[aria-label*='Person 100']").first().focus();
            Locator focused = ben.locator("input.cell:focus");
            for (int tens = 11; tens <= 15; tens++) {
                ben.keyboard().press("PageDown");
                assertThat(focused).hasAttribute("aria-label", starting("r0, Person " + tens + "0:"));
            }
            ben.keyboard().press("Control+End");
            assertThat(focused).hasAttribute("aria-label", starting("r39, Person 424:"));
            ben.keyboard().press("Control+Home");
            assertThat(focused).hasAttribute("aria-label", starting("r0, Ben Adeyemi:"));
            ben.keyboard().press("End");
            assertThat(focused).hasAttribute("aria-label", starting("r39, Ben Adeyemi:"));
        }
    }

    private static Pattern starting(String words) {
        return Pattern.compile("^" + words);
    }

    private static void put() throws IOException, InterruptedException {
        String resources =
                IntStream.range(0, RESOURCES).mapToObj(i -> "\"r" + i + "\"").collect(Collectors.joining(","));
        String members = IntStream.range(0, PEOPLE)
                .mapToObj(i -> "{\"email\":\"p%d@firewall.example\",\"name\":{\"given\":\"Person\",\"family\":\"%d\"},"
                                .formatted(100 + i, 100 + i)
                        + "\"status\":\"active\",\"scope\":\"tenant\",\"roles\":[\"opener\"]}")
                .collect(Collectors.joining(","));
        String body = """
                {"apiVersion":"portreeve/v1","kind":"Tenant","metadata":{"slug":"firewall","name":"Firewall"},
                 "spec":{"subscription":{"plan":"enterprise","status":"active"},
                  "roles":[{"key":"opener","name":"Opener","purpose":"Opens","permissions":[{"permission":"dataset:view","on":[%s]}]}],
                  "members":[{"email":"ben@acme.example","base":"admin","status":"active","scope":"tenant"},%s]}}
                """.formatted(resources, members);
        HttpResponse<String> answer = RunningProduct.get().put("/api/v1/tenants/firewall/configuration", body);
        assertTrue(answer.statusCode() == 201 || answer.statusCode() == 200, answer.body());
    }
}
