package org.portreeve.domain.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;

/** The SHA-256 of effects, in hexadecimal; newcomers stand in it under their address, since their number is not yet fixed. */
final class Digest {
    private Digest() {}

    static String of(Effects effects, TenantState before, TenantState after) {
        List<String> lines = effects.groups().stream()
                .map(group -> group.people().stream()
                                .map(user -> nameOf(user, before, after))
                                .sorted()
                                .toList()
                        + " gain " + group.gains() + " lose " + group.losses())
                .sorted()
                .toList();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String nameOf(UserId user, TenantState before, TenantState after) {
        @Nullable Person person = after.people().get(user);
        return before.people().has(user) || person == null
                ? user.toString()
                : "new " + person.label() + " " + person.email();
    }
}
