package org.portreeve.adapters;

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

/** A secret of this installation in its file: made at the first start, readable for its owner only, the same ever after. */
public final class SecretFile {
    private static final int BYTES = 32;

    private SecretFile() {}

    /** The 256 bits or more that {@code folder} keeps under {@code name}. */
    public static byte[] in(Path folder, String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                make(folder, name, file);
            }
            byte[] secret = HexFormat.of()
                    .parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (secret.length < BYTES) {
                throw new IllegalStateException(file + " is too short");
            }
            return secret;
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException(file + " is not hexadecimal", broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void make(Path folder, String name, Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, name, ".new", ownerOnly());
        Files.writeString(draft, HexFormat.of().formatHex(secret), StandardCharsets.US_ASCII);
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
