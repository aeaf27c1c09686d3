package org.anlan.forecasting.stage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.port.Observations;
import org.anlan.domain.port.Observations.Kind;
import org.anlan.domain.port.Observations.Reading;
import org.anlan.domain.port.Observations.Station;

/// The gauges of water levels: rivers, lakes and reservoirs alike. Thread-safe.
public final class WaterGauges {

    private static final List<Kind> KINDS = List.of(Kind.STAGE, Kind.RESERVOIR);

    private final Observations observations;

    public WaterGauges(Observations observations) {
        this.observations = observations;
    }

    /// Whether a kind of reading, by its name, is a water level.
    static boolean isLevel(String kind) {
        return KINDS.stream().anyMatch(k -> k.name().equals(kind));
    }

    /// All stations.
    public List<Station> stations() {
        return KINDS.stream().flatMap(k -> observations.listStations(k).stream()).toList();
    }

    Optional<Station> find(String id) {
        return stations().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /// The newest reading of each station at or before an instant.
    List<Reading> latest(Instant at) {
        return KINDS.stream().flatMap(k -> observations.latest(k, at).stream()).toList();
    }

    /// Likewise, but only what was recorded by then.
    List<Reading> latestKnown(Instant known) {
        return KINDS.stream().flatMap(k -> observations.latestKnown(k, known).stream()).toList();
    }

    /// Readings of a station in a half-open span, by time.
    List<Reading> list(Station station, Instant from, Instant to) {
        return observations.listOf(station.kind(), station.id(), from, to);
    }
}
