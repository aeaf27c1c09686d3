package org.anlan.ingest.observation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads a batch of readings written as CSV by RFC 4180, with a header of known columns.
///
/// A row with too few or too many fields is kept with the field [#EXTRA] or without its last ones,
/// so that the row is refused and not the batch.
final class CsvBatch {

    /// The field that stands for those beyond the header.
    static final String EXTRA = "(extra)";

    private CsvBatch() {}

    /// @param columns the columns it must have, in any order
    /// @throws BatchRefused if its header is another, a quote is not closed, or it is too long
    static List<RawReading> read(String text, Set<String> columns) throws BatchRefused {
        var readings = new ArrayList<RawReading>();
        try (var reader = open(text)) {
            var records = reader.iterator();
            var header = records.next();
            refuseHeader(header, columns);
            while (records.hasNext()) {
                var record = records.next();
                if (readings.size() == RawReading.MOST) {
                    throw new BatchRefused(
                            record.getStartingLineNumber(),
                            1,
                            "一批最多 %d 行".formatted(RawReading.MOST));
                }
                readings.add(reading(header, record, readings.size() + 1));
            }
            return readings;
        } catch (CsvParseException e) {
            var refused = brokenQuote(text, line(e));
            refused.initCause(e);
            throw refused;
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory cannot fail.", e);
        }
    }

    private static CsvReader<CsvRecord> open(String text) {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
    }

    private static void refuseHeader(CsvRecord header, Set<String> columns) throws BatchRefused {
        var seen = new HashSet<String>();
        var column = 1;
        for (var name : header.getFields()) {
            if (!columns.contains(name) || !seen.add(name)) {
                throw new BatchRefused(
                        1, column, "表头应是 %s,各一次".formatted(String.join(",", columns)));
            }
            column += name.length() + 1;
        }
        if (seen.size() < columns.size()) {
            throw new BatchRefused(1, column, "表头应是 " + String.join(",", columns));
        }
    }

    private static RawReading reading(CsvRecord header, CsvRecord record, int row)
            throws BatchRefused {
        var fields = new HashMap<String, String>();
        for (var i = 0; i < record.getFieldCount(); i++) {
            var field = record.getField(i);
            if (field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0) {
                throw new BatchRefused(record.getStartingLineNumber(), 1, "引号没有闭合");
            }
            fields.put(i < header.getFieldCount() ? header.getField(i) : EXTRA, field);
        }
        return new RawReading(row, record.getStartingLineNumber(), fields);
    }

    /// The reader's message ends in the line of the record, its cause tells what is wrong.
    private static long line(CsvParseException e) {
        var digits = String.valueOf(e.getMessage()).replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 9 ? 1 : Long.parseLong(digits);
    }

    private static BatchRefused brokenQuote(String text, long line) {
        var broken = text.lines().skip(line - 1).findFirst().orElse("");
        return new BatchRefused(line, broken.indexOf('"') + 1L, "引号之后应是逗号或行尾");
    }
}
