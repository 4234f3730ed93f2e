package org.portreeve.adapters.authzen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portreeve.domain.Key;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where the decision API is, under {@code portreeve.public-url}. Of any slug, whether or not there is such a tenant: strangers learn nothing here. */
@RestController
final class MetadataEndpoint {
    private final String publicUrl;

    MetadataEndpoint(@Value("${portreeve.public-url:http://localhost:8080}") String publicUrl) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    @GetMapping("/.well-known/authzen-configuration")
    ResponseEntity<byte[]> ofPlatform() {
        return Problem.none(document(publicUrl));
    }

    @GetMapping("/.well-known/authzen-configuration/{tenant}")
    ResponseEntity<byte[]> ofTenant(@PathVariable String tenant) {
        return Key.isValid(tenant)
                ? Problem.none(document(publicUrl + "/" + tenant))
                : ResponseEntity.notFound().build();
    }

    private static Map<String, Object> document(String base) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("policy_decision_point", base);
        document.put("access_evaluation_endpoint", base + "/access/v1/evaluation");
        document.put("access_evaluations_endpoint", base + "/access/v1/evaluations");
        for (String what : List.of("subject", "resource", "action")) {
            document.put("search_" + what + "_endpoint", base + "/access/v1/search/" + what);
        }
        return document;
    }
}
