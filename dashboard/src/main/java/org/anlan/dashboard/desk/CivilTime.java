package org.anlan.dashboard.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Ask;
import org.anlan.web.Problem;

/// Civil times as requests state them and as the desk prints them, in the province's zone.
public final class CivilTime {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(OpenStore.ZONE);

    private static final DateTimeFormatter MINUTE_EN =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK).withZone(OpenStore.ZONE);

    private CivilTime() {}

    /// The instant a query states.
    ///
    /// @throws Problem 400 if it is none
    public static Instant asked(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.of(400, "time", "时间有误", "时间应写作 2031-07-12T03:00:00Z。");
        }
    }

    /// The moment a reading looks back to; empty for the present.
    ///
    /// @throws Problem 400 if it is no instant
    public static Optional<Instant> known(Ask ask) {
        return ask.given("asOf").map(CivilTime::asked);
    }

    /// Refuses what is said to have been later than now, but for clocks that differ a little.
    ///
    /// @throws Problem 422 naming the field
    public static void refuseLater(String field, Instant at, Instant now) {
        if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw Problem.field(field, "not-in-future", "所填时间不能晚于现在。");
        }
    }

    /// Such as 7月12日 11:00.
    public static String print(Instant at) {
        return MINUTE.format(at);
    }

    /// Such as 12 Jul 11:00.
    public static String printEn(Instant at) {
        return MINUTE_EN.format(at);
    }
}
