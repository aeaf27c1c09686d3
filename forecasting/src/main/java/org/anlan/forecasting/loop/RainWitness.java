package org.anlan.forecasting.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.anlan.forecasting.book.Told;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// Knows the rain of a county from the newest analysis of the day.
final class RainWitness implements Witness {

    private final RainDays days;

    RainWitness(RainDays days) {
        this.days = days;
    }

    @Override
    public WhatCame ask(Handle handle, Told told, OutcomeRule rule) {
        var day = day(told);
        return days.find(handle, day)
                .map(found -> mean(found, told, day))
                .orElseGet(() -> new WhatCame.NotYet("没有 %s 的面雨量分析".formatted(day)));
    }

    private static WhatCame mean(RainDays.Day found, Told told, LocalDate day) {
        var region = told.forecast().key().region();
        var mean = found.mean(region);
        return mean.isPresent()
                ? new WhatCame.Known(
                        mean.getAsDouble(), Optional.of(told.validFrom()), "run:" + found.run())
                : new WhatCame.NotYet("没有 %s 在 %s 的面雨量".formatted(region, day));
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
