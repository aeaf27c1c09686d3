package org.anlan.forecasting.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.anlan.forecasting.pooling.RiskLevel;
import org.anlan.forecasting.usual.UsualRain;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.Reference;

/// What the level of a county must beat: the level that the rain of the day itself reached, held
/// for certain, and what is usual on the day forecast. Immutable.
final class CountyReferences {

    private final CountyLevels amounts = CountyLevels.bundled();
    private final UsualRain usual;

    CountyReferences(UsualRain usual) {
        this.usual = usual;
    }

    /// @param county its products of a day
    /// @param day that is forecast
    Map<Reference, ForecastValue> of(JsonNode county, LocalDate day) {
        var references = new EnumMap<Reference, ForecastValue>(Reference.class);
        var rain = county.path("rainMm").path("p50");
        if (rain.isNumber()) {
            references.put(Reference.PERSISTENCE, certain(amounts.reached(rain.doubleValue())));
        }
        usual.findLevels(county.path("region").asText(), day)
                .ifPresent(levels -> references.put(Reference.CLIMATOLOGY, levels));
        return references;
    }

    private static ForecastValue certain(RiskLevel level) {
        return new ForecastValue.Levels(
                Stream.of(RiskLevel.values()).map(l -> l == level ? 1.0 : 0.0).toList());
    }
}
