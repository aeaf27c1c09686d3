package org.anlan.forecasting.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// How far apart the steps of a forecast are: by how often a station is read.
enum StageStep {
    /// Read each three hours or more often: 24 steps ahead, learnt from 40 days.
    THREE_HOURS(3, 24, 320),
    /// Read each six hours: 12 steps ahead, learnt from 90 days.
    SIX_HOURS(6, 12, 360),
    /// Read more rarely: 3 days ahead, learnt from three years.
    DAY(24, 3, 1096);

    private final int hours;
    private final int leads;
    private final int window;

    StageStep(int hours, int leads, int window) {
        this.hours = hours;
        this.leads = leads;
        this.window = window;
    }

    /// By the usual distance between readings.
    ///
    /// @param times rising
    static StageStep of(List<Instant> times) {
        var gaps =
                IntStream.range(1, times.size())
                        .mapToLong(
                                i -> Duration.between(times.get(i - 1), times.get(i)).toMinutes())
                        .sorted()
                        .toArray();
        var usual = gaps.length == 0 ? Long.MAX_VALUE : gaps[gaps.length / 2];
        if (usual <= THREE_HOURS.hours * 60L) {
            return THREE_HOURS;
        }
        return usual <= SIX_HOURS.hours * 60L ? SIX_HOURS : DAY;
    }

    int hours() {
        return hours;
    }

    Duration length() {
        return Duration.ofHours(hours);
    }

    /// How many steps ahead.
    int leads() {
        return leads;
    }

    /// How many steps of the past are looked at, at most.
    int window() {
        return window;
    }

    /// How far back the first of them lies.
    Duration reach() {
        return length().multipliedBy(window);
    }
}
