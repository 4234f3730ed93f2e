package org.portreeve.ui.imports;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.portreeve.application.membership.ImportPeople;
import org.portreeve.application.membership.PeopleFile;
import org.portreeve.ui.component.Csv;

/** The rows with what was or would be done about each, as a file. */
record ImportReport(List<PeopleFile.Row> rows, List<ImportPeople.Line> lines, VerdictWords words) {
    private static final List<String> HEAD = List.of("line", "email", "name", "initial_roles", "outcome", "detail");

    /** Under that name. */
    DownloadHandler under(String name) {
        return event -> {
            event.setFileName(name);
            event.setContentType("text/csv; charset=utf-8");
            try (Writer out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                write(out);
            }
        };
    }

    void write(Writer out) throws IOException {
        out.write(Csv.BYTE_ORDER_MARK);
        out.write(Csv.line(HEAD));
        for (int i = 0; i < lines.size(); i++) {
            PeopleFile.Row row = rows.get(i);
            ImportPeople.Line line = lines.get(i);
            out.write(Csv.line(List.of(
                    String.valueOf(row.line()),
                    row.email(),
                    row.name(),
                    String.join(", ", row.roles()),
                    line.verdict().key(),
                    words.detail(row, line.verdict()))));
        }
    }

    /** A file that can be filled in. */
    static DownloadHandler example(String name, List<String> roles) {
        return event -> {
            event.setFileName(name);
            event.setContentType("text/csv; charset=utf-8");
            try (Writer out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                out.write(example(roles));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        };
    }

    private static String example(List<String> roles) {
        return Csv.BYTE_ORDER_MARK
                + Csv.line(List.of("email", "name", "initial_roles"))
                + Csv.line(List.of("ana.ruiz@example.com", "Ana Ruiz", String.join(", ", roles)))
                + Csv.line(List.of("ben.adeyemi@example.com", "Ben Adeyemi", roles.isEmpty() ? "" : roles.getFirst()))
                + Csv.line(List.of("chloe.martin@example.com", "Chloé Martin", ""));
    }
}
