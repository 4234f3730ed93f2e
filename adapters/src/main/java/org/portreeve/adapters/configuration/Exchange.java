package org.portreeve.adapters.configuration;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;

/** What a request for a document says about formats and versions, and how it is answered. */
record Exchange(HttpServletRequest request) {
    private static final Pattern TAG = Pattern.compile("\"(?<revision>[0-9]+)-(?:yaml|json)\"");
    private static final int REASON_LENGTH = 1000;

    /** The format that the sender has written in; null where it is none that is read. */
    @Nullable
    Format sent() {
        try {
            String type = request.getContentType();
            return type == null ? null : Format.of(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException malformed) {
            return null;
        }
    }

    /** The format that the sender wants most; null where it wants none that is written. */
    @Nullable
    Format accepted(Format otherwise) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        if (headers.isEmpty()) {
            return otherwise;
        }
        List<MediaType> types;
        try {
            types = new ArrayList<>(MediaType.parseMediaTypes(headers));
        } catch (InvalidMediaTypeException malformed) {
            return null;
        }
        MimeTypeUtils.sortBySpecificity(types);
        types.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
        for (MediaType type : types) {
            if (type.getQualityValue() == 0) {
                continue;
            }
            if (type.isWildcardType()
                    || (type.isWildcardSubtype() && type.getType().equals("application"))) {
                return otherwise;
            }
            Format format = Format.of(type);
            if (format != null) {
                return format;
            }
        }
        return null;
    }

    boolean isDryRun() {
        return "true".equals(request.getParameter("dryRun"));
    }

    /** Whether a parameter says neither yes nor no. */
    boolean isUnclear() {
        String value = request.getParameter("dryRun");
        return value != null && !value.equals("true") && !value.equals("false");
    }

    String reason() {
        String reason = request.getHeader("Portreeve-Reason");
        return reason == null ? "" : reason.substring(0, Math.min(reason.length(), REASON_LENGTH));
    }

    InputStream body() throws IOException {
        return request.getInputStream();
    }

    /** Whether the versions that the sender insists on still hold; {@code exists} says whether there is anything at all. */
    boolean holds(Snapshot snapshot, boolean exists) {
        if (exists && isKnown(snapshot)) {
            return false;
        }
        String match = request.getHeader(HttpHeaders.IF_MATCH);
        return match == null || (exists && matches(match, snapshot));
    }

    /** Whether the sender has this version already. */
    boolean isKnown(Snapshot snapshot) {
        String noneMatch = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return noneMatch != null && matches(noneMatch, snapshot);
    }

    private static boolean matches(String header, Snapshot snapshot) {
        if (header.strip().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(header);
        while (tags.find()) {
            boolean weak = tags.start() >= 2 && header.startsWith("W/", tags.start() - 2);
            if (!weak && tags.group("revision").equals(Long.toString(snapshot.revision()))) {
                return true;
            }
        }
        return false;
    }

    static String tag(Snapshot snapshot, Format format) {
        return "\"" + snapshot.revision() + "-" + format.name().toLowerCase(java.util.Locale.ROOT) + "\"";
    }

    static ResponseEntity<byte[]> answer(
            HttpStatus status, Format format, @Nullable Snapshot version, Map<String, Object> document) {
        ResponseEntity.BodyBuilder builder =
                ResponseEntity.status(status).contentType(format.type()).varyBy(HttpHeaders.ACCEPT);
        if (version != null) {
            builder.header(HttpHeaders.ETAG, tag(version, format));
        }
        return builder.header(HttpHeaders.CACHE_CONTROL, "no-cache").body(format.write(document));
    }
}
