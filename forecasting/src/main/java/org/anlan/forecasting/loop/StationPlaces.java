package org.anlan.forecasting.loop;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.store.pack.Pack;

/// In which division each station of the pack stands. Immutable and thread-safe.
final class StationPlaces {

    private static final String FILE = "stations.csv";

    private final Map<String, RegionCode> regions;

    StationPlaces(Map<String, RegionCode> regions) {
        this.regions = Map.copyOf(regions);
    }

    /// A pack without stations has none.
    static StationPlaces of(Pack pack) {
        var regions = new HashMap<String, RegionCode>();
        if (pack.has(FILE)) {
            for (var row : pack.table(FILE).rows()) {
                row.findText("region")
                        .ifPresent(_ -> regions.put(row.getText("id"), row.getCode("region")));
            }
        }
        return new StationPlaces(regions);
    }

    /// A county or city; empty where the pack does not say.
    Optional<RegionCode> find(String station) {
        return Optional.ofNullable(regions.get(station));
    }
}
