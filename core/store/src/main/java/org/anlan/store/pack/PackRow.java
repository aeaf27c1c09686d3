package org.anlan.store.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.domain.RegionCode;
import org.jspecify.annotations.Nullable;

/// One row of a table. `get…` refuses an empty field, `find…` takes it as missing, never as zero.
///
/// Immutable. Every refusal names file, line, column and value.
public final class PackRow {

    private final String file;
    private final long line;
    private final Map<String, String> fields;

    PackRow(String file, long line, Map<String, String> fields) {
        this.file = file;
        this.line = line;
        this.fields = Map.copyOf(fields);
    }

    /// The line of the file where the row begins; the header's is 1.
    public long line() {
        return line;
    }

    /// Whether the table has such a column.
    public boolean has(String column) {
        return fields.containsKey(column);
    }

    /// A text that is there.
    public String getText(String column) {
        return findText(column).orElseThrow(() -> refused(column, "is empty", null));
    }

    /// A text, if there is one.
    public Optional<String> findText(String column) {
        var field = fields.get(column);
        if (field == null) {
            throw new PackRefused("%s has no column %s.".formatted(file, column));
        }
        return Optional.of(field).filter(f -> !f.isEmpty());
    }

    /// A text of a column that a pack may leave out, if there is one.
    public Optional<String> findTextIfAny(String column) {
        return Optional.ofNullable(fields.get(column)).filter(f -> !f.isEmpty());
    }

    /// A whole number that is there.
    public long getInteger(String column) {
        return read(column, Long::valueOf, "a whole number");
    }

    /// A whole number, if there is one.
    public Optional<Long> findInteger(String column) {
        return find(column, Long::valueOf, "a whole number");
    }

    /// An exact decimal that is there.
    public BigDecimal getDecimal(String column) {
        return read(column, BigDecimal::new, "a number");
    }

    /// An exact decimal, if there is one.
    public Optional<BigDecimal> findDecimal(String column) {
        return find(column, BigDecimal::new, "a number");
    }

    /// A flag, written `0` or `1`.
    public boolean getFlag(String column) {
        return read(column, PackRow::flag, "0 or 1");
    }

    /// A day that is there; where only a month or year is known, its first day.
    public LocalDate getDate(String column) {
        return read(column, PackRow::day, "a date");
    }

    /// A day, if there is one.
    public Optional<LocalDate> findDate(String column) {
        return find(column, PackRow::day, "a date");
    }

    /// A civil time that is there; a bare day means its first minute.
    public LocalDateTime getTime(String column) {
        return read(column, PackRow::time, "a civil time");
    }

    /// A civil time, if there is one.
    public Optional<LocalDateTime> findTime(String column) {
        return find(column, PackRow::time, "a civil time");
    }

    /// A region code that is there.
    public RegionCode getCode(String column) {
        return read(column, RegionCode::new, "a region code");
    }

    /// A region code, if there is one.
    public Optional<RegionCode> findCode(String column) {
        return find(column, RegionCode::new, "a region code");
    }

    /// Reads a field in the caller's own way.
    ///
    /// @param reading may throw `IllegalArgumentException` or a parse exception of the JDK
    /// @param what the field should be, such as `a known item`
    public <T> T read(String column, Function<String, T> reading, String what) {
        return parsed(column, getText(column), reading, what);
    }

    private <T> Optional<T> find(String column, Function<String, T> reading, String what) {
        return findText(column).map(text -> parsed(column, text, reading, what));
    }

    private <T> T parsed(String column, String text, Function<String, T> reading, String what) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw refused(column, "(%s) is not %s".formatted(text, what), e);
        }
    }

    private PackRefused refused(String column, String fault, @Nullable Throwable cause) {
        return new PackRefused("%s line %d: %s %s.".formatted(file, line, column, fault), cause);
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "0" -> false;
            case "1" -> true;
            default -> throw new IllegalArgumentException("Flag (%s).".formatted(text));
        };
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(
                switch (text.length()) {
                    case 4 -> text + "-01-01";
                    case 7 -> text + "-01";
                    default -> text;
                });
    }

    private static LocalDateTime time(String text) {
        return text.indexOf('T') < 0 ? day(text).atStartOfDay() : LocalDateTime.parse(text);
    }
}
