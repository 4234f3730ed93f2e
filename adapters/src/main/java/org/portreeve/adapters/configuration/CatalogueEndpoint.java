package org.portreeve.adapters.configuration;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.access.LaunchHosts;
import org.portreeve.application.catalogue.ReadCatalogue;
import org.portreeve.application.catalogue.ReplaceCatalogue;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.configuration.Flaw;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.change.CataloguePlan;
import org.portreeve.domain.role.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The platform's catalogue as a document. */
@RestController
@RequestMapping("/api/v1/catalogue")
final class CatalogueEndpoint {
    private final ReadCatalogue read;
    private final ReplaceCatalogue replace;
    private final LaunchHosts hosts;

    CatalogueEndpoint(ReadCatalogue read, ReplaceCatalogue replace, LaunchHosts hosts) {
        this.read = read;
        this.replace = replace;
        this.hosts = hosts;
    }

    @GetMapping
    ResponseEntity<byte[]> get(@AuthenticationPrincipal Actor.Service actor, HttpServletRequest request) {
        Exchange exchange = new Exchange(request);
        Format format = exchange.accepted(Format.YAML);
        if (format == null) {
            return notAcceptable();
        }
        Optional<Snapshot> snapshot = read.read(actor);
        if (snapshot.isEmpty()) {
            return forbidden();
        }
        if (exchange.isKnown(snapshot.get())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(Exchange.tag(snapshot.get(), format))
                    .build();
        }
        return document(format, snapshot.get());
    }

    @PutMapping
    ResponseEntity<byte[]> put(@AuthenticationPrincipal Actor.Service actor, HttpServletRequest request)
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
        if (read.read(actor).isEmpty()) {
            return forbidden();
        }
        List<Flaw> flaws = new ArrayList<>();
        Node text;
        try {
            text = NodeParser.parse(exchange.body(), sent, flaws);
        } catch (Unparseable broken) {
            return new Problem(HttpStatus.BAD_REQUEST, "The catalogue cannot be parsed.")
                    .add("", "unparseable", String.valueOf(broken.getMessage()), broken.line())
                    .answer();
        }
        Catalogue catalogue = CatalogueReader.read(text, flaws);
        if (catalogue != null) {
            catalogue.sections().values().stream()
                    .filter(hosts::forbid)
                    .map(section -> new Flaw(
                            Node.below(Node.below("/sections", section.id().value()), "launch-url"),
                            Flaw.MALFORMED,
                            String.valueOf(section.launchUrl())))
                    .forEach(flaws::add);
        }
        if (catalogue == null || !flaws.isEmpty()) {
            return refused(flaws, text);
        }
        ReplaceCatalogue.Outcome outcome = replace.replace(
                actor,
                catalogue,
                new ReplaceCatalogue.Terms(
                        snapshot -> exchange.holds(snapshot, true), exchange.reason(), exchange.isDryRun()));
        return switch (outcome) {
            case ReplaceCatalogue.Done _ ->
                read.read(actor).map(found -> document(accepted, found)).orElseGet(CatalogueEndpoint::forbidden);
            case ReplaceCatalogue.Possible(var plan, var effects) ->
                Exchange.answer(HttpStatus.OK, accepted, null, plan(plan, effects));
            case ReplaceCatalogue.InUse(var uses) -> inUse(uses);
            case ReplaceCatalogue.Rescoped(var permissions) ->
                refused(
                        permissions.stream()
                                .map(permission ->
                                        new Flaw(pathOf(permission, catalogue), "scope-changed", permission.value()))
                                .toList(),
                        text);
            case ReplaceCatalogue.Stale _ ->
                new Problem(HttpStatus.PRECONDITION_FAILED, "The platform has changed since that version.").answer();
            case ReplaceCatalogue.Forbidden _ -> forbidden();
        };
    }

    private static String pathOf(Permission permission, Catalogue catalogue) {
        var definition = catalogue.definition(permission);
        String group = definition == null ? "" : definition.group();
        return Node.below(Node.below("/permissions", group), permission.value());
    }

    private static Map<String, Object> plan(CataloguePlan plan, List<CataloguePlan.Counts> effects) {
        List<Map<String, Object>> tenants = new ArrayList<>();
        for (CataloguePlan.Counts counts : effects) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("tenant", counts.tenant().value());
            fields.put("gaining", counts.gaining());
            fields.put("losing", counts.losing());
            tenants.add(fields);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("changes", CatalogueDifferences.between(plan.before(), plan.after()));
        document.put("effects", Map.of("tenants", tenants));
        return document;
    }

    private static ResponseEntity<byte[]> inUse(List<CataloguePlan.Use> uses) {
        Problem problem = new Problem(HttpStatus.CONFLICT, "What is in use cannot be removed.");
        for (CataloguePlan.Use use : uses) {
            String where = use.tenant() == null ? "Portreeve itself" : "tenant " + use.tenant();
            problem.add(
                    Node.below("/" + use.kind() + "s", use.key()),
                    "in-use",
                    "The " + use.kind() + " " + use.key() + " is named in " + where + ": " + use.byKind() + " "
                            + use.byKey() + ".",
                    null);
        }
        return problem.answer();
    }

    private static ResponseEntity<byte[]> document(Format format, Snapshot snapshot) {
        return Exchange.answer(HttpStatus.OK, format, snapshot, CatalogueWriter.write(snapshot.catalogue()));
    }

    private static ResponseEntity<byte[]> refused(List<Flaw> flaws, Node text) {
        Problem problem = new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "The catalogue is refused as a whole; nothing has changed.");
        flaws.forEach(flaw -> problem.add(flaw, text));
        return problem.answer();
    }

    private static ResponseEntity<byte[]> notAcceptable() {
        return new Problem(HttpStatus.NOT_ACCEPTABLE, "Accept application/yaml or application/json.").answer();
    }

    private static ResponseEntity<byte[]> forbidden() {
        return new Problem(HttpStatus.FORBIDDEN, "The catalogue is for platform keys with the scope configure.")
                .answer();
    }
}
