package org.anlan.forecasting.quake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.domain.indicator.CatalogueTable;

/// The attenuation of each region of China, as a versioned table with sources. Immutable and
/// thread-safe.
public final class AttenuationRegions {

    private final String version;
    private final Map<String, IntensityAttenuation> regions = new LinkedHashMap<>();

    private AttenuationRegions(CatalogueTable table) {
        version = table.version();
        for (var row : table.rows()) {
            regions.put(row.get("region"), attenuation(row));
        }
    }

    /// The regions that came with this build.
    public static AttenuationRegions bundled() {
        return new AttenuationRegions(
                CatalogueTable.resource(AttenuationRegions.class, "attenuation.tsv"));
    }

    private static IntensityAttenuation attenuation(CatalogueTable.Row row) {
        return new IntensityAttenuation(
                axis(row, "major"), axis(row, "minor"), number(row, "sigma"));
    }

    private static AttenuationAxis axis(CatalogueTable.Row row, String axis) {
        return new AttenuationAxis(
                number(row, "A_" + axis),
                number(row, "B"),
                number(row, "C_" + axis),
                number(row, "R0_" + axis + "_km"));
    }

    private static double number(CatalogueTable.Row row, String column) {
        return Double.parseDouble(row.get(column));
    }

    /// The version of the table.
    public String version() {
        return version;
    }

    /// The names of the regions, in the order of the table.
    public Set<String> names() {
        return Collections.unmodifiableSet(regions.keySet());
    }

    /// The attenuation of a region, by its name in the table.
    public Optional<IntensityAttenuation> find(String region) {
        return Optional.ofNullable(regions.get(region));
    }
}
