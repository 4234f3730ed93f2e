package org.portreeve.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.apikey.CreateApiKey;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.States;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whoever belongs to another tenant gets the same answer as for a tenant that does not exist: from every method of every use
 * case that names a tenant, and from every endpoint that does. A new one is in it by being there.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:isolation",
            "portreeve.data-dir=target/isolation",
            "PORTREEVE_DEMO=true",
            "PORTREEVE_KEY_PEPPER=0123456789abcdef0123456789abcdef",
            "PORTREEVE_SEAL_KEY=0123456789abcdef0123456789abcdef"
        })
class IsolationIT {
    private static final TenantId NOWHERE = new TenantId("nowhere");

    /** What carries out what the others have judged. */
    private static final Set<Class<?>> MACHINERY = Set.of(Changes.class);

    /** What is sent to an endpoint whose path ends so. */
    private static final Map<String, Sent> BODIES = Map.of(
            "/configuration",
            new Sent("application/yaml", """
                    apiVersion: portreeve/v1
                    kind: Tenant
                    metadata: { slug: TENANT, name: Mine now }
                    spec: {}
                    """),
            "/members:import",
            new Sent("text/csv", "email\nx@y.example\n"),
            "/payments",
            new Sent("application/json", """
                    {"date": "2026-11-01", "amount": "12.00", "currency": "EUR", "state": "paid"}"""),
            "/agentguard",
            new Sent("application/json", ""),
            "/access/v1/evaluation",
            new Sent("application/json", """
                    {"subject": {"type": "user", "id": "ana@acme.example"}, "action": {"name": "run"},
                     "resource": {"type": "workflow", "id": "*"}}"""),
            "/access/v1/evaluations",
            new Sent("application/json", """
                    {"evaluations": [{"subject": {"type": "user", "id": "ana@acme.example"},
                      "action": {"name": "run"}, "resource": {"type": "workflow", "id": "*"}}]}"""),
            "/access/v1/search/subject",
            new Sent("application/json", """
                    {"subject": {"type": "user"}, "action": {"name": "run"},
                     "resource": {"type": "workflow", "id": "*"}}"""),
            "/access/v1/search/resource",
            new Sent("application/json", """
                    {"subject": {"type": "user", "id": "ana@acme.example"}, "action": {"name": "open"},
                     "resource": {"type": "section"}}"""),
            "/access/v1/search/action",
            new Sent("application/json", """
                    {"subject": {"type": "user", "id": "ana@acme.example"},
                     "resource": {"type": "workflow", "id": "*"}}"""));

    private record Sent(String type, String text) {}

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private States states;

    @Autowired
    private CreateApiKey keys;

    private TenantId finance;
    private Actor.SignedIn stranger;
    private Actor.Service service;
    private String secret;

    /** A Tenant Admin, and a key with all scopes, of a tenant beside the one that they ask for. */
    @BeforeEach
    void somebodyElse() {
        finance = new TenantId("finance");
        TenantState there = state(finance);
        for (TenantId other : states.tenants()) {
            TenantState state = state(other);
            boolean ordinary = !other.equals(finance) && !state.tenant().isManagement();
            state.members().stream()
                    .filter(member -> ordinary && member.isTenantAdmin())
                    .map(Membership::user)
                    .filter(user -> there.members().get(user) == null
                            && state(states.managementTenant()).members().get(user) == null)
                    .findFirst()
                    .ifPresent(user -> stranger = new Actor.SignedIn(user, "stranger", Source.CONSOLE, "isolation"));
            if (stranger != null) {
                var wish = new CreateApiKey.Wish("Isolation", EnumSet.allOf(ApiKey.Scope.class), null);
                var made = (CreateApiKey.Created) keys.ofTenant(stranger, other, wish, "");
                secret = made.secret();
                service = new Actor.Service(made.key(), other, Source.API, "isolation");
                return;
            }
        }
        throw new AssertionError("the sample company has nobody who is an admin elsewhere and unknown in finance");
    }

    private TenantState state(TenantId tenant) {
        return states.read(tenant).requireTenant();
    }

    @Test
    void every_use_case_answers_strangers_as_if_the_tenant_were_not_there() {
        TenantState before = state(finance);
        List<String> asked = new ArrayList<>();
        List<String> different = new ArrayList<>();
        List<String> unasked = new ArrayList<>();
        context.getBeansWithAnnotation(UseCase.class).values().stream()
                .filter(bean -> !MACHINERY.contains(bean.getClass()))
                .forEach(bean -> Arrays.stream(bean.getClass().getDeclaredMethods())
                        .filter(IsolationIT::namesTenant)
                        .forEach(method -> actorsFor(method).forEach(actor -> {
                            asked.add(method.toString());
                            if (!canBeAsked(method, unasked)) {
                                return;
                            }
                            Object there = answer(bean, method, actor, finance);
                            Object nowhere = answer(bean, method, actor, NOWHERE);
                            if (!Objects.equals(there, nowhere)) {
                                different.add(method + "\n  there: " + there + "\n  nowhere: " + nowhere);
                            }
                        })));
        assertThat(unasked).isEmpty();
        assertThat(different).isEmpty();
        assertThat(asked).hasSizeGreaterThan(80);
        assertThat(state(finance)).isEqualTo(before);
    }

    /** Whether there is a sample of everything that it takes. */
    private static boolean canBeAsked(Method method, List<String> unasked) {
        try {
            Arrays.stream(method.getGenericParameterTypes())
                    .filter(type -> !(type instanceof Class<?> raw && Actor.class.isAssignableFrom(raw)))
                    .forEach(Sampler::of);
            return true;
        } catch (IllegalArgumentException unmade) {
            unasked.add(method + ": " + unmade.getMessage());
            return false;
        }
    }

    private static boolean namesTenant(Method method) {
        List<Class<?>> types = List.of(method.getParameterTypes());
        return Modifier.isPublic(method.getModifiers())
                && types.contains(TenantId.class)
                && types.stream().anyMatch(Actor.class::isAssignableFrom);
    }

    private List<Actor> actorsFor(Method method) {
        return List.of(stranger, service).stream()
                .filter(actor -> Arrays.stream(method.getParameterTypes())
                        .filter(Actor.class::isAssignableFrom)
                        .allMatch(type -> type.isInstance(actor)))
                .map(Actor.class::cast)
                .toList();
    }

    private @Nullable Object answer(Object bean, Method method, Actor actor, TenantId tenant) {
        Object[] arguments = Arrays.stream(method.getGenericParameterTypes())
                .map(type -> {
                    if (type == TenantId.class) {
                        return tenant;
                    }
                    return type instanceof Class<?> raw && Actor.class.isAssignableFrom(raw) ? actor : Sampler.of(type);
                })
                .toArray();
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException thrown) {
            return thrown.getCause().getClass();
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(method.toString(), impossible);
        }
    }

    @Test
    void every_endpoint_answers_strangers_as_if_the_tenant_were_not_there() throws Exception {
        Set<String> asked = new TreeSet<>();
        var mappings = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet();
        for (RequestMappingInfo mapping : mappings) {
            for (String path : mapping.getPatternValues()) {
                if (path.contains("{slug}") || path.contains("{tenant}")) {
                    for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                        asked.add(method + " " + path);
                        assertThat(answer(method.asHttpMethod(), path, "finance"))
                                .as(method + " " + path)
                                .isEqualTo(answer(method.asHttpMethod(), path, NOWHERE.value()));
                    }
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(8);
    }

    private String answer(HttpMethod method, String path, String tenant) throws IOException, InterruptedException {
        Sent sent = BODIES.entrySet().stream()
                .filter(entry -> path.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(new Sent("application/json", ""));
        assertThat(method.equals(HttpMethod.GET) || !sent.text().isEmpty())
                .as("somebody says here what to send to " + path)
                .isTrue();
        String address = path.replaceAll("\\{(slug|tenant)}", tenant);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", sent.type())
                .method(
                        method.name(),
                        method.equals(HttpMethod.GET)
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(
                                        sent.text().replace("TENANT", tenant)))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body().replace(tenant, "TENANT");
    }
}
