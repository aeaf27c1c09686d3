package org.anlan.forecasting.decision;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.forecasting.pooling.RiskLevel;

/// The chance from which on each level is recommended, and the lower one under which it is given up
/// again.
///
/// @param version of the table they come from
/// @param ratios `r = C/L` of blue to red, between 0 and 1, open, not rising with the level
/// @param release share of the ratio below which a level is given up, above 0 and at most 1
public record LevelThresholds(String version, Map<RiskLevel, Double> ratios, double release) {

    private static final double USUAL_RELEASE = 0.7;

    public LevelThresholds {
        var ordered = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        double before = 1;
        for (var level : WarningLevels.LIST) {
            double ratio = ratios.getOrDefault(level, Double.NaN);
            check(level, ratio, before);
            ordered.put(level, ratio);
            before = ratio;
        }
        if (!(release > 0 && release <= 1)) {
            throw new IllegalArgumentException(
                    "Release (%s) must lie between 0 and 1.".formatted(release));
        }
        ratios = Collections.unmodifiableMap(ordered);
    }

    private static void check(RiskLevel level, double ratio, double before) {
        if (!(ratio > 0 && ratio < 1)) {
            throw new IllegalArgumentException(
                    "Ratio of %s (%s) must lie between 0 and 1.".formatted(level, ratio));
        }
        if (ratio > before) {
            throw new IllegalArgumentException(
                    "Ratio of %s (%s) must not be above that of the level below (%s)."
                            .formatted(level, ratio, before));
        }
    }

    /// Ratios of blue, yellow, orange and red with the usual release.
    public static LevelThresholds of(String version, double... ratios) {
        if (ratios.length != WarningLevels.LIST.size()) {
            throw new IllegalArgumentException(
                    "Ratios (%d) must be four: blue, yellow, orange, red."
                            .formatted(ratios.length));
        }
        var byLevel = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        for (int k = 0; k < ratios.length; k++) {
            byLevel.put(WarningLevels.LIST.get(k), ratios[k]);
        }
        return new LevelThresholds(version, byLevel, USUAL_RELEASE);
    }

    /// The sample that came with this build.
    public static LevelThresholds bundled() {
        var table = CatalogueTable.resource(LevelThresholds.class, "level_thresholds.tsv");
        var ratios = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        double release = USUAL_RELEASE;
        for (var row : table.rows()) {
            ratios.put(RiskLevel.valueOf(row.get("level")), Double.parseDouble(row.get("ratio")));
            release = Double.parseDouble(row.get("release"));
        }
        return new LevelThresholds(table.version(), ratios, release);
    }

    /// The ratio of a level above none.
    public double of(RiskLevel level) {
        return ratios.getOrDefault(level, Double.NaN);
    }
}
