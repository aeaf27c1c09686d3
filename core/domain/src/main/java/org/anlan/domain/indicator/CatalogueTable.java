package org.anlan.domain.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A small table of reference data: strict UTF-8 text, cells parted by one tab, no quoting.
///
/// Lines that start with `#` are remarks; the one that reads `# version: X` is required and dates
/// the table. The first other line names the columns; each further line has exactly as many
/// cells. Cells have no blanks at their ends and no control characters. Anything else is refused
/// by line and column.
///
/// Immutable; read whole, because catalogues have hundreds of rows, not millions.
public final class CatalogueTable {

    private static final String VERSION = "# version:";

    private final String file;
    private final List<String> lines;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private String version = "";

    /// Reads a table that lies beside a class on the class path.
    ///
    /// @throws TableRefused if the table does not keep its form
    public static CatalogueTable resource(Class<?> owner, String file) {
        try (var stream = owner.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "Resource (%s) of %s is missing.".formatted(file, owner));
            }
            return parse(file, decode(file, stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read %s.".formatted(file), e);
        }
    }

    /// Reads a table from its text; `file` is only named in refusals.
    ///
    /// @throws TableRefused if the table does not keep its form
    public static CatalogueTable parse(String file, String text) {
        return new CatalogueTable(file, text);
    }

    private CatalogueTable(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
        for (var line = 1; line <= lines.size(); line++) {
            take(line, lines.get(line - 1));
        }
        if (version.isEmpty()) {
            throw new TableRefused(file, 1, 1, "no line says '%s …'.".formatted(VERSION));
        }
        if (columns.isEmpty()) {
            throw new TableRefused(file, lines.size(), 1, "no line names the columns.");
        }
    }

    /// What the file calls its own version; rules, reports and figures store it.
    public String version() {
        return version;
    }

    /// The rows in the order of the file.
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    private void take(int line, String text) {
        if (text.startsWith(VERSION)) {
            version = text.substring(VERSION.length()).strip();
        } else if (!text.isEmpty() && !text.startsWith("#")) {
            var cells = cells(line, text);
            if (columns.isEmpty()) {
                nameColumns(line, cells);
            } else {
                rows.add(row(line, cells));
            }
        }
    }

    private List<String> cells(int line, String text) {
        var cells = List.of(text.split("\t", -1));
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (!cell.equals(cell.strip()) || cell.chars().anyMatch(Character::isISOControl)) {
                throw new TableRefused(file, line, i + 1, "stray blank or control character.");
            }
        }
        return cells;
    }

    private void nameColumns(int line, List<String> names) {
        for (var i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty() || columns.put(names.get(i), i) != null) {
                throw new TableRefused(file, line, i + 1, "column name missing or said twice.");
            }
        }
    }

    private Row row(int line, List<String> cells) {
        if (cells.size() != columns.size()) {
            var column = Math.min(cells.size(), columns.size()) + 1;
            throw new TableRefused(
                    file,
                    line,
                    column,
                    "%d cells, not %d.".formatted(cells.size(), columns.size()));
        }
        return new Row(line, cells);
    }

    private static String decode(String file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            var refused = new TableRefused(file, 1, 1, "not UTF-8 text.");
            refused.initCause(e);
            throw refused;
        }
    }

    /// One line of the table.
    public final class Row {

        private final int line;
        private final List<String> cells;

        private Row(int line, List<String> cells) {
            this.line = line;
            this.cells = cells;
        }

        /// The cell of a column; refused when empty.
        public String get(String column) {
            return find(column).orElseThrow(() -> refuse(column, "must not be empty."));
        }

        /// The cell of a column, or nothing when it is empty.
        public Optional<String> find(String column) {
            var cell = cells.get(index(column));
            return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
        }

        /// A cell that names a constant in lower case with hyphens: `real-time` is `REAL_TIME`.
        public <E extends Enum<E>> E choice(String column, Class<E> type) {
            var cell = get(column);
            for (var constant : type.getEnumConstants()) {
                if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(cell)) {
                    return constant;
                }
            }
            throw refuse(column, "'%s' is no %s.".formatted(cell, type.getSimpleName()));
        }

        /// Two cells that say one thing in Chinese (`NAME_zh`) and English (`NAME_en`); both or
        /// none.
        public Optional<Bilingual> findText(String name) {
            var zh = find(name + "_zh");
            var en = find(name + "_en");
            if (zh.isPresent() != en.isPresent()) {
                throw refuse(name + "_zh", "needs both languages.");
            }
            return zh.map(text -> new Bilingual(text, en.orElseThrow()));
        }

        /// As [#findText], refused when empty.
        public Bilingual getText(String name) {
            return findText(name).orElseThrow(() -> refuse(name + "_zh", "must not be empty."));
        }

        /// The refusal of this row's cell, to be thrown by whoever knows what it should mean.
        public TableRefused refuse(String column, String why) {
            return new TableRefused(file, line, index(column) + 1, column + " " + why);
        }

        private int index(String column) {
            var index = columns.get(column);
            if (index == null) {
                throw new TableRefused(file, line, 1, "no column is named '%s'.".formatted(column));
            }
            return index;
        }
    }
}
