package org.anlan.domain.indicator;

/// A catalogue file that does not keep its form. The message names file, line and column.
///
/// Unchecked, because catalogues come with the program or the province pack: a bad one stops the
/// start.
public final class TableRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /// @param line the line in the file, counted from 1
    /// @param column the cell in the line, counted from 1
    public TableRefused(String file, int line, int column, String why) {
        super("%s, line %d, column %d: %s".formatted(file, line, column, why));
    }
}
