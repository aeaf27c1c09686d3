package org.anlan.ingest.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.anlan.store.open.OpenStore;

/// When a day of rain ends, as its source states it.
///
/// The day that ends at 20:00 ends on its own date (20–20, meteorology); the one that ends at 08:00
/// ends on the morning after (08–08, hydrology); one whose end is unknown is over with its date.
///
/// Source: general knowledge of 地面气象观测规范 and SL 21 降水量观测规范; to be checked before production.
enum DayEnd {
    MORNING("08:00"),
    EVENING("20:00"),
    UNKNOWN("unknown");

    private final String text;

    DayEnd(String text) {
        this.text = text;
    }

    static Optional<DayEnd> find(String text) {
        for (var end : values()) {
            if (end.text.equals(text)) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }

    /// As sources write it.
    String text() {
        return text;
    }

    /// The instant at which a day is over.
    Instant of(LocalDate day) {
        var end =
                switch (this) {
                    case MORNING -> day.plusDays(1).atTime(LocalTime.of(8, 0));
                    case EVENING -> day.atTime(LocalTime.of(20, 0));
                    case UNKNOWN -> day.plusDays(1).atStartOfDay();
                };
        return end.atZone(OpenStore.ZONE).toInstant();
    }
}
