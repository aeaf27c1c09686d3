package org.anlan.logistics.dispatch.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anlan.logistics.flow.FileRefused;

/// One file of the folder: its header names the columns in order, further ones are let pass; each
/// row can say where it is wrong. UTF-8, with or without a byte order mark.
final class DispatchTable {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");

    private final String file;
    private final List<String> columns;
    private final List<CsvRecord> records = new ArrayList<>();

    /// A row that can say where it is wrong.
    interface Taker {
        void take(Row row) throws FileRefused;
    }

    private DispatchTable(String file, List<String> columns) {
        this.file = file;
        this.columns = columns;
    }

    static DispatchTable read(Path folder, String file, String... columns)
            throws FileRefused, IOException {
        var table = new DispatchTable(file, List.of(columns));
        var path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new FileRefused(file, 0, 0, "the file is missing.");
        }
        try (var reader =
                CsvReader.builder()
                        .detectBomHeader(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(path)) {
            reader.forEach(table.records::add);
        } catch (CsvParseException | UncheckedIOException e) {
            throw new FileRefused(file, table.lastLine() + 1, 1, "no UTF-8 CSV: " + e.getMessage());
        }
        table.requireHeader();
        return table;
    }

    private long lastLine() {
        return records.isEmpty() ? 0 : records.getLast().getStartingLineNumber();
    }

    private void requireHeader() throws FileRefused {
        var header = records.isEmpty() ? List.<String>of() : records.getFirst().getFields();
        for (int i = 0; i < columns.size(); i++) {
            if (i >= header.size() || !header.get(i).strip().equals(columns.get(i))) {
                throw new FileRefused(
                        file, 1, i + 1, "column %d must be '%s'.".formatted(i + 1, columns.get(i)));
            }
        }
    }

    /// Hands over the rows in turn. What a record of the model refuses is refused at the row.
    void each(Taker taker) throws FileRefused {
        for (var one : records.subList(1, records.size())) {
            var row = new Row(one);
            try {
                taker.take(row);
            } catch (IllegalArgumentException e) {
                throw row.wrong(0, String.valueOf(e.getMessage()));
            }
        }
    }

    /// One row; fields count from 0 here and from 1 in messages.
    final class Row {

        private final CsvRecord fields;

        private Row(CsvRecord fields) {
            this.fields = fields;
        }

        boolean isEmpty(int field) {
            return field >= fields.getFieldCount() || fields.getField(field).isBlank();
        }

        String text(int field) throws FileRefused {
            if (isEmpty(field)) {
                throw wrong(field, "is empty.");
            }
            return fields.getField(field).strip();
        }

        int integer(int field, long least, long most) throws FileRefused {
            return (int) number(field, 0, least, most);
        }

        int integer(int field, int ifEmpty, long least, long most) throws FileRefused {
            return isEmpty(field) ? ifEmpty : integer(field, least, most);
        }

        /// A decimal number, exactly, in units of ten to the power of minus `places`.
        long number(int field, int places, long least, long most) throws FileRefused {
            var text = text(field);
            if (!NUMBER.matcher(text).matches()) {
                throw wrong(field, "('%s') is not a number.".formatted(text));
            }
            var value = new BigDecimal(text).movePointRight(places).stripTrailingZeros();
            if (value.scale() > 0) {
                throw wrong(field, "('%s') has more than %d decimals.".formatted(text, places));
            }
            if (value.compareTo(BigDecimal.valueOf(least)) < 0
                    || value.compareTo(BigDecimal.valueOf(most)) > 0) {
                throw wrong(
                        field,
                        "(%s) must be between %s and %s."
                                .formatted(text, plain(least, places), plain(most, places)));
            }
            return value.longValueExact();
        }

        private String plain(long value, int places) {
            return BigDecimal.valueOf(value, places).stripTrailingZeros().toPlainString();
        }

        FileRefused wrong(int field, String problem) {
            return new FileRefused(
                    file,
                    fields.getStartingLineNumber(),
                    field + 1,
                    columns.get(field) + " " + problem);
        }
    }
}
