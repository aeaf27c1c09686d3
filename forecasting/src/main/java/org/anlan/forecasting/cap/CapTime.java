package org.anlan.forecasting.cap;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/// Times as CAP writes them: to the second, with an offset in hours and minutes, never `Z`.
final class CapTime {

    private static final Pattern WRITTEN =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[-+]\\d\\d:\\d\\d");
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

    private CapTime() {}

    /// The time without its fraction of a second; what cannot be written is refused.
    static OffsetDateTime of(String field, OffsetDateTime time) {
        var year = time.getYear();
        if (year < 1 || year > 9999 || time.getOffset().getTotalSeconds() % 60 != 0) {
            throw new IllegalArgumentException(
                    "Time %s (%s) must have four digits of year and whole minutes of offset."
                            .formatted(field, time));
        }
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    /// As the standard wants it: UTC is `-00:00`.
    static String write(OffsetDateTime time) {
        var offset =
                time.getOffset().equals(ZoneOffset.UTC)
                        ? "-00:00"
                        : OFFSET.format(time.getOffset());
        return FORMAT.format(time) + offset;
    }

    /// As RFC 3339 and Atom want it.
    static String writeAtom(OffsetDateTime time) {
        return FORMAT.format(time) + OFFSET.format(time.getOffset());
    }

    static OffsetDateTime read(String field, String text) {
        var written = text.strip();
        if (!WRITTEN.matcher(written).matches()) {
            throw new IllegalArgumentException(
                    "Time %s (%s) must look like 2031-07-18T08:00:00+08:00."
                            .formatted(field, text));
        }
        try {
            return OffsetDateTime.parse(written);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "Time %s (%s) is no time.".formatted(field, text), e);
        }
    }
}
