package org.portreeve.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.TenantId;

class LaunchHostsTest {
    private static final TenantId FINANCE = new TenantId("finance");
    private static final LaunchHosts HOSTS = LaunchHosts.parse(" Traces.example, logs.example ,");

    @Test
    void the_tenant_stands_wherever_the_address_asks_for_it() {
        assertThat(HOSTS.addressOf(leadingTo("https://traces.example/{tenant}/x?of={tenant}"), FINANCE))
                .contains(URI.create("https://traces.example/finance/x?of=finance"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://traces.example/",
                "https://traces.example@elsewhere.example/",
                "https://user:word@traces.example/",
                "https://traces.example.elsewhere.example/",
                "https://elsewhere.example/?traces.example",
                "https:traces.example",
                "javascript:alert(1)",
                "//traces.example/",
                "https://tráces.example/",
                "https://traces.example\\@elsewhere.example/",
                "https:///traces.example"
            })
    void whatever_is_no_address_of_an_allowed_host_leads_nowhere(String address) {
        assertThat(HOSTS.addressOf(leadingTo(address), FINANCE)).isEmpty();
        assertThat(HOSTS.forbid(leadingTo(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://traces.example", "HTTPS://TRACES.EXAMPLE/", "https://logs.example:8443/{tenant}"})
    void an_allowed_host_may_be_written_in_upper_case_and_with_a_port(String address) {
        assertThat(HOSTS.addressOf(leadingTo(address), FINANCE)).isPresent();
        assertThat(HOSTS.forbid(leadingTo(address))).isFalse();
    }

    @Test
    void without_a_list_every_https_address_of_the_catalogue_is_followed() {
        LaunchHosts any = LaunchHosts.parse("");
        assertThat(any.addressOf(leadingTo("https://elsewhere.example/"), FINANCE))
                .isPresent();
        assertThat(any.addressOf(leadingTo("http://elsewhere.example/"), FINANCE))
                .isEmpty();
    }

    @Test
    void a_section_without_an_address_leads_nowhere_and_nothing_is_wrong_with_it() {
        assertThat(HOSTS.addressOf(leadingTo(null), FINANCE)).isEmpty();
        assertThat(HOSTS.forbid(leadingTo(null))).isFalse();
    }

    private static Section leadingTo(@Nullable String address) {
        return new Section(new SectionId("traces"), "Traces", "", new SectionGate.AlwaysAccessible(), null, address);
    }
}
