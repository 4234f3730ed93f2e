package org.portreeve.adapters.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.Extent;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

class LazyRegistrationsTest {
    private final ClientRegistration embedded =
            new EmbeddedClient(new MockEnvironment().withProperty("local.server.port", "8080")).registration();

    @Test
    void a_provider_is_asked_for_its_endpoints_once_and_only_when_it_is_wanted() {
        AtomicInteger asked = new AtomicInteger();
        var registrations = new LazyRegistrations(Map.of("one", () -> {
            asked.incrementAndGet();
            return embedded;
        }));
        assertThat(asked).hasValue(0);

        assertThat(registrations.findByRegistrationId("one")).isSameAs(embedded);
        assertThat(registrations.findByRegistrationId("one")).isSameAs(embedded);
        assertThat(asked).hasValue(1);
        assertThat(registrations.findByRegistrationId("other")).isNull();
    }

    @Test
    void a_provider_that_is_down_is_asked_again_next_time_and_does_not_stand_in_the_way_of_another() {
        var down = new IdentityProvider(
                "down", "Down", "http://127.0.0.1:1/realms/none", "console", "secret", Extent.all());
        AtomicInteger asked = new AtomicInteger();
        var registrations = new LazyRegistrations(Map.of(
                "down",
                () -> {
                    asked.incrementAndGet();
                    return LazyRegistrations.discover(down, "{baseUrl}");
                },
                "up",
                () -> embedded));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> registrations.findByRegistrationId("down"))
                    .isInstanceOf(ProviderUnreachable.class);
        }
        assertThat(asked).hasValue(2);
        assertThat(registrations.findByRegistrationId("up")).isSameAs(embedded);
    }
}
