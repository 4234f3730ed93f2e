package org.portreeve.application.configuration;

import java.util.HashMap;
import java.util.Map;
import org.portreeve.domain.membership.UserId;

/** Where in a document each thing is named, so that what a guard objects to can be pointed at. */
final class Places {
    static final String TENANT = "tenant";

    private final Map<String, String> paths = new HashMap<>();

    /** Notes where a thing of that kind stands. */
    void put(String kind, String key, String path) {
        paths.putIfAbsent(kind + "\n" + key, path);
    }

    /** Notes where, within a thing, another one is named. */
    void put(String kind, String key, String namedKind, String namedKey, String path) {
        paths.putIfAbsent(kind + "\n" + key + "\n" + namedKind + "\n" + namedKey, path);
    }

    void putMember(UserId user, String path) {
        put("member", user.toString(), path);
    }

    /** The place of the thing; that of its list where the document does not name it. */
    String of(String kind, String key) {
        String path = paths.get(kind + "\n" + key);
        return path != null ? path : listOf(kind);
    }

    /** The place where the thing names another one; that of the thing itself where that is not known. */
    String of(String kind, String key, String namedKind, String namedKey) {
        String path = paths.get(kind + "\n" + key + "\n" + namedKind + "\n" + namedKey);
        return path != null ? path : of(kind, key);
    }

    String ofMember(UserId user) {
        return of("member", user.toString());
    }

    private static String listOf(String kind) {
        return switch (kind) {
            case "joining", "boundary", "subscription" -> "/spec/" + kind;
            case TENANT -> "/spec";
            default -> "/spec/" + kind + "s";
        };
    }
}
