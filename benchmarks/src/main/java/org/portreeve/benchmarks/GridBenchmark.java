package org.portreeve.benchmarks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Jumps in the permission grid of a tenant of 100,000 people and 400 roles, in Chromium, against a product that runs: what
 * each jump sends, how long the server takes for it, and how long it is until the cells stand there. Makes the tenant first
 * where the address doesn't have it yet.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar org.portreeve.benchmarks.GridBenchmark http://localhost:8080 prv_…}
 */
public final class GridBenchmark {
    private static final int PEOPLE = 100_000;
    private static final int ROLES = 400;
    private static final int JUMPS = 40;
    private static final String TENANT = "/t/grid-benchmark/grid";
    private static final String FILLED = """
            row => { const grid = document.querySelector('vaadin-grid');
              if (!grid?.shadowRoot) return false;
              const rows = [...grid.shadowRoot.querySelectorAll('#items > tr')].filter(one => !one.hidden);
              const seen = rows.filter(one => { const box = one.getBoundingClientRect();
                return box.bottom > 260 && box.top < innerHeight; });
              return seen.length > 5 && seen.some(one => one.index === row) && seen.every(one => !one.hasAttribute('loading'))
                && grid.querySelectorAll('input.cell').length > 100; }""";

    private final String address;
    private final String key;
    private final HttpClient http = HttpClient.newHttpClient();

    private GridBenchmark(String address, String key) {
        this.address = address;
        this.key = key;
    }

    /** The address of a running product, and a platform key with all scopes. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var benchmark = new GridBenchmark(arguments[0], arguments[1]);
        benchmark.found();
        benchmark.measure();
    }

    private void found() throws IOException, InterruptedException {
        if (send("GET", "/api/v1/tenants/grid-benchmark/configuration", "", "application/json")
                        .statusCode()
                == 200) {
            return;
        }
        String permissions = "\"trace:view\",\"workflow:run\",\"dataset:view\",\"cost:view\",\"agent:audit\"";
        String roles = IntStream.range(0, ROLES)
                .mapToObj(i ->
                        "{\"key\":\"r%1$d\",\"name\":\"Role %1$d\",\"purpose\":\"One of many\",\"permissions\":[%2$s]}"
                                .formatted(i, permissions))
                .collect(Collectors.joining(","));
        check(send("PUT", "/api/v1/tenants/grid-benchmark/configuration", """
                {"apiVersion":"portreeve/v1","kind":"Tenant","metadata":{"slug":"grid-benchmark","name":"Grid benchmark"},
                 "spec":{"subscription":{"plan":"enterprise","status":"active"},"roles":[%s],
                  "members":[{"email":"ben@acme.example","base":"admin","status":"active","scope":"tenant"}]}}
                """.formatted(roles), "application/json"));
        String rows = IntStream.range(0, PEOPLE)
                .mapToObj(i -> "person%d@grid.example,Given%d Family%05d,r%d;r%d;r%d"
                        .formatted(i, i % 997, i, i % ROLES, (i + 7) % ROLES, (i + 31) % ROLES))
                .collect(Collectors.joining("\n"));
        check(send(
                "POST",
                "/api/v1/tenants/grid-benchmark/members:import",
                "email,name,initial_roles\n" + rows,
                "text/csv"));
    }

    private HttpResponse<String> send(String method, String path, String body, String type)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", type)
                        .header("Accept", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void check(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private void measure() {
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                        .setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(
                                        Path.of(System.getProperty("benchmark.chromium", "/usr/bin/chromium")))
                                .setArgs(
                                        List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
            page.navigate(address + "/");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ben Adeyemi"))
                    .first()
                    .click();
            page.waitForURL("**/t/**");
            for (String mode : List.of("roles", "permissions")) {
                page.navigate(address + TENANT + "?mode=" + mode);
                page.waitForFunction(FILLED, 0);
                jump(page, mode);
            }
        }
    }

    private static void jump(Page page, String mode) {
        List<Long> sizes = new ArrayList<>();
        List<Double> server = new ArrayList<>();
        List<Double> shown = new ArrayList<>();
        List<Request> requests = new ArrayList<>();
        page.onRequestFinished(request -> {
            if (request.url().contains("v-r=uidl")) {
                requests.add(request);
            }
        });
        Random random = new Random(7);
        for (int i = 0; i < JUMPS; i++) {
            int row = random.nextInt(PEOPLE - 100);
            requests.clear();
            long start = System.nanoTime();
            page.evaluate("row => document.querySelector('vaadin-grid').scrollToIndex(row)", row);
            page.waitForFunction(FILLED, row);
            shown.add((System.nanoTime() - start) / 1e6);
            page.waitForTimeout(200);
            sizes.add(requests.stream()
                    .mapToLong(request -> request.sizes().responseBodySize)
                    .sum());
            server.add(requests.stream()
                    .mapToDouble(request -> request.timing().responseStart - request.timing().requestStart)
                    .sum());
        }
        say(
                "%-12s %6.1f KB median, %6.1f KB at most; server %5.1f ms median, %5.1f ms p95; shown after %5.0f ms median",
                mode,
                at(sizes.stream().map(Long::doubleValue).toList(), 0.5) / 1000,
                at(sizes.stream().map(Long::doubleValue).toList(), 1) / 1000,
                at(server, 0.5),
                at(server, 0.95),
                at(shown, 0.5));
    }

    private static double at(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1.0, Math.floor(part * sorted.size())));
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
