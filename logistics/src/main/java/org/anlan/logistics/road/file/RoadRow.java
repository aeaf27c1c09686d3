package org.anlan.logistics.road.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import org.anlan.logistics.flow.FileRefused;

/// A row of a road file that can say where it is wrong. Fields count from 0 here and from 1 in
/// messages.
final class RoadRow {

    private final String file;
    private final List<String> columns;
    private final CsvRecord fields;

    RoadRow(String file, List<String> columns, CsvRecord fields) {
        this.file = file;
        this.columns = columns;
        this.fields = fields;
    }

    /// What the field says, or nothing.
    String text(int field) {
        return field < fields.getFieldCount() ? fields.getField(field).strip() : "";
    }

    String code(int field) throws FileRefused {
        if (text(field).isEmpty()) {
            throw wrong(field, "is empty.");
        }
        return text(field);
    }

    /// A number in units of ten to the power of minus `places`, exactly.
    int number(int field, int places, int least, int most) throws FileRefused {
        var text = code(field);
        if (!text.matches("[+-]?[0-9]{1,12}(\\.[0-9]{1,12})?")) {
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
        return value.intValueExact();
    }

    private static String plain(int value, int places) {
        return BigDecimal.valueOf(value, places).toPlainString();
    }

    /// The same where the field may be left empty.
    int numberOr(int otherwise, int field, int places, int least, int most) throws FileRefused {
        return text(field).isEmpty() ? otherwise : number(field, places, least, most);
    }

    double degrees(int field, int most) throws FileRefused {
        return number(field, 7, -most * 10_000_000, most * 10_000_000) / 1e7;
    }

    boolean yes(int field) throws FileRefused {
        return number(field, 0, 0, 1) == 1;
    }

    <E extends Enum<E>> E word(int field, Class<E> kind) throws FileRefused {
        var text = code(field);
        for (var each : kind.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
                return each;
            }
        }
        var words = Arrays.toString(kind.getEnumConstants()).toLowerCase(Locale.ROOT);
        throw wrong(field, "('%s') must be one of %s.".formatted(text, words));
    }

    /// What another file lists under the code in this field.
    int known(int field, Function<String, OptionalInt> find, String where) throws FileRefused {
        var found = find.apply(code(field));
        if (found.isEmpty()) {
            throw wrong(field, "('%s') is not in %s.".formatted(text(field), where));
        }
        return found.getAsInt();
    }

    Instant instant(int field) throws FileRefused {
        try {
            return Instant.parse(code(field));
        } catch (DateTimeException e) {
            throw wrong(field, "('%s') must be like 2026-06-01T08:00:00Z.".formatted(text(field)));
        }
    }

    FileRefused wrong(int field, String problem) {
        return new FileRefused(
                file,
                fields.getStartingLineNumber(),
                field + 1,
                columns.get(field) + " " + problem);
    }
}
