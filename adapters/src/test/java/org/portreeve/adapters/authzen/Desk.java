package org.portreeve.adapters.authzen;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.adapters.apikey.KeysConfiguration;
import org.portreeve.adapters.configuration.DocumentsConfiguration;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.apikey.InstallBootstrapKey;
import org.portreeve.application.apikey.KeyHasher;
import org.portreeve.application.apikey.KeyRing;
import org.portreeve.application.apikey.KeyUses;
import org.portreeve.application.catalogue.SeedPlatform;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Journal;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.States;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.invitation.SendInvitations;
import org.portreeve.application.membership.Directory;
import org.portreeve.application.memory.CountedTokens;
import org.portreeve.application.memory.InMemoryDatabase;
import org.portreeve.application.memory.InMemoryPayments;
import org.portreeve.application.memory.Postbox;
import org.portreeve.application.plan.Payments;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's counterpart in memory: the shipped catalogue, the tenant finance, and the endpoints with their security. */
final class Desk {
    static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    static final String ROOT = "bootstrap-key-that-an-operator-chose-0123";
    static final String DECIDE = "prv_a-platform-key-that-decides";
    static final String EXPLAIN = "prv_a-platform-key-that-explains-too";
    static final String FINANCE = "prv_a-key-of-finance-that-explains-too";

    private static final Actor SETTING_UP = new Actor.Portreeve(Source.SYSTEM, "test");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Instant now = NOW;
    final Ports ports = new InMemoryDatabase(() -> now).ports();
    final Map<ApiKeyId, Instant> uses = new HashMap<>();
    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    private final MockMvc web;

    Desk() {
        System.setProperty("PORTREEVE_KEY_PEPPER", "a pepper that is long enough for a test");
        System.setProperty("PORTREEVE_SEAL_KEY", "a key that is long enough for a test");
        context.setServletContext(new MockServletContext());
        context.register(Wiring.class);
        context.addBeanFactoryPostProcessor(factory -> factory.registerSingleton("desk", this));
        context.refresh();
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        this.web = builder.apply(SecurityMockMvcConfigurers.springSecurity()).build();
        context.getBean(SeedPlatform.class).seed();
        context.getBean(InstallBootstrapKey.class).install(ROOT);
        configure("finance", "/finance.yaml");
        platformKey(DECIDE, Set.of(ApiKey.Scope.DECIDE));
        platformKey(EXPLAIN, Set.of(ApiKey.Scope.DECIDE, ApiKey.Scope.READ_HISTORY));
        tenantKey("finance", FINANCE, Set.of(ApiKey.Scope.DECIDE, ApiKey.Scope.READ_HISTORY));
    }

    private void configure(String tenant, String file) {
        try (var document = Desk.class.getResourceAsStream("/org/portreeve/adapters/authzen" + file)) {
            MockHttpServletResponse response = send(
                    MockMvcRequestBuilders.put("/api/v1/tenants/" + tenant + "/configuration")
                            .contentType("application/yaml")
                            .content(document.readAllBytes()),
                    ROOT);
            if (response.getStatus() >= 300) {
                throw new AssertionError(text(response));
            }
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private ApiKey key(String secret, Set<ApiKey.Scope> scopes) {
        return new ApiKey(
                new ApiKeyId(UUID.randomUUID()),
                secret,
                secret.substring(0, 8),
                bean(KeyHasher.class).hash(secret),
                scopes,
                null,
                Author.PORTREEVE,
                NOW,
                null);
    }

    private void platformKey(String secret, Set<ApiKey.Scope> scopes) {
        ApiKey key = key(secret, scopes);
        ports.journal().withPlatform((snapshot, recorder) -> {
            var after = snapshot.platform()
                    .withApiKeys(snapshot.platform().apiKeys().with(key.id(), key));
            return recorder.record(
                    org.portreeve.domain.change.ChangeSet.between(snapshot.platform(), after),
                    after,
                    SETTING_UP.origin("test"));
        });
    }

    void tenantKey(String tenant, String secret, Set<ApiKey.Scope> scopes) {
        ApiKey key = key(secret, scopes);
        edit(tenant, state -> state.withApiKeys(state.apiKeys().with(key.id(), key)));
    }

    void edit(String tenant, UnaryOperator<TenantState> change) {
        Edit edit = snapshot -> new Edit.To(change.apply(snapshot.tenant()));
        Outcome outcome = bean(Changes.class).commit(SETTING_UP, new TenantId(tenant), edit, "test", null);
        if (!(outcome instanceof Outcome.Committed)) {
            throw new AssertionError(outcome);
        }
    }

    /** Answers to a question with everything that is explained; quotes are written as apostrophes. */
    JsonNode ask(String path, String body, String key) {
        MockHttpServletResponse response = post(path, body, key);
        if (response.getStatus() != 200) {
            throw new AssertionError(response.getStatus() + " " + text(response));
        }
        return json(response);
    }

    MockHttpServletResponse post(String path, String body, @Nullable String key) {
        return send(
                MockMvcRequestBuilders.post(path)
                        .contentType("application/json")
                        .content(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                key);
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request, @Nullable String key) {
        try {
            if (key != null) {
                request.header("Authorization", "Bearer " + key);
            }
            return web.perform(request).andReturn().getResponse();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static JsonNode json(MockHttpServletResponse response) {
        return JSON.readTree(response.getContentAsByteArray());
    }

    /** The use cases as the launcher finds them. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @EnableWebSecurity
    @Import({DocumentsConfiguration.class, AuthzenConfiguration.class, KeysConfiguration.class})
    @ComponentScan(
            basePackages = "org.portreeve.application",
            useDefaultFilters = false,
            lazyInit = true,
            includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = UseCase.class))
    static class Wiring {
        @Bean
        States states(Desk desk) {
            return desk.ports.states();
        }

        @Bean
        Journal journal(Desk desk) {
            return desk.ports.journal();
        }

        @Bean
        Directory directory(Desk desk) {
            return desk.ports.directory();
        }

        @Bean
        Payments payments() {
            return new InMemoryPayments();
        }

        @Bean
        Postbox postbox() {
            return new Postbox();
        }

        @Bean
        CountedTokens tokens() {
            return new CountedTokens();
        }

        @Bean
        SendInvitations sending(States states, Directory directory, CountedTokens tokens, Postbox postbox) {
            return new SendInvitations(states, directory, tokens, postbox);
        }

        @Bean
        Authorities authorities(States states) {
            return new Authorities(states);
        }

        @Bean
        Gatekeeper gatekeeper(States states, Authorities authorities) {
            return new Gatekeeper(states, authorities);
        }

        @Bean
        KeyRing keyRing(States states) {
            return hash -> Stream.concat(
                            states.readPlatform().platform().apiKeys().stream()
                                    .map(key -> new KeyRing.Found(
                                            key, null, states.readPlatform().now())),
                            states.tenants().stream()
                                    .flatMap(tenant -> states.read(tenant).tenant().apiKeys().stream()
                                            .map(key -> new KeyRing.Found(
                                                    key,
                                                    tenant,
                                                    states.read(tenant).now()))))
                    .filter(found -> found.key().hash().equals(hash))
                    .findFirst();
        }

        @Bean
        KeyUses keyUses(Desk desk) {
            return new KeyUses() {
                @Override
                public void used(ApiKeyId key, Instant at) {
                    desk.uses.put(key, at);
                }

                @Override
                public Optional<Instant> lastUsed(ApiKeyId key) {
                    return Optional.ofNullable(desk.uses.get(key));
                }
            };
        }
    }
}
