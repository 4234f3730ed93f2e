package org.portreeve.adapters.persistence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.TenantId;

/** Primary keys that follow from natural keys, so that nothing has to be looked up before it is written. */
final class Ids {
    /** Stands in a row until its own is set. */
    static final UUID NONE = new UUID(0, 0);

    private static final long TIME = 0xFFFF_FFFF_FFFF_0000L;

    private Ids() {}

    /** Of a thing that its tenant knows by a key. */
    static String scoped(TenantId tenant, String key) {
        return tenant.value() + "/" + key;
    }

    /** What no scoped id of the tenant comes before. */
    static String first(String tenant) {
        return tenant + "/";
    }

    /** What all scoped ids of the tenant come before: the character after the slash. */
    static String behindLast(String tenant) {
        return tenant + "0";
    }

    /** The key in a scoped id. */
    static String keyOf(String scoped) {
        return scoped.substring(scoped.indexOf('/') + 1);
    }

    /** Of a user's membership in a tenant, and of what there is at most one of for each. */
    static UUID membership(TenantId tenant, UserId user) {
        return near(user, "membership", tenant.value(), user.toString());
    }

    /** Of a user's assignment of a role. */
    static UUID roleAssignment(TenantId tenant, UserId user, RoleId role) {
        return near(user, "role-assignment", tenant.value(), user.toString(), role.value());
    }

    /** Of a user's assignment of a security profile. */
    static UUID profileAssignment(TenantId tenant, UserId user, ProfileId profile) {
        return near(user, "profile-assignment", tenant.value(), user.toString(), profile.value());
    }

    /**
     * A hash that begins as the user's own number, that is with its time. Why: what comes together then stands together in
     * every index; numbers without order made an import write gigabytes.
     */
    private static UUID near(UserId user, String... parts) {
        UUID hash = hashed(parts);
        return new UUID(
                (user.value().getMostSignificantBits() & TIME) | (hash.getMostSignificantBits() & ~TIME),
                hash.getLeastSignificantBits());
    }

    /**
     * A UUID from the SHA-256 of {@code parts}. Why not {@code nameUUIDFromBytes}: resource ids come from strangers, and two
     * that collide under MD5 can be made. Why marked as version 5 rather than 8: MariaDB refuses some of version 8.
     */
    static UUID hashed(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            ByteBuffer bytes = utf8(part);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.remaining()).flip());
            digest.update(bytes);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & ~(0b11L << 62)) | (1L << 63);
        return new UUID(high, low);
    }

    private static ByteBuffer utf8(String part) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(part));
        } catch (CharacterCodingException loneSurrogate) {
            throw new Malformed("text", part);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
