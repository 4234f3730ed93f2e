package org.portreeve.adapters.authzen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.access.SearchAccess;
import tools.jackson.databind.JsonNode;

/**
 * The pages of one search. A token says where to go on, and of which search, so that it is refused for another one; it
 * opens nothing that its bearer could not ask for without it.
 */
record Paging(String search, SearchAccess.Part part) {
    private static final int MOST = 1000;
    private static final int BY_DEFAULT = 100;
    private static final int DIGEST_LENGTH = 32;

    static Paging of(Field body, String search) {
        Field page = body.findObject("page");
        String digest = digest(search);
        if (page == null) {
            return new Paging(digest, new SearchAccess.Part(null, BY_DEFAULT));
        }
        page.findObject("properties");
        String token = page.findText("token");
        return new Paging(digest, new SearchAccess.Part(after(token, digest), limit(page.find("limit"))));
    }

    private static int limit(@Nullable Field limit) {
        if (limit == null) {
            return BY_DEFAULT;
        }
        JsonNode value = limit.value();
        if (!value.isIntegralNumber() || value.bigIntegerValue().signum() < 0) {
            throw new BadRequest(limit.path(), "has to be an integer that is not negative");
        }
        return value.canConvertToInt() ? Math.min(value.intValue(), MOST) : MOST;
    }

    private static @Nullable String after(@Nullable String token, String digest) {
        if (token == null || token.isEmpty()) {
            return null;
        }
        String plain;
        try {
            plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new BadRequest("page.token", "is not one that was given");
        }
        if (!plain.startsWith(digest)) {
            throw new BadRequest("page.token", "belongs to another search");
        }
        return plain.length() == digest.length() ? null : plain.substring(digest.length());
    }

    Map<String, Object> page(SearchAccess.Found found) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("next_token", found.more() ? token(found.next()) : "");
        page.put("count", found.ids().size());
        return page;
    }

    private String token(@Nullable String next) {
        String plain = next == null ? search : search + next;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String search) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(search.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
