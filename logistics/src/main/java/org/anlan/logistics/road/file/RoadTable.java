package org.anlan.logistics.road.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.anlan.logistics.flow.FileRefused;

/// One CSV file of a road folder, read row by row, so that a province's roads need not be held
/// twice. UTF-8, with or without a byte order mark; the header must name the columns. Not
/// thread-safe.
final class RoadTable implements AutoCloseable {

    private static final String NO_TEXT = "the text is not UTF-8.";
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String file;
    private final List<String> columns;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private long line;

    RoadTable(Path path, String... columns) throws FileRefused, IOException {
        file = String.valueOf(path.getFileName());
        this.columns = List.of(columns);
        try {
            reader =
                    CsvReader.builder()
                            .allowExtraFields(true)
                            .allowMissingFields(true)
                            .ofCsvRecord(withoutMark(path));
        } catch (CharacterCodingException e) {
            throw wrong(1, 1, NO_TEXT);
        }
        records = reader.iterator();
        if (!next(this::header)) {
            throw wrong(1, 1, "the file is empty; its first column must be " + columns[0] + ".");
        }
    }

    /// The text without a byte order mark; what is not UTF-8 fails as it is read.
    private static Reader withoutMark(Path path) throws IOException {
        var text = Files.newBufferedReader(path);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /// Takes a row.
    interface Taker {
        void take(RoadRow row) throws FileRefused;
    }

    /// Reads the next row; false at the end.
    boolean next(Taker taker) throws FileRefused {
        CsvRecord row;
        try {
            row = records.next();
        } catch (NoSuchElementException end) {
            return false;
        } catch (CsvParseException e) {
            throw wrong(line + 1, 1, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw wrong(line + 1, 1, NO_TEXT);
        }
        line = row.getStartingLineNumber();
        taker.take(new RoadRow(file, columns, row));
        return true;
    }

    private void header(RoadRow row) throws FileRefused {
        for (int i = 0; i < columns.size(); i++) {
            if (!row.text(i).equals(columns.get(i))) {
                throw wrong(1, i + 1, "column %d must be '%s'.".formatted(i + 1, columns.get(i)));
            }
        }
    }

    private FileRefused wrong(long at, int column, String problem) {
        return new FileRefused(file, at, column, problem);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
