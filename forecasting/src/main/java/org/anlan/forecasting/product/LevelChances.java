package org.anlan.forecasting.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.anlan.forecasting.pooling.RiskLevel;
import org.anlan.forecasting.verification.ForecastValue;

/// The chances of levels as the book keeps them.
final class LevelChances {

    private static final List<RiskLevel> RISING =
            List.of(RiskLevel.BLUE, RiskLevel.YELLOW, RiskLevel.ORANGE, RiskLevel.RED);

    private LevelChances() {}

    /// Chances of at least each level, as chances of exactly each.
    static ForecastValue exact(JsonNode atLeast) {
        var exact = new ArrayList<Double>();
        double above = 1;
        for (var level : RISING) {
            var chance = atLeast.path(level.name()).doubleValue();
            exact.add(Math.max(0, above - chance));
            above = Math.min(above, chance);
        }
        exact.add(above);
        return new ForecastValue.Levels(exact);
    }
}
