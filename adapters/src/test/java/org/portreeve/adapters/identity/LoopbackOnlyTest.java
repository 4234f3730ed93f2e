package org.portreeve.adapters.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoopbackOnlyTest {
    private static int status(Consumer<MockHttpServletRequest> change) {
        var request = new MockHttpServletRequest("GET", "/idp/sign-in");
        request.setRemoteAddr("127.0.0.1");
        request.setServerName("localhost");
        change.accept(request);
        var response = new MockHttpServletResponse();
        try {
            new LoopbackOnly().doFilter(request, response, new MockFilterChain());
        } catch (jakarta.servlet.ServletException | java.io.IOException broken) {
            throw new AssertionError(broken);
        }
        return response.getStatus();
    }

    @Test
    void this_machine_may_ask_under_its_own_names() {
        assertThat(status(_ -> {})).isEqualTo(200);
        assertThat(status(request -> request.setServerName("127.0.0.1"))).isEqualTo(200);
        assertThat(status(request -> {
                    request.setRemoteAddr("0:0:0:0:0:0:0:1");
                    request.setServerName("[::1]");
                }))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.7", "10.0.0.1", "2001:db8::1", "203.0.113.9"})
    void another_machine_may_not(String address) {
        assertThat(status(request -> request.setRemoteAddr(address))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "x-forwarded-host",
                "X-Forwarded-Proto",
                "X-FORWARDED-PORT",
                "X-Forwarded",
                "Forwarded",
                "Via",
                "X-Real-IP"
            })
    void what_was_passed_on_may_not_even_from_this_machine(String header) {
        assertThat(status(request -> request.addHeader(header, "127.0.0.1"))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portreeve.example", "localhost.example", "192.168.1.7", "127.0.0.1.example", ""})
    void this_machine_under_another_name_may_not_since_a_web_page_may_have_chosen_it(String host) {
        assertThat(status(request -> request.setServerName(host))).isEqualTo(403);
    }
}
