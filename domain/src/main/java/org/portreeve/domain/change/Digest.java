package org.portreeve.domain.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;

/** The SHA-256 of effects, in hexadecimal; newcomers stand in it under name and address, since their number is not yet fixed. */
final class Digest {
    private Digest() {}

    static String of(Effects effects, TenantState before, TenantState after) {
        List<String> lines = effects.groups().stream()
                .map(group -> lineOf(group, before, after))
                .sorted()
                .toList();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String lineOf(Effects.Group group, TenantState before, TenantState after) {
        List<String> people = group.people().stream()
                .map(user -> nameOf(user, before, after))
                .sorted()
                .toList();
        return String.join("\0", people) + "\0\0" + group.gains() + "\0\0" + group.losses();
    }

    private static String nameOf(UserId user, TenantState before, TenantState after) {
        Person person = after.people().get(user);
        if (person == null || before.people().has(user)) {
            return user.toString();
        }
        return String.join("\1", "new", person.name().full(), "" + person.email(), "" + person.identity());
    }
}
