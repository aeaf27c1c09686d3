package org.anlan.forecasting.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.forecasting.areal.RainThatCame;
import org.anlan.forecasting.areal.RainThatCame.CountyDay;
import org.anlan.forecasting.book.Told;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// Knows the rain of a county from the newest analysis of the day. Reads each day once: made anew
/// for each round, not thread-safe.
final class RainWitness implements Witness {

    private final Map<LocalDate, Optional<Day>> days = new HashMap<>();

    private record Day(UUID run, Map<String, Double> means) {}

    @Override
    public WhatCame ask(Handle handle, Told told, OutcomeRule rule) {
        var day = day(told);
        var region = told.forecast().key().region();
        return days.computeIfAbsent(day, d -> read(handle, d))
                .map(found -> mean(found, told, region, day))
                .orElseGet(() -> new WhatCame.NotYet("%s 没有面雨量分析".formatted(day)));
    }

    private static Optional<Day> read(Handle handle, LocalDate day) {
        return RainThatCame.findRun(handle, day)
                .map(
                        run ->
                                new Day(
                                        run,
                                        RainThatCame.listMeans(handle, run).stream()
                                                .collect(
                                                        Collectors.toMap(
                                                                CountyDay::region,
                                                                CountyDay::mm))));
    }

    private static WhatCame mean(Day found, Told told, String region, LocalDate day) {
        var mean = found.means().get(region);
        return mean == null
                ? new WhatCame.NotYet("%s 的分析没有 %s 的面雨量".formatted(day, region))
                : new WhatCame.Known(mean, Optional.of(told.validFrom()), "run:" + found.run());
    }

    /// The day in which the middle of the time forecast lies: right for days that end at midnight,
    /// at 8 and at 20 hours.
    static LocalDate day(Told told) {
        var span = Duration.between(told.validFrom(), told.validTo());
        return day(told.validFrom().plus(span.dividedBy(2)));
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, OpenStore.ZONE);
    }
}
