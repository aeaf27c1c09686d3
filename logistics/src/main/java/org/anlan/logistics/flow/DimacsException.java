package org.anlan.logistics.flow;

/// A DIMACS file that does not say what the format asks for. The message begins
/// `file:line:column:`.
public final class DimacsException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;

    DimacsException(String file, int line, int column, String problem) {
        super("%s:%d:%d: %s".formatted(file, line, column, problem));
        this.file = file;
        this.line = line;
        this.column = column;
    }

    public String file() {
        return file;
    }

    /// Counted from 1.
    public int line() {
        return line;
    }

    /// The character at which the wrong word begins, counted from 1.
    public int column() {
        return column;
    }
}
