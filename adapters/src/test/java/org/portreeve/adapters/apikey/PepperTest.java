package org.portreeve.adapters.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portreeve.adapters.SecretFile;

class PepperTest {
    @TempDir
    Path folder;

    @Test
    void a_pepper_is_made_once_for_its_owner_alone() throws IOException {
        Path data = folder.resolve("data");

        byte[] first = SecretFile.in(data, "key-pepper");

        assertThat(first).hasSize(32);
        assertThat(SecretFile.in(data, "key-pepper")).isEqualTo(first);
        assertThat(SecretFile.in(folder.resolve("other"), "key-pepper")).isNotEqualTo(first);
        try (var files = Files.list(data)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void a_broken_pepper_is_not_replaced() throws IOException {
        Path file = folder.resolve("key-pepper");
        for (String broken : new String[] {"", "no hexadecimal", "00ff"}) {
            Files.writeString(file, broken);

            assertThatThrownBy(() -> SecretFile.in(folder, "key-pepper")).isInstanceOf(IllegalStateException.class);
            assertThat(file).hasContent(broken);
        }
    }

    @Test
    void the_same_secret_has_another_hash_under_another_pepper() {
        HmacKeyHasher hasher = new HmacKeyHasher(SecretFile.in(folder.resolve("one"), "key-pepper"));
        HmacKeyHasher other = new HmacKeyHasher(SecretFile.in(folder.resolve("two"), "key-pepper"));

        String hash = hasher.hash("prv_secret");

        assertThat(hash).hasSize(64).doesNotContain("secret").isNotEqualTo(other.hash("prv_secret"));
        assertThat(hasher.matches("prv_secret", hash)).isTrue();
        assertThat(hasher.matches("prv_Secret", hash)).isFalse();
        assertThat(other.matches("prv_secret", hash)).isFalse();
    }

    @Test
    void secrets_carry_256_random_bits_behind_the_prefix() {
        RandomKeys keys = new RandomKeys();

        assertThat(keys.secret()).matches("prv_[A-Za-z0-9_-]{43}").isNotEqualTo(keys.secret());
        assertThat(keys.id()).isNotEqualTo(keys.id());
    }
}
