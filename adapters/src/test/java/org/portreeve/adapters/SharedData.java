package org.portreeve.adapters;

import java.nio.file.Files;
import java.nio.file.Path;

/** Third-party data beside the checkout, or where PORTREEVE_SHARED says; tests that want it are skipped where it is absent. */
public final class SharedData {
    private SharedData() {}

    /** The folder, which need not exist. */
    public static Path folder() {
        String given = System.getenv("PORTREEVE_SHARED");
        return given != null
                ? Path.of(given, "data")
                : checkout().resolveSibling("shared").resolve("data");
    }

    /** The folder that holds the modules, wherever the tests were started. */
    private static Path checkout() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
