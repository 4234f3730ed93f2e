package org.portreeve.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portreeve.adapters.SharedData;
import org.portreeve.application.membership.PeopleFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CsvPeopleFileTest {
    private static final List<String> HEADERS = List.of("email", "name", "initial_roles");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email,name,initial_roles\nana@acme.example,Ana Ruiz,\"Clerk, Auditor\"\n",
                "email,name,initial_roles\r\nana@acme.example,Ana Ruiz,\"Clerk;Auditor\"\r\n",
                "email;name;initial_roles\nana@acme.example;Ana Ruiz;Clerk, Auditor",
                "Initial Roles;EMAIL;Name\nClerk|Auditor;ana@acme.example;Ana Ruiz\n;;\n\n",
                "\uFEFFemail,name,initial_roles\rana@acme.example,Ana Ruiz,Clerk|Auditor\r"
            })
    void each_way_of_writing_it_says_the_same(String text) {
        assertThat(rows(text).rows())
                .containsExactly(
                        new PeopleFile.Row(2, "ana@acme.example", "Ana Ruiz", List.of("Clerk", "Auditor"), true));
    }

    @Test
    void name_and_roles_may_be_missing() {
        assertThat(rows("email\nana@acme.example\n").rows())
                .containsExactly(new PeopleFile.Row(2, "ana@acme.example", "", List.of(), true));
    }

    @Test
    void a_row_knows_its_line_also_behind_fields_of_several_lines() {
        PeopleFile.Rows file =
                rows("email,name\na@x.example,\"A\nB\"\n\nb@x.example,B\nc@x.example\nd@x.example,D,E\n");
        assertThat(file.rows()).extracting(PeopleFile.Row::line).containsExactly(2, 5, 6, 7);
        assertThat(file.rows()).extracting(PeopleFile.Row::complete).containsExactly(true, true, false, false);
        assertThat(file.rows().getFirst().name()).isEqualTo("A\nB");
    }

    @Test
    void quotes_that_do_not_match_are_refused_with_their_line() {
        assertThat(unreadable("email,name\na@x.example,A\nb@x.example,\"B\nc@x.example,C\n"))
                .isEqualTo(new PeopleFile.Unreadable(3, PeopleFile.Why.BROKEN_QUOTES, ""));
        assertThat(unreadable("email,name\na@x.example,\"A\" and more\n"))
                .isEqualTo(new PeopleFile.Unreadable(2, PeopleFile.Why.BROKEN_QUOTES, ""));
    }

    @Test
    void a_header_that_is_none_is_refused() {
        assertThat(unreadable("").why()).isEqualTo(PeopleFile.Why.NO_HEADER);
        assertThat(unreadable("name,initial_roles\n").why()).isEqualTo(PeopleFile.Why.NO_HEADER);
        assertThat(unreadable("email,email\n").why()).isEqualTo(PeopleFile.Why.NO_HEADER);
        assertThat(unreadable("email,phone\n"))
                .isEqualTo(new PeopleFile.Unreadable(1, PeopleFile.Why.UNKNOWN_COLUMN, "phone"));
    }

    @Test
    void other_encodings_are_refused_with_line_and_byte() {
        byte[] latin = "email,name\na@x.example,A\nb@x.example,M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(latin)).isEqualTo(new PeopleFile.Unreadable(3, PeopleFile.Why.NOT_UTF_8, "38"));
        byte[] utf16 = "email,name\n".getBytes(Charset.forName("UTF-16"));
        assertThat(read(utf16)).isEqualTo(new PeopleFile.Unreadable(1, PeopleFile.Why.NOT_UTF_8, "0"));
    }

    @Test
    void more_than_a_hundred_thousand_rows_are_refused() {
        StringBuilder file = new StringBuilder("email\n");
        for (int i = 0; i < 100_000; i++) {
            file.append("p").append(i).append("@x.example\n");
        }
        assertThat(rows(file.toString()).rows()).hasSize(100_000);
        assertThat(unreadable(file.append("more@x.example\n").toString()).why())
                .isEqualTo(PeopleFile.Why.TOO_MANY_ROWS);
    }

    @Test
    void the_corner_cases_of_the_format_are_read_as_they_should_be() throws IOException {
        Path folder = SharedData.folder().resolve("csv/csv-spectrum");
        assumeTrue(Files.isDirectory(folder), () -> "skipped: there is no " + folder);
        try (Stream<Path> files = Files.list(folder.resolve("json"))) {
            for (Path expected : files.sorted().toList()) {
                String name = expected.getFileName().toString().replace(".json", ".csv");
                String text = Files.readString(folder.resolve("csvs").resolve(name));
                List<List<String>> table = table(expected);
                int columns = table.getFirst().size();
                if (columns > HEADERS.size()) {
                    assertThat(unreadable(text).why()).as(name).isEqualTo(PeopleFile.Why.NO_HEADER);
                    continue;
                }
                String header = String.join(",", HEADERS.subList(0, columns));
                PeopleFile.Rows read = rows(text.replaceFirst("^[^\r\n]+", header));
                assertThat(read.rows()).as(name).hasSameSizeAs(table);
                for (int i = 0; i < table.size(); i++) {
                    PeopleFile.Row row = read.rows().get(i);
                    assertThat(row.email())
                            .as(name)
                            .isEqualTo(table.get(i).getFirst().strip());
                    assertThat(row.name()).as(name).isEqualTo(table.get(i).get(1));
                }
            }
        }
    }

    private static List<List<String>> table(Path expected) throws IOException {
        List<List<String>> table = new ArrayList<>();
        for (JsonNode row : JSON.readTree(Files.readAllBytes(expected))) {
            table.add(row.valueStream().map(JsonNode::stringValue).toList());
        }
        return table;
    }

    @Test
    void naughty_strings_come_in_as_they_are() throws IOException {
        Path file = SharedData.folder().resolve("csv/naughty-strings/blns.json");
        assumeTrue(Files.isRegularFile(file), () -> "skipped: there is no " + file);
        List<String> strings = new ArrayList<>();
        ByteArrayOutputStream people = new ByteArrayOutputStream();
        people.writeBytes("email,name\n".getBytes(StandardCharsets.UTF_8));
        for (JsonNode node : JSON.readTree(Files.readAllBytes(file))) {
            strings.add(node.stringValue());
            people.writeBytes(
                    ("p" + strings.size() + "@x.example,\"" + node.stringValue().replace("\"", "\"\"") + "\"\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(people.toByteArray()))
                .isInstanceOfSatisfying(
                        PeopleFile.Rows.class,
                        rows -> assertThat(rows.rows().stream().map(PeopleFile.Row::name))
                                .containsExactlyElementsOf(strings));
    }

    private static PeopleFile.Reading read(byte[] bytes) {
        try {
            return new CsvPeopleFile().read(new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static PeopleFile.Rows rows(String text) {
        return (PeopleFile.Rows) read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PeopleFile.Unreadable unreadable(String text) {
        return (PeopleFile.Unreadable) read(text.getBytes(StandardCharsets.UTF_8));
    }
}
