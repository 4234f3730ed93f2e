package org.portreeve.launcher.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The packaged product in a process of its own, with its sample data, on a free port; started once for all journeys. */
final class RunningProduct {
    /** A platform key that the product is started with. */
    private static final String API_KEY = "prv_journeys-start-the-product-with-this-key";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final class Holder {
        static final RunningProduct ONE = start();
    }

    private final String address;

    private RunningProduct(String address) {
        this.address = address;
    }

    static RunningProduct get() {
        return Holder.ONE;
    }

    /** Where it answers, without a slash at the end. */
    String address() {
        return address;
    }

    /** What the product says to a document that is put with its platform key. */
    HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        return send("PUT", path, body);
    }

    /** What the product says to a request with its platform key; an empty body is none. */
    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher content =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Authorization", "Bearer " + API_KEY)
                            .header("Content-Type", "application/json")
                            .header("Accept", "application/json")
                            .method(method, content)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static RunningProduct start() {
        try {
            int port = freePort();
            Path work = Files.createDirectories(Path.of("target", "journeys"));
            Path data = Files.createTempDirectory(work, "data");
            ProcessBuilder builder = new ProcessBuilder(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-Xmx1g",
                    "-jar",
                    Path.of("target", "portreeve.jar").toString()));
            builder.environment().put("SERVER_PORT", String.valueOf(port));
            builder.environment()
                    .put("PORTREEVE_DATA_DIR", data.toAbsolutePath().toString());
            builder.environment().put("PORTREEVE_DEMO", "true");
            builder.environment().put("PORTREEVE_BOOTSTRAP_API_KEY", API_KEY);
            builder.redirectErrorStream(true);
            builder.redirectOutput(work.resolve("product.log").toFile());
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            String address = "http://localhost:" + port;
            awaitReadiness(address, process);
            return new RunningProduct(address);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReadiness(String address, Process process) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                if (isReady(client, question)) {
                    return;
                }
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        }
        throw new IllegalStateException("the product is not ready; target/journeys/product.log says why");
    }

    private static boolean isReady(HttpClient client, HttpRequest question) {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
