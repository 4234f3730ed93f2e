package org.portreeve.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged product is killed by SIGKILL while it writes an import; what it left is opened again by the next one. */
class KilledImportIT {
    private static final String KEY = "prv_killed-imports-start-the-product-with-it";
    private static final int PEOPLE = 4_000;
    private static final int ROLES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** How far the file of the database has grown since the import was sent. */
    private static final List<Long> GROWN_BYTES = List.of(300_000L, 2_000_000L);

    private static final Map<String, Integer> ALL = Map.of(
            "person", PEOPLE,
            "person_key", PEOPLE,
            "person_aud", PEOPLE,
            "membership", PEOPLE,
            "membership_aud", PEOPLE,
            "member_index", PEOPLE,
            "role_assignment", PEOPLE * ROLES,
            "role_assignment_aud", PEOPLE * ROLES,
            "revision", 1);

    @TempDir
    Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();
    private Process product;

    /** Why here: the folder is there only now. */
    @BeforeEach
    void begin() {
        restart();
    }

    @AfterEach
    void end() throws InterruptedException {
        product.destroyForcibly().waitFor();
        client.close();
    }

    @Test
    void an_import_that_is_killed_leaves_all_or_nothing_and_the_next_one_works() throws Exception {
        for (long grown : GROWN_BYTES) {
            Map<String, Integer> before = counts("before");
            long size = Files.size(database());
            CompletableFuture<HttpResponse<String>> answer =
                    client.sendAsync(importing(everybody(), false), HttpResponse.BodyHandlers.ofString());
            awaitGrowth(size + grown, answer);
            kill();
            assertThat(answer.isDone() && !answer.isCompletedExceptionally())
                    .as("killed before it was acknowledged")
                    .isFalse();
            assertThat(since(before, counts("after"))).isEqualTo(nothing());
            restart();
            assertThat(send(importing(everybody(), true)))
                    .contains("\"creates-placeholder\":" + PEOPLE)
                    .doesNotContain("nothing-to-do");
        }
        Map<String, Integer> before = counts("before");
        assertThat(send(importing(everybody(), false))).contains("\"revision\":");
        kill();
        assertThat(since(before, counts("after")))
                .as("acknowledged, then killed")
                .isEqualTo(new TreeMap<>(ALL));
        restart();
        assertThat(send(importing(everybody(), true))).contains("\"nothing-to-do\":" + PEOPLE);
        assertThat(send(importing("email,name\nlast@acme.example,The Last\n", false)))
                .contains("\"creates-placeholder\":1");
    }

    private static Map<String, Integer> nothing() {
        Map<String, Integer> none = new TreeMap<>();
        ALL.keySet().forEach(table -> none.put(table, 0));
        return none;
    }

    private static Map<String, Integer> since(Map<String, Integer> before, Map<String, Integer> after) {
        Map<String, Integer> more = new TreeMap<>();
        after.forEach((table, count) -> more.put(table, count - before.getOrDefault(table, 0)));
        return more;
    }

    /** Why of a copy: the product itself is to recover what it left. */
    private Map<String, Integer> counts(String name) throws IOException, SQLException {
        Path copy = data.resolve(name + ".mv.db");
        Files.copy(database(), copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Map<String, Integer> counts = new TreeMap<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + data.resolve(name) + ";WRITE_DELAY=0", "sa", "");
                Statement statement = connection.createStatement()) {
            for (String table : ALL.keySet()) {
                try (ResultSet found = statement.executeQuery("select count(*) from " + table)) {
                    found.next();
                    counts.put(table, found.getInt(1));
                }
            }
        }
        return counts;
    }

    private Path database() {
        return data.resolve("portreeve.mv.db");
    }

    private void awaitGrowth(long size, CompletableFuture<?> answer) throws IOException {
        while (Files.size(database()) < size) {
            assertThat(answer.isDone()).as("still writing").isFalse();
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    private void kill() throws InterruptedException {
        product.destroyForcibly().waitFor();
    }

    private void restart() {
        product = start();
        awaitReadiness();
    }

    private static String everybody() {
        StringBuilder file = new StringBuilder("email,name,initial_roles\n");
        for (int i = 0; i < PEOPLE; i++) {
            file.append("person").append(i).append("@acme.example,Given Family").append(i);
            file.append(",\"Standard User, Agent Execution, Power User\"\n");
        }
        return file.toString();
    }

    private HttpRequest importing(String file, boolean dryRun) {
        return HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + port + "/api/v1/tenants/default/members:import?dryRun=" + dryRun))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(file))
                .build();
    }

    private String send(HttpRequest request) throws InterruptedException, ExecutionException, TimeoutException {
        HttpResponse<String> answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private Process start() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "killed"));
            ProcessBuilder builder = new ProcessBuilder(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-Xmx256m",
                    "-jar",
                    Path.of("target", "portreeve.jar").toString()));
            builder.environment().put("SERVER_PORT", String.valueOf(port));
            builder.environment().put("PORTREEVE_DATA_DIR", data.toString());
            builder.environment().put("PORTREEVE_BOOTSTRAP_API_KEY", KEY);
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                    folder.resolve("product.log").toFile()));
            return builder.start();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private void awaitReadiness() {
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(question)) {
            assertThat(System.nanoTime())
                    .as("target/killed/product.log says why not")
                    .isLessThan(end);
            assertThat(product.isAlive()).isTrue();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private boolean isReady(HttpRequest question) {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
