package org.anlan.logistics.allocation;

/// A file of an instance folder that does not say what the format asks for. The message begins
/// `file:line:column:`.
public final class AllocationFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;
    private final int column;

    AllocationFileException(String file, long line, int column, String problem) {
        super("%s:%d:%d: %s".formatted(file, line, column, problem));
        this.file = file;
        this.line = line;
        this.column = column;
    }

    public String file() {
        return file;
    }

    /// Counted from 1; 0 if the whole file is meant.
    public long line() {
        return line;
    }

    /// The field of the record, counted from 1; 0 if the whole line is meant.
    public int column() {
        return column;
    }
}
