package org.portreeve.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoe@new.example",
                "zoe.q+x@mail.new.example",
                "o'neill@new.example",
                "zoe@xn--mnchen-3ya.example"
            })
    void an_address_is_one(String address) {
        assertThat(Addresses.of(address))
                .hasValueSatisfying(found -> assertThat(found.getAddress()).isEqualTo(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoe",
                "@new.example",
                "x<evil@other.example>",
                "zoe@new.example,evil@other.example",
                "zoe@new.example\r\nRCPT TO:<evil@other.example>",
                "zoe q@new.example",
                "zöe@new.example",
                "group:zoe@new.example;",
                "zoe@new.example(comment)",
                ""
            })
    void what_a_server_could_read_otherwise_is_none(String text) {
        assertThat(Addresses.of(text)).isEmpty();
    }
}
