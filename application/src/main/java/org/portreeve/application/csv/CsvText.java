package org.portreeve.application.csv;

import java.util.List;

/** Lines of CSV (RFC 4180) with commas; what a spreadsheet would take for a formula comes with an apostrophe before it. */
public final class CsvText {
    /** What a file begins with, so that spreadsheets read it as UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String END = "\r\n";

    /** The signs that begin formulas, also as East Asian keyboards type them, and what spreadsheets skip before them. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvText() {}

    /** One record with its end of line. */
    public static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            append(inert(cells.get(i)), line);
        }
        return line.append(END).toString();
    }

    /** The same for cells one by one. */
    public static String line(String... cells) {
        return line(List.of(cells));
    }

    /** The text as a spreadsheet shows it and never computes it. */
    static String inert(String cell) {
        String first = cell.stripLeading();
        boolean begins = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        boolean behindSpaces = !first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0;
        return begins || behindSpaces ? "'" + cell : cell;
    }

    private static void append(String cell, StringBuilder line) {
        boolean plain =
                cell.chars().noneMatch(one -> one == ',' || one == ';' || one == '"' || one == '\r' || one == '\n')
                        && cell.equals(cell.strip());
        if (plain) {
            line.append(cell);
        } else {
            line.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }
}
