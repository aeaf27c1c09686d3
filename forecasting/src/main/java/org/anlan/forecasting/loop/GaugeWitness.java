package org.anlan.forecasting.loop;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.port.Observations;
import org.anlan.domain.port.Observations.Reading;
import org.anlan.forecasting.book.Told;
import org.jdbi.v3.core.Handle;

/// Knows a stage or flow from the station's readings: near the end of the time forecast, or the
/// highest in it where it is long.
final class GaugeWitness implements Witness {

    private static final Duration LONG = Duration.ofHours(2);

    private final Observations observations;
    private final Observations.Kind kind;

    GaugeWitness(Observations observations, Observations.Kind kind) {
        this.observations = observations;
        this.kind = kind;
    }

    /// Whether the station of a forecast is one of its kind.
    boolean knows(Told told) {
        var station = told.forecast().key().region();
        return observations.listStations(kind).stream().anyMatch(s -> s.id().equals(station));
    }

    @Override
    public WhatCame ask(Handle handle, Told told, OutcomeRule rule) {
        var station = told.forecast().key().region();
        var isLong = Duration.between(told.validFrom(), told.validTo()).compareTo(LONG) > 0;
        var found = isLong ? highest(told, station) : nearest(told, station, rule);
        return found.<WhatCame>map(GaugeWitness::known)
                .orElseGet(
                        () ->
                                new WhatCame.NotYet(
                                        "%s 在 %s 前后没有读数".formatted(station, told.validTo())));
    }

    private Optional<Reading> highest(Told told, String station) {
        return list(told, station, Duration.ZERO).stream()
                .filter(r -> !r.at().isAfter(told.validTo()))
                .max(
                        Comparator.comparing(Reading::value)
                                .thenComparing(Reading::at, Comparator.reverseOrder()));
    }

    private Optional<Reading> nearest(Told told, String station, OutcomeRule rule) {
        return list(told, station, rule.tolerance()).stream()
                .filter(r -> distance(told, r).compareTo(rule.tolerance()) <= 0)
                .min(
                        Comparator.comparing((Reading r) -> distance(told, r))
                                .thenComparing(Reading::at));
    }

    private static Duration distance(Told told, Reading reading) {
        return Duration.between(told.validTo(), reading.at()).abs();
    }

    private List<Reading> list(Told told, String station, Duration around) {
        return observations
                .list(
                        kind,
                        told.validFrom().minus(around),
                        told.validTo().plus(around).plusMillis(1))
                .stream()
                .filter(r -> r.station().equals(station))
                .toList();
    }

    private static WhatCame known(Reading reading) {
        return new WhatCame.Known(
                reading.value().doubleValue(),
                Optional.of(reading.at()),
                "reading:%s@%s".formatted(reading.station(), reading.at()));
    }
}
