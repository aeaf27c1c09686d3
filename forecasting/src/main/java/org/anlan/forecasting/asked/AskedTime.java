package org.anlan.forecasting.asked;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.anlan.web.Ask;
import org.anlan.web.Problem;

/// Times in the query of a request.
public final class AskedTime {

    private AskedTime() {}

    /// The instant `asOf`, else the one given.
    ///
    /// @throws Problem 422 if it is no instant
    public static Instant asOf(Ask ask, Instant now) {
        try {
            return ask.given("asOf").map(Instant::parse).orElse(now);
        } catch (DateTimeParseException e) {
            throw Problem.field("asOf", "date-time", "时刻应写作 2031-07-14T14:00:00Z。");
        }
    }

    /// The day `day`, if one is asked for.
    ///
    /// @throws Problem 422 if it is no day
    public static Optional<LocalDate> day(Ask ask) {
        try {
            return ask.given("day").map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw Problem.field("day", "date", "日期应写作 2031-07-05。");
        }
    }
}
