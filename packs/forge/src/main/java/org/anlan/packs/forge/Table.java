package org.anlan.packs.forge;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A table of a pack: RFC 4180, UTF-8 without byte order mark, one header row, line feed.
///
/// Values are text as written; an empty value stays empty, because missing is never zero. Rows keep
/// their order. Immutable.
///
/// @param columns the header, in order
/// @param rows one map per row, from column to value, every column present
record Table(List<String> columns, List<SequencedMap<String, String>> rows) {

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Table read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            var rows = new ArrayList<SequencedMap<String, String>>();
            for (NamedCsvRecord row : reader) {
                rows.add(new LinkedHashMap<>(row.getFieldsAsMap()));
            }
            return new Table(header(file), rows);
        }
    }

    private static List<String> header(Path file) throws IOException {
        try (var reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream()
                    .findFirst()
                    .orElseThrow(() -> new IOException(file + " has no header row."))
                    .getFields();
        }
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var writer =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .build(file, StandardCharsets.UTF_8)) {
            writer.writeRecord(columns);
            rows.forEach(row -> writer.writeRecord(columns.stream().map(row::get).toList()));
        }
    }

    /// Starts a table with these columns; rows are added in the same order.
    static Builder of(String... columns) {
        return new Builder(List.of(columns));
    }

    /// The rows by the value of one column, which must be unique.
    Map<String, SequencedMap<String, String>> by(String column) {
        var found = new LinkedHashMap<String, SequencedMap<String, String>>();
        for (var row : rows) {
            var key = value(row, column);
            if (found.put(key, row) != null) {
                throw new IllegalArgumentException(
                        "Column %s holds %s twice.".formatted(column, key));
            }
        }
        return found;
    }

    /// The value of a column that must exist; an unknown column is a programmer's mistake.
    static String value(Map<String, String> row, String column) {
        var value = row.get(column);
        if (value == null) {
            throw new IllegalArgumentException(
                    "No column %s among %s.".formatted(column, row.keySet()));
        }
        return value;
    }

    /// Rounds half up to a fixed number of digits, with a point in every locale.
    static String decimal(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    /// Collects rows; not thread-safe.
    static final class Builder {

        private final List<String> columns;
        private final List<SequencedMap<String, String>> rows = new ArrayList<>();

        private Builder(List<String> columns) {
            this.columns = columns;
        }

        Builder add(Object... values) {
            if (values.length != columns.size()) {
                throw new IllegalArgumentException(
                        "%d values for %d columns.".formatted(values.length, columns.size()));
            }
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < values.length; i++) {
                row.put(columns.get(i), String.valueOf(values[i]));
            }
            rows.add(row);
            return this;
        }

        Table build() {
            return new Table(columns, rows);
        }
    }
}
