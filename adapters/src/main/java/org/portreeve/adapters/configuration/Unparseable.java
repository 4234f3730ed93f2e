package org.portreeve.adapters.configuration;

/** A text that is neither YAML nor JSON, or that uses more of YAML than documents do. */
final class Unparseable extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    Unparseable(String problem, int line) {
        super(problem);
        this.line = line;
    }

    int line() {
        return line;
    }
}
