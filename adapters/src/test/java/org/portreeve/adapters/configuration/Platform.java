package org.portreeve.adapters.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.adapters.agentguard.AgentGuardConfiguration;
import org.portreeve.adapters.apikey.KeysConfiguration;
import org.portreeve.adapters.authzen.AuthzenConfiguration;
import org.portreeve.adapters.csv.CsvConfiguration;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.access.LaunchHosts;
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
import org.portreeve.application.memory.InMemoryPayments;
import org.portreeve.application.memory.Postbox;
import org.portreeve.application.plan.Payments;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.state.PlatformState;
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

/** A seeded platform behind the real endpoints and their security; the ports are whatever it is given. */
final class Platform {
    static final String YAML = "application/yaml";
    static final String JSON = "application/json";
    static final String ALL_SCOPES = "platform-key-with-all-scopes-0123456789";

    final Ports ports;
    private final MockMvc web;
    private final KeyHasher hasher;
    private final Changes changes;
    final Postbox postbox;
    final Payments payments;

    Platform(Ports ports) {
        this.ports = ports;
        System.setProperty("PORTREEVE_KEY_PEPPER", "a pepper that is long enough for a test");
        System.setProperty("PORTREEVE_SEAL_KEY", "a key that is long enough for a test");
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Wiring.class);
        context.addBeanFactoryPostProcessor(factory -> factory.registerSingleton("ports", ports));
        context.refresh();
        this.hasher = context.getBean(KeyHasher.class);
        this.changes = context.getBean(Changes.class);
        this.postbox = context.getBean(Postbox.class);
        this.payments = context.getBean(Payments.class);
        context.getBean(SeedPlatform.class).seed();
        platformKey(ALL_SCOPES, EnumSet.allOf(ApiKey.Scope.class));
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        this.web = builder.apply(SecurityMockMvcConfigurers.springSecurity()).build();
    }

    void platformKey(String secret, Set<ApiKey.Scope> scopes) {
        ApiKey key = key(secret, scopes);
        ports.journal().withPlatform((snapshot, recorder) -> {
            if (snapshot.platform().apiKeys().stream()
                    .anyMatch(other -> other.hash().equals(key.hash()))) {
                return 0L;
            }
            PlatformState after = snapshot.platform()
                    .withApiKeys(snapshot.platform().apiKeys().with(key.id(), key));
            return recorder.record(
                            ChangeSet.between(snapshot.platform(), after),
                            after,
                            new Actor.Portreeve(Source.SYSTEM, "test").origin("test"))
                    .number();
        });
    }

    void tenantKey(String tenant, String secret, Set<ApiKey.Scope> scopes) {
        ApiKey key = key(secret, scopes);
        edit(tenant, state -> state.withApiKeys(state.apiKeys().with(key.id(), key)));
    }

    void edit(String tenant, java.util.function.UnaryOperator<TenantState> change) {
        Edit edit = snapshot -> new Edit.To(change.apply(snapshot.tenant()));
        Outcome outcome =
                changes.commit(new Actor.Portreeve(Source.SYSTEM, "test"), new TenantId(tenant), edit, "test", null);
        if (!(outcome instanceof Outcome.Committed)) {
            throw new AssertionError(outcome);
        }
    }

    TenantState tenant(String slug) {
        return ports.states().read(new TenantId(slug)).tenant();
    }

    private ApiKey key(String secret, Set<ApiKey.Scope> scopes) {
        return new ApiKey(
                new ApiKeyId(java.util.UUID.randomUUID()),
                secret,
                "test",
                hasher.hash(secret),
                scopes,
                null,
                Author.PORTREEVE,
                Instant.parse("2026-01-01T00:00:00Z"),
                null);
    }

    MockHttpServletResponse get(String path, String accept) {
        return send(MockMvcRequestBuilders.get(path).header("Accept", accept), ALL_SCOPES);
    }

    MockHttpServletResponse put(String path, String type, String body) {
        return send(MockMvcRequestBuilders.put(path).contentType(type).content(body), ALL_SCOPES);
    }

    MockHttpServletResponse post(String path, String body) {
        return send(MockMvcRequestBuilders.post(path).contentType(JSON).content(body), ALL_SCOPES);
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request, @Nullable String key) {
        try {
            if (key != null) {
                request.header("Authorization", "Bearer " + key);
            }
            MockHttpServletResponse response = web.perform(request).andReturn().getResponse();
            response.setCharacterEncoding("UTF-8");
            return response;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** Adds a permission to the catalogue as an operator would: reads it, writes it with one line more. */
    void addPermission(String group, String permission) {
        String path = "/api/v1/catalogue";
        String text = text(get(path, YAML));
        String line = "permissions:\n  " + group + ":\n    " + permission + ":\n    - Added by a test\n    - null\n";
        MockHttpServletResponse response = put(path, YAML, text.replaceFirst("permissions:\n", line));
        if (response.getStatus() != 200) {
            throw new AssertionError(text(response));
        }
    }

    static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static String configurationOf(String slug) {
        return "/api/v1/tenants/" + slug + "/configuration";
    }

    static String resource(String name) {
        try (InputStream file = Platform.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The use cases as the launcher finds them, on the ports of the test. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @EnableWebSecurity
    @Import({
        DocumentsConfiguration.class,
        AuthzenConfiguration.class,
        KeysConfiguration.class,
        CsvConfiguration.class,
        AgentGuardConfiguration.class
    })
    @ComponentScan(
            basePackages = "org.portreeve.application",
            useDefaultFilters = false,
            lazyInit = true,
            includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = UseCase.class))
    static class Wiring {
        @Bean
        States states(Ports ports) {
            return ports.states();
        }

        @Bean
        Journal journal(Ports ports) {
            return ports.journal();
        }

        @Bean
        Directory directory(Ports ports) {
            return ports.directory();
        }

        @Bean
        Authorities authorities(States states) {
            return new Authorities(states);
        }

        @Bean
        LaunchHosts launchHosts() {
            return LaunchHosts.parse("traces.example");
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
        Gatekeeper gatekeeper(States states, Authorities authorities) {
            return new Gatekeeper(states, authorities);
        }

        @Bean
        KeyRing keyRing(States states) {
            return hash -> {
                var platform = states.readPlatform();
                for (ApiKey key : platform.platform().apiKeys()) {
                    if (key.hash().equals(hash)) {
                        return Optional.of(new KeyRing.Found(key, null, platform.now()));
                    }
                }
                for (TenantId tenant : states.tenants()) {
                    var snapshot = states.read(tenant);
                    for (ApiKey key : snapshot.tenant().apiKeys()) {
                        if (key.hash().equals(hash)) {
                            return Optional.of(new KeyRing.Found(key, tenant, snapshot.now()));
                        }
                    }
                }
                return Optional.empty();
            };
        }

        @Bean
        KeyUses keyUses() {
            Map<ApiKeyId, Instant> uses = new HashMap<>();
            return new KeyUses() {
                @Override
                public void used(ApiKeyId key, Instant at) {
                    uses.put(key, at);
                }

                @Override
                public Optional<Instant> lastUsed(ApiKeyId key) {
                    return Optional.ofNullable(uses.get(key));
                }
            };
        }
    }
}
