package org.anlan.forecasting.nowcast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// One thing that is counted, such as a collapsed house or a missing person.
///
/// @param event the day it happened
/// @param report the day it was reported, not before
public record DatedItem(LocalDate event, LocalDate report) {

    /// @throws IllegalArgumentException if it was reported before it happened
    public DatedItem {
        if (report.isBefore(event)) {
            throw new IllegalArgumentException(
                    "Report (%s) must not be before the event (%s).".formatted(report, event));
        }
    }

    /// From event to report, in days.
    int delay() {
        return (int) ChronoUnit.DAYS.between(event, report);
    }

    /// From event to a day, in days.
    int age(LocalDate now) {
        return (int) ChronoUnit.DAYS.between(event, now);
    }
}
