package org.portreeve.adapters.configuration;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a problem document lists. */
final class Findings {
    private Findings() {}

    /** Codes by path. */
    static Map<String, String> in(MockHttpServletResponse response) {
        Map<String, String> findings = new TreeMap<>();
        for (JsonNode finding : list(response)) {
            findings.put(finding.get("path").stringValue(), finding.get("code").stringValue());
        }
        return findings;
    }

    static int line(MockHttpServletResponse response, String path) {
        for (JsonNode finding : list(response)) {
            if (finding.get("path").stringValue().equals(path)) {
                return finding.get("line").intValue();
            }
        }
        return -1;
    }

    static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part))
                        .chars()
                        .filter(one -> one == '\n')
                        .count()
                + 1;
    }

    private static JsonNode list(MockHttpServletResponse response) {
        return JsonMapper.shared().readTree(Platform.text(response)).path("findings");
    }
}
