package org.anlan.forecasting.consultation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.port.Observations;
import org.jspecify.annotations.Nullable;

/// The newest stage at each river station.
final class StageEvidence {

    private final Observations observations;

    StageEvidence(Observations observations) {
        this.observations = observations;
    }

    List<Map<String, @Nullable Object>> levels(Instant at) {
        var stations = new LinkedHashMap<String, Observations.Station>();
        observations.listStations(Observations.Kind.STAGE).forEach(s -> stations.put(s.id(), s));
        return observations.latest(Observations.Kind.STAGE, at).stream()
                .map(reading -> level(reading, stations.get(reading.station())))
                .toList();
    }

    private static Map<String, @Nullable Object> level(
            Observations.Reading reading, Observations.@Nullable Station station) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("station", reading.station());
        text.put("at", reading.at());
        text.put("valueM", reading.value().toPlainString());
        if (station != null) {
            text.put("name", station.name());
            text.put("warningM", station.warningM().map(BigDecimal::toPlainString).orElse(null));
            text.put(
                    "guaranteeM", station.guaranteeM().map(BigDecimal::toPlainString).orElse(null));
        }
        return text;
    }
}
