package org.portreeve.ui.users;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.portreeve.application.membership.PeopleFile;

/** Reads lines of address, name and roles with semicolons between, bars between the roles; a line {@code !WHY value} is a flaw. */
final class PlainPeopleFile implements PeopleFile {
    @Override
    public Reading read(InputStream file) throws IOException {
        var lines =
                new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("!")) {
                var flaw = lines.get(i).substring(1).split(" ", -1);
                return new Unreadable(i + 1, Why.valueOf(flaw[0]), flaw[1]);
            }
            var cells = lines.get(i).split(";", -1);
            rows.add(new Row(
                    i + 1,
                    cells[0],
                    cells[1],
                    cells[2].isEmpty() ? List.of() : List.of(cells[2].split("\\|", -1)),
                    cells.length == 3));
        }
        return new Rows(';', rows);
    }
}
