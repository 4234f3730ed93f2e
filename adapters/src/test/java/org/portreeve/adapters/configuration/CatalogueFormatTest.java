package org.portreeve.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portreeve.application.configuration.Flaw;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.role.Permission;

class CatalogueFormatTest {
    @Test
    void the_shipped_catalogue_is_read_whole() {
        Catalogue catalogue = new ShippedCatalogue().read();

        assertThat(catalogue.permissions()).hasSize(87);
        assertThat(catalogue.sections()).hasSize(13);
        assertThat(catalogue.builtInRoles()).hasSize(25);
        assertThat(catalogue.plans()).hasSize(4);
        assertThat(catalogue.tenantTemplates()).containsOnlyKeys("department", "development", "management");
        assertThat(catalogue.invitationPresets()).hasSize(6);
        assertThat(catalogue.isPlatform(new Permission("tenant:create"))).isTrue();
    }

    @Test
    void what_is_written_reads_as_the_same_catalogue_in_both_formats() throws Exception {
        Catalogue catalogue = new ShippedCatalogue().read();
        for (Format format : Format.values()) {
            byte[] text = format.write(CatalogueWriter.write(catalogue));
            List<Flaw> flaws = new ArrayList<>();

            assertThat(CatalogueReader.read(NodeParser.parse(new ByteArrayInputStream(text), format, flaws), flaws))
                    .isEqualTo(catalogue);
            assertThat(flaws).isEmpty();
        }
    }

    @Test
    void everything_that_is_wrong_is_told_with_its_line_and_its_path() throws Exception {
        String text = shipped()
                .replace("\ncore: ", "\ncolour: red\ncore: ")
                .replace(
                        "subscription:view, subscription:manage, audit:view]",
                        "subscription:view, no:such, audit:view]")
                .replace("billing:manage, agent:assign,", "billing:manage, billing:manage,")
                .replace(
                        "logs:              {name: Logs, gate: configurable",
                        "logs:              {name: Logs, gate: ajar")
                .replace("limits: {seats: 5, agents: 3", "limits: {seats: many, agents: 3")
                .replace(
                        "    agent:view:                   [\"See the agents of the tenant\", ~]",
                        "    agent:view: yes")
                .replace("    agent:delete:  ", "    section:delete: ");
        List<Flaw> flaws = flaws(text);

        assertThat(flaws)
                .extracting(Flaw::path, Flaw::code, Flaw::value)
                .contains(
                        tuple("/colour", "unknown-key", "colour"),
                        tuple("/core/9", "unknown-key", "no:such"),
                        tuple("/guarded/permissions/3", "duplicate", "billing:manage"),
                        tuple("/sections/logs/gate", "malformed", "ajar"),
                        tuple("/plans/free/limits/seats", "wrong-type", "whole number or ~"),
                        tuple("/permissions/agents/agent:view", "wrong-type", "list"),
                        tuple("/permissions/agents/section:delete", "reserved", "section"));
        assertThat(flaws)
                .filteredOn(flaw -> flaw.path().equals("/sections/logs/gate"))
                .first()
                .extracting(Flaw::line)
                .isEqualTo(lineOf(text, "gate: ajar"));
    }

    @Test
    void a_key_that_stands_twice_is_told_with_the_line_of_the_second() throws Exception {
        String text = shipped() + "\nplans: {}\n";

        assertThat(flaws(text))
                .extracting(Flaw::path, Flaw::code, Flaw::line)
                .containsExactly(tuple("/plans", "duplicate", lineOf(text, "plans: {}")));
    }

    private static List<Flaw> flaws(String text) throws Exception {
        List<Flaw> flaws = new ArrayList<>();
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        CatalogueReader.read(NodeParser.parse(bytes, Format.YAML, flaws), flaws);
        return flaws;
    }

    private static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count() + (part.contains("plans: {}") ? 1 : 0);
    }

    private static String shipped() throws Exception {
        try (InputStream file = ShippedCatalogue.class.getResourceAsStream("catalogue.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
