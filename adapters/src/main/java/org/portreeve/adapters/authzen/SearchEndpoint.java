package org.portreeve.adapters.authzen;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.access.SearchAccess;
import org.portreeve.application.access.Subject;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.apikey.ApiKey;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may do it, on what, or what may be done. An id of what is searched for is ignored. */
@RestController
final class SearchEndpoint {
    private final SearchAccess search;

    SearchEndpoint(SearchAccess search) {
        this.search = search;
    }

    @PostMapping({"/access/v1/search/subject", "/{tenant}/access/v1/search/subject"})
    ResponseEntity<byte[]> subject(
            @AuthenticationPrincipal Actor.Service actor,
            @PathVariable(required = false) @Nullable String tenant,
            HttpServletRequest request)
            throws IOException {
        return Body.answer(request, body -> {
            String type = body.object("subject").text("type");
            Field resource = body.object("resource");
            AccessRequest wanted = QuestionReader.request(resource, body.object("action"));
            SearchAccess.Where where = where(actor, tenant, body, resource);
            Paging paging = Paging.of(body, "subject " + where + " " + type + " " + wanted);
            return answer(
                    search.people(actor, where, QuestionReader.kind(type), wanted, paging.part()),
                    paging,
                    id -> entity(type, id));
        });
    }

    @PostMapping({"/access/v1/search/resource", "/{tenant}/access/v1/search/resource"})
    ResponseEntity<byte[]> resource(
            @AuthenticationPrincipal Actor.Service actor,
            @PathVariable(required = false) @Nullable String tenant,
            HttpServletRequest request)
            throws IOException {
        return Body.answer(request, body -> {
            Subject subject = QuestionReader.subject(body.object("subject"));
            Field resource = body.object("resource");
            String type = resource.text("type");
            String action = body.object("action").text("name");
            SearchAccess.Where where = where(actor, tenant, body, resource);
            Paging paging = Paging.of(body, "resource " + where + " " + subject + " " + type + " " + action);
            return answer(
                    search.resources(
                            actor, where, subject, type, id -> QuestionReader.request(type, id, action), paging.part()),
                    paging,
                    id -> entity(type, id));
        });
    }

    @PostMapping({"/access/v1/search/action", "/{tenant}/access/v1/search/action"})
    ResponseEntity<byte[]> action(
            @AuthenticationPrincipal Actor.Service actor,
            @PathVariable(required = false) @Nullable String tenant,
            HttpServletRequest request)
            throws IOException {
        return Body.answer(request, body -> {
            Subject subject = QuestionReader.subject(body.object("subject"));
            Field resource = body.object("resource");
            String type = resource.text("type");
            String id = resource.text("id");
            SearchAccess.Where where = where(actor, tenant, body, resource);
            Paging paging = Paging.of(body, "action " + where + " " + subject + " " + type + " " + id);
            return answer(
                    search.actions(
                            actor,
                            where,
                            subject,
                            type,
                            action -> QuestionReader.request(type, id, action),
                            paging.part()),
                    paging,
                    name -> Map.of("name", name));
        });
    }

    private static SearchAccess.Where where(
            Actor.Service actor, @Nullable String tenantInAddress, Field body, Field resource) {
        Field context = body.findObject("context");
        return new SearchAccess.Where(
                new QuestionReader(actor, tenantInAddress).tenant(resource, "", context),
                QuestionReader.subtenant(context),
                QuestionReader.at(context));
    }

    private static ResponseEntity<byte[]> answer(
            SearchAccess.Outcome outcome, Paging paging, Function<String, Map<String, Object>> result) {
        return switch (outcome) {
            case SearchAccess.Found found -> {
                Map<String, Object> body = new LinkedHashMap<>();
                body.put("page", paging.page(found));
                body.put("context", Map.of("revision", found.revision()));
                body.put("results", found.ids().stream().map(result).toList());
                yield Problem.none(body);
            }
            case SearchAccess.Forbidden(ApiKey.Scope missing) -> Problem.lacks(missing);
            case SearchAccess.PastUnavailable _ -> Problem.notBuilt("What was decided in the past");
        };
    }

    private static Map<String, Object> entity(String type, String id) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("type", type);
        entity.put("id", id);
        return entity;
    }
}
