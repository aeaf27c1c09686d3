package org.anlan.ingest.observation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.port.Observations.Kind;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRow;

/// The gauges that readings may name. Immutable, thread-safe.
public final class Gauges {

    private final Map<String, Gauge> byId = new LinkedHashMap<>();

    Gauges(Collection<Gauge> gauges) {
        for (var gauge : gauges) {
            if (byId.put(gauge.id(), gauge) != null) {
                throw new IllegalArgumentException(
                        "Station (%s) stands twice.".formatted(gauge.id()));
            }
        }
    }

    /// The gauges of a province pack; none when it has no `stations.csv`.
    ///
    /// @throws org.anlan.store.pack.PackRefused if a row is not readable
    public static Gauges of(Pack pack) {
        if (!pack.has("stations.csv")) {
            return new Gauges(List.of());
        }
        return new Gauges(pack.table("stations.csv").rows().stream().map(Gauges::gauge).toList());
    }

    private static Gauge gauge(PackRow row) {
        return new Gauge(
                row.getText("id"),
                row.getText("name"),
                row.read("kind", Gauges::type, "a kind of gauge"),
                row.findText("river").orElse(""),
                row.getCode("region"),
                row.getDecimal("lon").doubleValue(),
                row.getDecimal("lat").doubleValue(),
                row.findDecimal("warning_m"),
                row.findDecimal("guarantee_m"),
                row.getFlag("sample"));
    }

    private static Gauge.Type type(String text) {
        return Gauge.Type.valueOf(text.toUpperCase(Locale.ROOT));
    }

    Optional<Gauge> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The gauges of a kind, in the order of the pack.
    List<Gauge> list(Kind kind) {
        return byId.values().stream().filter(g -> g.kind() == kind).toList();
    }

    /// Their ids.
    List<String> ids(Kind kind) {
        return list(kind).stream().map(Gauge::id).toList();
    }
}
