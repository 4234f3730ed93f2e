package org.portreeve.adapters.configuration;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.configuration.ConfigurationDocument;
import org.portreeve.application.configuration.Flaw;
import org.portreeve.application.configuration.ReadConfiguration;
import org.portreeve.application.configuration.ReplaceConfiguration;
import org.portreeve.application.configuration.Replacement;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A tenant as a document. */
@RestController
@RequestMapping("/api/v1/tenants/{slug}/configuration")
final class ConfigurationEndpoint {
    private final ReadConfiguration read;
    private final ReplaceConfiguration replace;

    ConfigurationEndpoint(ReadConfiguration read, ReplaceConfiguration replace) {
        this.read = read;
        this.replace = replace;
    }

    @GetMapping
    ResponseEntity<byte[]> get(
            @AuthenticationPrincipal Actor.Service actor, @PathVariable String slug, HttpServletRequest request) {
        Exchange exchange = new Exchange(request);
        Format format = exchange.accepted(Format.YAML);
        if (format == null) {
            return notAcceptable();
        }
        Optional<Snapshot> snapshot = read.read(actor, new TenantId(slug));
        if (snapshot.isPresent() && exchange.isKnown(snapshot.get())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(Exchange.tag(snapshot.get(), format))
                    .build();
        }
        return snapshot.map(found -> document(HttpStatus.OK, format, found)).orElseGet(ConfigurationEndpoint::absent);
    }

    @PutMapping
    ResponseEntity<byte[]> put(
            @AuthenticationPrincipal Actor.Service actor, @PathVariable String slug, HttpServletRequest request)
            throws IOException {
        Exchange exchange = new Exchange(request);
        Format sent = exchange.sent();
        if (sent == null) {
            return new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send application/yaml or application/json.")
                    .answer();
        }
        Format accepted = exchange.accepted(exchange.isDryRun() ? Format.JSON : sent);
        if (accepted == null) {
            return notAcceptable();
        }
        if (exchange.isUnclear()) {
            return new Problem(HttpStatus.BAD_REQUEST, "dryRun is true or false.").answer();
        }
        List<Flaw> flaws = new ArrayList<>();
        Node text;
        try {
            text = NodeParser.parse(exchange.body(), sent, flaws);
        } catch (Unparseable broken) {
            return new Problem(HttpStatus.BAD_REQUEST, "The document cannot be parsed.")
                    .add("", "unparseable", String.valueOf(broken.getMessage()), broken.line())
                    .answer();
        }
        ConfigurationDocument document = DocumentReader.read(text, flaws);
        if (document == null) {
            return refusal(HttpStatus.UNPROCESSABLE_CONTENT, new Replacement.Refused(flaws, List.of()), text);
        }
        TenantId tenant = new TenantId(slug);
        Replacement outcome = replace.replace(
                actor,
                tenant,
                document,
                flaws,
                new ReplaceConfiguration.Terms(
                        snapshot -> exchange.holds(snapshot, snapshot.tenant() != null),
                        exchange.reason(),
                        exchange.isDryRun()));
        return switch (outcome) {
            case Replacement.Done(boolean creation, boolean _) ->
                read.read(actor, tenant)
                        .map(found -> document(creation ? HttpStatus.CREATED : HttpStatus.OK, accepted, found))
                        .orElseGet(ConfigurationEndpoint::absent);
            case Replacement.Possible(var plan, boolean _) ->
                Exchange.answer(HttpStatus.OK, accepted, null, PlanWriter.write(plan));
            case Replacement.Refused refused ->
                refusal(refused.isForbidden() ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT, refused, text);
            case Replacement.Stale _ ->
                new Problem(HttpStatus.PRECONDITION_FAILED, "The tenant has changed since that version.").answer();
            case Replacement.Absent _ -> absent();
        };
    }

    private static ResponseEntity<byte[]> document(HttpStatus status, Format format, Snapshot snapshot) {
        TenantState state = snapshot.tenant();
        Map<String, Object> document =
                state == null ? new LinkedHashMap<>() : DocumentWriter.write(snapshot.catalogue(), state);
        return Exchange.answer(status, format, snapshot, document);
    }

    private static ResponseEntity<byte[]> refusal(HttpStatus status, Replacement.Refused refused, Node text) {
        Problem problem = new Problem(
                status,
                status == HttpStatus.FORBIDDEN
                        ? "The key may not change this."
                        : "The document is refused as a whole; nothing has changed.");
        refused.flaws().forEach(flaw -> problem.add(flaw, text));
        refused.objections()
                .forEach(one -> problem.add(
                        one.path(),
                        one.objection().code(),
                        ObjectionWords.of(one.objection()),
                        text.lineOf(one.path())));
        return problem.answer();
    }

    private static ResponseEntity<byte[]> notAcceptable() {
        return new Problem(HttpStatus.NOT_ACCEPTABLE, "Accept application/yaml or application/json.").answer();
    }

    private static ResponseEntity<byte[]> absent() {
        return new Problem(HttpStatus.NOT_FOUND, "There is no such tenant.").answer();
    }
}
