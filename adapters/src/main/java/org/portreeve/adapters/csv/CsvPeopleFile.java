package org.portreeve.adapters.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.PeopleFile;

/** Reads files of people with FastCSV. */
final class CsvPeopleFile implements PeopleFile {
    private static final Pattern LINE = Pattern.compile("line (?<number>[0-9]+)");
    private static final Pattern IGNORED = Pattern.compile("[\\s_-]+");
    private static final String EMAIL = "email";
    private static final String NAME = "name";
    private static final String ROLES = "initialroles";
    private static final Set<String> COLUMNS = Set.of(EMAIL, NAME, ROLES);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public Reading read(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return new Unreadable(1, Why.TOO_LARGE, String.valueOf(MOST_BYTES));
        }
        String text;
        try {
            text = decode(bytes);
        } catch (CharacterCodingException notUtf8) {
            return firstFlaw(bytes);
        }
        char separator = separator(text);
        List<Row> rows = new ArrayList<>();
        Map<String, List<String>> lists = new HashMap<>();
        Map<String, Integer> columns = Map.of();
        int line = 1;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                line = (int) row.getStartingLineNumber();
                if (columns.isEmpty()) {
                    Reading flaw = header(row, line);
                    if (flaw != null) {
                        return flaw;
                    }
                    columns = positions(row);
                } else if (rows.size() == MOST_ROWS && !isNothing(row)) {
                    return new Unreadable(line, Why.TOO_MANY_ROWS, String.valueOf(MOST_ROWS));
                } else if (!isNothing(row)) {
                    rows.add(row(row, line, columns, lists));
                }
            }
        } catch (CsvParseException broken) {
            return new Unreadable(lineOf(broken, line), Why.BROKEN_QUOTES, "");
        }
        return columns.isEmpty() ? new Unreadable(1, Why.NO_HEADER, "") : new Rows(separator, rows);
    }

    /** Why: spreadsheets end with rows of nothing but separators. */
    private static boolean isNothing(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank);
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        CharBuffer text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes));
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK
                ? text.subSequence(1, text.length()).toString()
                : text.toString();
    }

    private static Unreadable firstFlaw(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(rest, text, true);
        int line = 1;
        for (int i = 0; i < rest.position(); i++) {
            boolean end = bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n'));
            line += end ? 1 : 0;
        }
        return new Unreadable(line, Why.NOT_UTF_8, String.valueOf(rest.position()));
    }

    /** Why out of the words: the exception says it nowhere else. */
    private static int lineOf(CsvParseException broken, int otherwise) {
        Matcher line = LINE.matcher(String.valueOf(broken.getMessage()));
        return line.find() ? Integer.parseInt(line.group("number")) : otherwise;
    }

    /** The one that stands more often in the first line, outside quotation marks. */
    private static char separator(String text) {
        boolean quoted = false;
        int commas = 0;
        int semicolons = 0;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at == '"') {
                quoted = !quoted;
            } else if (!quoted && (at == '\n' || at == '\r')) {
                break;
            } else if (!quoted) {
                commas += at == ',' ? 1 : 0;
                semicolons += at == ';' ? 1 : 0;
            }
        }
        return semicolons > commas ? ';' : ',';
    }

    private static @Nullable Reading header(CsvRecord row, int line) {
        List<String> names = row.getFields().stream().map(CsvPeopleFile::plain).toList();
        for (String name : names) {
            if (!COLUMNS.contains(name)) {
                return new Unreadable(line, names.contains(EMAIL) ? Why.UNKNOWN_COLUMN : Why.NO_HEADER, name);
            }
        }
        boolean twice = Set.copyOf(names).size() < names.size();
        return twice || !names.contains(EMAIL) ? new Unreadable(line, Why.NO_HEADER, String.join(",", names)) : null;
    }

    private static Map<String, Integer> positions(CsvRecord row) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < row.getFieldCount(); i++) {
            positions.put(plain(row.getField(i)), i);
        }
        return positions;
    }

    private static String plain(String name) {
        return IGNORED.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static Row row(CsvRecord row, int line, Map<String, Integer> columns, Map<String, List<String>> lists) {
        return new Row(
                line,
                field(row, columns, EMAIL).strip(),
                field(row, columns, NAME),
                // Why shared: a hundred thousand rows name a few lists.
                lists.computeIfAbsent(field(row, columns, ROLES), CsvPeopleFile::roles),
                row.getFieldCount() == columns.size());
    }

    private static String field(CsvRecord row, Map<String, Integer> columns, String name) {
        Integer position = columns.get(name);
        return position == null || position >= row.getFieldCount() ? "" : row.getField(position);
    }

    private static List<String> roles(String list) {
        return Arrays.stream(list.split("[,;|\\n]"))
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .toList();
    }
}
