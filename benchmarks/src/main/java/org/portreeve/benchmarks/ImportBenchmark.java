package org.portreeve.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.portreeve.application.Actor;
import org.portreeve.application.catalogue.SeedPlatform;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.States;
import org.portreeve.application.membership.ImportPeople;
import org.portreeve.application.membership.PeopleFile;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.state.TenantState;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Imports people with three roles each from a file into an empty tenant, through the use case, audited, as a key with the
 * scope provision; then writes the same rows again by bare JDBC batches, for comparison. In a file of H2 unless
 * {@code -Dbenchmark.url} names another empty database.
 *
 * <p>{@code java -Xmx512m -cp benchmarks/target/benchmarks.jar org.portreeve.benchmarks.ImportBenchmark 100000}
 */
public final class ImportBenchmark {
    private static final int PEOPLE = 100_000;
    private static final int ROLES_EACH = 3;

    private ImportBenchmark() {}

    /** One run; the argument is the number of people. */
    public static void main(String[] arguments) throws IOException {
        int people = arguments.length == 0 ? PEOPLE : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("portreeve-import");
        String url =
                System.getProperty("benchmark.url", "jdbc:h2:file:" + folder.resolve("portreeve") + ";WRITE_DELAY=0");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ImportWiring.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.datasource.url",
                        url,
                        "spring.datasource.username",
                        System.getProperty("benchmark.user", "sa"),
                        "spring.datasource.password",
                        System.getProperty("benchmark.password", ""),
                        "spring.main.lazy-initialization",
                        "true",
                        "spring.main.banner-mode",
                        "off",
                        "logging.level.root",
                        "warn"))
                .run()) {
            context.getBean(SeedPlatform.class).seed();
            new Run(context, people).measure(context.getBean(DataSource.class), url);
        }
    }

    private static final class Run {
        private final ConfigurableApplicationContext context;
        private final int people;

        Run(ConfigurableApplicationContext context, int people) {
            this.context = context;
            this.people = people;
        }

        void measure(DataSource database, String url) throws IOException {
            States states = context.getBean(States.class);
            byte[] file = file(states);
            ImportPeople importing = context.getBean(ImportPeople.class);
            long start = System.nanoTime();
            var read = context.getBean(PeopleFile.class).read(new ByteArrayInputStream(file));
            if (!(read instanceof PeopleFile.Rows(var _, List<PeopleFile.Row> rows))) {
                throw new IllegalStateException(read.toString());
            }
            var wish = new ImportPeople.Wish(rows, false, Set.of(), "Benchmark");
            long afterReading = System.nanoTime();
            String digest = digest(importing, wish);
            long afterPlanning = System.nanoTime();
            long cpuAfterPlanning = cpu();
            commit(importing, wish, digest);
            long end = System.nanoTime();
            say(
                    "%,d people × %d roles, -Xmx %d MB",
                    people, ROLES_EACH, Runtime.getRuntime().maxMemory() >> 20);
            say("read      %6.1f s", seconds(afterReading - start));
            say("preview   %6.1f s", seconds(afterPlanning - afterReading));
            long cpuOfApplying = cpu() - cpuAfterPlanning;
            say("apply     %6.1f s, %.1f s of CPU", seconds(end - afterPlanning), seconds(cpuOfApplying));
            say("together  %6.1f s, %.1f s of CPU", seconds(end - start), seconds(cpu()));
            say("heap      %6d MB at its peak", peak() >> 20);
            long before = cpu();
            double bare = new BareBatches(database, url).write();
            double cpuOfBare = seconds(cpu() - before);
            say(
                    "bare JDBC %6.1f s for the same rows, %.1f s of CPU with reading them; apply takes %.2f times that",
                    bare, cpuOfBare, seconds(end - afterPlanning) / bare);
        }

        /** Why apart: who shows a plan keeps its lines and its digest, but not the tenant as it would be. */
        private static String digest(ImportPeople importing, ImportPeople.Wish wish) {
            var plan = importing.plan(key(), SeedPlatform.DEFAULT, wish);
            if (!(plan.outcome() instanceof Outcome.Planned(var planned))) {
                throw new IllegalStateException(
                        plan.outcome().getClass() + " " + plan.lines().getFirst());
            }
            return planned.digest();
        }

        private static void commit(ImportPeople importing, ImportPeople.Wish wish, String digest) {
            var done = importing.commit(key(), SeedPlatform.DEFAULT, wish, digest);
            if (!(done.outcome() instanceof Outcome.Committed)) {
                throw new IllegalStateException(done.outcome().toString());
            }
        }

        private byte[] file(States states) {
            var snapshot = states.read(SeedPlatform.DEFAULT);
            TenantState state = snapshot.tenant();
            List<String> roles = state == null
                    ? List.of()
                    : state.roles().stream()
                            .filter(role -> isOrdinary(role, snapshot.catalogue()))
                            .map(role -> role.id().value())
                            .sorted()
                            .toList();
            Random random = new Random(11);
            StringBuilder file = new StringBuilder("email,name,initial_roles\n");
            for (int i = 0; i < people; i++) {
                file.append("person")
                        .append(i)
                        .append("@acme.example,Given")
                        .append(i % 997)
                        .append(" Family")
                        .append(i);
                char before = ',';
                int first = random.nextInt(roles.size());
                for (int r = 0; r < ROLES_EACH; r++) {
                    file.append(before).append(roles.get((first + r * 5) % roles.size()));
                    before = ';';
                }
                file.append('\n');
            }
            return file.toString().getBytes(StandardCharsets.UTF_8);
        }

        private static boolean isOrdinary(Role role, Catalogue catalogue) {
            return role.grants().keySet().stream()
                    .noneMatch(permission -> catalogue.isGuarded(permission) || catalogue.isPlatform(permission));
        }

        private static Actor key() {
            ApiKey key = new ApiKey(
                    new ApiKeyId(new UUID(4, 4)),
                    "prv_benchmar",
                    "Benchmark",
                    "",
                    Set.of(ApiKey.Scope.PROVISION),
                    null,
                    Author.PORTREEVE,
                    Instant.EPOCH,
                    null);
            return new Actor.Service(key, SeedPlatform.DEFAULT, Source.API, "benchmark");
        }
    }

    private static double seconds(long nanos) {
        return Duration.ofNanos(nanos).toMillis() / 1000.0;
    }

    private static long cpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
