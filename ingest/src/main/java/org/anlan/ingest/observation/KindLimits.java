package org.anlan.ingest.observation;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.domain.port.Observations.Kind;

/// What a gauge of a kind can read, as `kinds.tsv` states it.
///
/// @param unit `mm` or `m`
/// @param least the least value believed, in the unit
/// @param most the greatest value believed, in the unit
/// @param decimals the finest decimal taken
record KindLimits(String unit, BigDecimal least, BigDecimal most, int decimals) {

    /// The limits of every kind that come with this program.
    static Map<Kind, KindLimits> bundled() {
        var limits = new EnumMap<Kind, KindLimits>(Kind.class);
        for (var row : CatalogueTable.resource(KindLimits.class, "kinds.tsv").rows()) {
            limits.put(
                    row.choice("kind", Kind.class),
                    new KindLimits(
                            row.get("unit"),
                            new BigDecimal(row.get("least")),
                            new BigDecimal(row.get("most")),
                            Integer.parseInt(row.get("decimals"))));
        }
        return limits;
    }

    /// Why a value is not believed, if it is not.
    Optional<String> objection(BigDecimal value) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            return Optional.of("应在 %s 到 %s %s 之间".formatted(least, most, unit));
        }
        return Optional.empty();
    }

    /// Whether a value is written finer than is taken; trailing zeros are not finer.
    boolean isTooFine(BigDecimal value) {
        return value.stripTrailingZeros().scale() > decimals;
    }
}
