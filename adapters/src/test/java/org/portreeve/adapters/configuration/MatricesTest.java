package org.portreeve.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.portreeve.adapters.configuration.Platform.JSON;
import static org.portreeve.adapters.configuration.Platform.configurationOf;
import static org.portreeve.adapters.configuration.Platform.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portreeve.adapters.SharedData;
import org.portreeve.application.memory.InMemoryDatabase;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real access matrices of other organisations: what goes in as a document comes out as decisions, pair by pair. */
class MatricesTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int BATCH = 10_000;

    @ParameterizedTest
    @ValueSource(strings = {"hc", "domino", "fire2"})
    void every_pair_of_the_matrix_is_allowed_and_every_other_pair_denied(String name) throws IOException {
        Path folder = SharedData.folder().resolve("rbac").resolve(name);
        assumeTrue(Files.isDirectory(folder), () -> "skipped: there is no " + folder);
        Matrix matrix = Matrix.in(folder);
        Platform platform = new Platform(new InMemoryDatabase().ports());
        platform.addPermission("entitlements", "entitlement:hold");

        MockHttpServletResponse created =
                platform.put(configurationOf(name), JSON, MAPPER.writeValueAsString(matrix.document(name)));
        assertThat(created.getStatus()).as(text(created)).isEqualTo(201);

        List<Pair> pairs = new ArrayList<>();
        matrix.users()
                .forEach(user -> matrix.permissions().forEach(permission -> pairs.add(new Pair(user, permission))));
        TreeSet<Pair> allowed = new TreeSet<>();
        for (int from = 0; from < pairs.size(); from += BATCH) {
            List<Pair> some = pairs.subList(from, Math.min(pairs.size(), from + BATCH));
            List<Boolean> decisions = decide(platform, name, some);
            IntStream.range(0, some.size()).filter(decisions::get).forEach(i -> allowed.add(some.get(i)));
        }
        assertThat(allowed).isEqualTo(matrix.pairs());
    }

    private static List<Boolean> decide(Platform platform, String tenant, List<Pair> pairs) {
        List<Map<String, Object>> evaluations = pairs.stream()
                .map(pair -> Map.<String, Object>of(
                        "subject", Map.of("type", "user", "id", "u" + pair.user() + "@" + tenant + ".example"),
                        "resource", Map.of("type", "entitlement", "id", "p" + pair.permission())))
                .toList();
        JsonNode answer = MAPPER.readTree(text(platform.post(
                "/access/v1/evaluations",
                MAPPER.writeValueAsString(Map.of(
                        "action", Map.of("name", "hold"),
                        "context", Map.of("tenant", tenant),
                        "evaluations", evaluations)))));
        assertThat(answer.path("evaluations")).hasSize(pairs.size());
        return answer.get("evaluations")
                .valueStream()
                .map(one -> one.get("decision").booleanValue())
                .toList();
    }

    private record Pair(int user, int permission) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return user != other.user
                    ? Integer.compare(user, other.user)
                    : Integer.compare(permission, other.permission);
        }
    }

    private record Mined(SortedSet<Integer> permissions, SortedSet<Integer> users) {}

    private record Matrix(TreeSet<Pair> pairs, List<Mined> roles) {
        static Matrix in(Path folder) throws IOException {
            TreeSet<Pair> pairs = new TreeSet<>();
            for (String line : Files.readAllLines(folder.resolve("matrix.txt"))) {
                if (!line.isBlank()) {
                    Scanner both = new Scanner(line).useLocale(Locale.ROOT);
                    pairs.add(new Pair((int) both.nextDouble(), (int) both.nextDouble()));
                }
            }
            List<Mined> roles = new ArrayList<>();
            SortedSet<Integer> permissions = new TreeSet<>();
            for (String line : Files.readAllLines(folder.resolve("roles.txt"))) {
                if (line.startsWith("permissions:")) {
                    permissions = numbers(line);
                } else if (line.startsWith("users:")) {
                    roles.add(new Mined(permissions, numbers(line)));
                }
            }
            return new Matrix(pairs, roles);
        }

        private static SortedSet<Integer> numbers(String line) {
            SortedSet<Integer> numbers = new TreeSet<>();
            NUMBER.matcher(line).results().forEach(match -> numbers.add(Integer.parseInt(match.group())));
            return numbers;
        }

        SortedSet<Integer> users() {
            SortedSet<Integer> users = new TreeSet<>();
            pairs.forEach(pair -> users.add(pair.user()));
            roles.forEach(role -> users.addAll(role.users()));
            return users;
        }

        SortedSet<Integer> permissions() {
            SortedSet<Integer> permissions = new TreeSet<>();
            pairs.forEach(pair -> permissions.add(pair.permission()));
            return permissions;
        }

        Map<String, Object> document(String name) {
            List<Map<String, Object>> members = new ArrayList<>();
            members.add(Map.of("email", "owner@" + name + ".example", "base", "admin", "scope", "tenant"));
            for (int user : users()) {
                List<String> held = IntStream.range(0, roles.size())
                        .filter(i -> roles.get(i).users().contains(user))
                        .mapToObj(i -> "mined-" + (i + 1))
                        .toList();
                members.add(Map.of("email", "u" + user + "@" + name + ".example", "scope", "tenant", "roles", held));
            }
            List<Map<String, Object>> mined = IntStream.range(0, roles.size())
                    .<Map<String, Object>>mapToObj(i -> Map.of(
                            "key", "mined-" + (i + 1),
                            "name", "Mined " + (i + 1),
                            "permissions",
                                    List.of(Map.of(
                                            "permission",
                                            "entitlement:hold",
                                            "on",
                                            named(roles.get(i).permissions())))))
                    .toList();
            return Map.of(
                    "apiVersion",
                    "portreeve/v1",
                    "kind",
                    "Tenant",
                    "metadata",
                    Map.of("slug", name, "name", name),
                    "spec",
                    Map.of(
                            "subscription",
                            Map.of("plan", "enterprise", "status", "active"),
                            "resources",
                            named(permissions()).stream()
                                    .map(id -> Map.of("type", "entitlement", "id", id))
                                    .toList(),
                            "roles",
                            mined,
                            "members",
                            members));
        }

        private static List<String> named(SortedSet<Integer> permissions) {
            return permissions.stream().map(permission -> "p" + permission).toList();
        }
    }
}
