package org.portreeve.adapters.apikey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The pepper in its file: made at the first start, readable for its owner only, the same ever after. */
final class Pepper {
    private static final int BYTES = 32;

    private Pepper() {}

    static byte[] in(Path folder) {
        Path file = folder.resolve("key-pepper");
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            byte[] pepper = HexFormat.of()
                    .parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (pepper.length < BYTES) {
                throw new IllegalStateException(file + " is too short");
            }
            return pepper;
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException(file + " is not hexadecimal", broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void make(Path folder, Path file) throws IOException {
        byte[] pepper = new byte[BYTES];
        new SecureRandom().nextBytes(pepper);
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "key-pepper", ".new", ownerOnly());
        Files.writeString(draft, HexFormat.of().formatHex(pepper), StandardCharsets.US_ASCII);
        try {
            // Why: a link is made whole or not at all, so whoever comes second keeps what the first one made.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException second) {
            // theirs holds
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            Files.copy(draft, file, StandardCopyOption.COPY_ATTRIBUTES);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
