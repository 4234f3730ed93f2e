package org.portreeve.ui.component;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of CSV (RFC 4180) in which no spreadsheet finds a formula. */
public final class Csv {
    /** Begins a file, so that spreadsheets read it as UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Where a spreadsheet may see a formula: at the beginning of a cell, and behind what it may take for the end of one if
     * it expects another separator.
     */
    private static final Pattern FORMULA = Pattern.compile("(^|[,;|\\t\\r\\n])([\\s\"]*)(?=[=+\\-@＝＋－＠])");

    private static final Pattern LEADING = Pattern.compile("^(?=[\\t\\r\\n])");

    private Csv() {}

    /** The cells between commas, each in quotation marks, ending as every line does. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Why an apostrophe: spreadsheets take what stands behind it for text. */
    private static String cell(String text) {
        String inert =
                LEADING.matcher(FORMULA.matcher(text).replaceAll("$1'$2")).replaceAll("'");
        return "\"" + inert.replace("\"", "\"\"") + "\"";
    }
}
