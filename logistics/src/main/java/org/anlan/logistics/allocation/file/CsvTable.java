package org.anlan.logistics.allocation.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.logistics.flow.FileRefused;

/// One CSV file of an instance folder: a header that must name the columns, and rows that can say
/// where they are wrong. UTF-8, with or without a byte order mark; further columns are let pass.
final class CsvTable {

    private final String file;
    private final List<CsvRecord> records = new ArrayList<>();
    private final Set<Object> keys = new HashSet<>();

    private CsvTable(String file) {
        this.file = file;
    }

    static CsvTable read(Path folder, String file, String... columns)
            throws FileRefused, IOException {
        var table = new CsvTable(file);
        if (!Files.isRegularFile(folder.resolve(file))) {
            throw table.wrong(0, 0, "the file is missing.");
        }
        try (var reader = reader(folder.resolve(file))) {
            reader.forEach(table.records::add);
        } catch (CsvParseException e) {
            throw table.wrong(table.lastLine() + 1, 1, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw table.wrong(table.lastLine() + 1, 1, "the text is not UTF-8.");
        }
        table.checkHeader(columns);
        return table;
    }

    private static CsvReader<CsvRecord> reader(Path path) throws IOException {
        return CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(path);
    }

    private void checkHeader(String... columns) throws FileRefused {
        for (int i = 0; i < columns.length; i++) {
            var header = records.isEmpty() ? List.<String>of() : records.getFirst().getFields();
            if (i >= header.size() || !header.get(i).strip().equals(columns[i])) {
                throw wrong(1, i + 1, "column %d must be '%s'.".formatted(i + 1, columns[i]));
            }
        }
    }

    private long lastLine() {
        return records.isEmpty() ? 0 : records.getLast().getStartingLineNumber();
    }

    List<Row> rows() {
        return records.stream().skip(1).map(Row::new).toList();
    }

    private FileRefused wrong(long line, int column, String problem) {
        return new FileRefused(file, line, column, problem);
    }

    /// One row; fields count from 0 here and from 1 in messages.
    final class Row {

        private final CsvRecord fields;

        private Row(CsvRecord fields) {
            this.fields = fields;
        }

        String code(int field) throws FileRefused {
            var text = field < fields.getFieldCount() ? fields.getField(field).strip() : "";
            if (text.isEmpty()) {
                throw wrong(field, "is empty.");
            }
            return text;
        }

        /// What another file lists under the code in this field.
        <T> T reference(int field, Map<String, T> known, String where) throws FileRefused {
            var code = code(field);
            var found = known.get(code);
            if (found == null) {
                throw wrong(field, "('%s') is not in %s.".formatted(code, where));
            }
            return found;
        }

        /// Refuses a row whose key was there before.
        void unique(Object key) throws FileRefused {
            if (!keys.add(key)) {
                throw wrong(0, "is there twice: %s.".formatted(key));
            }
        }

        long number(int field, long least, long greatest) throws FileRefused {
            return decimal(field, 0, least, greatest);
        }

        /// A decimal number, exactly, in units of ten to the power of minus `places`.
        long decimal(int field, int places, long least, long greatest) throws FileRefused {
            var text = code(field);
            if (!text.matches("[+-]?[0-9]{1,19}(\\.[0-9]{1,19})?")) {
                throw wrong(field, "('%s') is not a number.".formatted(text));
            }
            var value = new BigDecimal(text).movePointRight(places).stripTrailingZeros();
            if (value.scale() > 0) {
                throw wrong(field, "('%s') has more than %d decimals.".formatted(text, places));
            }
            if (value.compareTo(BigDecimal.valueOf(least)) < 0
                    || value.compareTo(BigDecimal.valueOf(greatest)) > 0) {
                var from = BigDecimal.valueOf(least, places);
                var to = BigDecimal.valueOf(greatest, places);
                throw wrong(
                        field,
                        "(%s) must be between %s and %s."
                                .formatted(text, from.toPlainString(), to.toPlainString()));
            }
            return value.longValueExact();
        }

        FileRefused wrong(int field, String problem) {
            var column = records.getFirst().getField(field).strip();
            return CsvTable.this.wrong(
                    fields.getStartingLineNumber(), field + 1, column + " " + problem);
        }
    }
}
