package org.portreeve.adapters.authzen;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Malformed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Reads the body of a request, and answers for what is wrong with it. */
final class Body {
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private Body() {}

    static ResponseEntity<byte[]> answer(HttpServletRequest request, Function<Field, ResponseEntity<byte[]>> work)
            throws IOException {
        if (!isJson(request.getContentType())) {
            return Problem.of(new BadRequest(HttpHeaders.CONTENT_TYPE, "has to be application/json"));
        }
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return Problem.tooLarge();
        }
        try {
            return work.apply(Field.body(bytes));
        } catch (BadRequest refused) {
            return Problem.of(refused);
        } catch (Malformed refused) {
            return Problem.of(new BadRequest(refused.field(), "is not what it has to be"));
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.parseMediaType(contentType).equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
