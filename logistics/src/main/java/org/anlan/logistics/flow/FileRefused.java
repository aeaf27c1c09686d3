package org.anlan.logistics.flow;

/// A file of a network or of an instance that does not say what its format asks for. The message
/// begins `file:line:column:`.
public final class FileRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;
    private final int column;

    /// @param line counted from 1; 0 if the whole file is meant
    /// @param column the character or the field, as the format counts, from 1; 0 if the whole line
    ///     is meant
    public FileRefused(String file, long line, int column, String problem) {
        super("%s:%d:%d: %s".formatted(file, line, column, problem));
        this.file = file;
        this.line = line;
        this.column = column;
    }

    /// The file's name as it was given.
    public String file() {
        return file;
    }

    /// Counted from 1; 0 if the whole file is meant.
    public long line() {
        return line;
    }

    /// Where in the line: the character in a DIMACS file, the field in a table, counted from 1; 0
    /// if the whole line is meant.
    public int column() {
        return column;
    }
}
