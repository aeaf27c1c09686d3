package org.anlan.forecasting.areal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.anlan.forecasting.areal.RainModel.Found;
import org.anlan.forecasting.areal.RainModel.StationRarity;
import org.anlan.forecasting.extremes.Rarity;
import org.anlan.forecasting.rain.GaugeRemark;
import org.anlan.forecasting.rain.MethodChoice;
import org.anlan.forecasting.rain.ZoneRain;
import org.anlan.web.Json;
import org.jspecify.annotations.Nullable;

/// What a run of the rain of a day leaves behind: everything that is kept of it, and nothing else.
///
/// @param choice which method made the field
/// @param looErrorMm root mean square of what the others say at each gauge; empty if unknown
/// @param remarks on gauges that were missing, merged or set aside
record RainResult(
        MethodChoice choice,
        OptionalDouble looErrorMm,
        List<GaugeRemark> remarks,
        List<ZoneRain> counties,
        List<Rare> rarities) {

    /// How rare one sum at one station is.
    ///
    /// @param sumMm empty where a day of it is not known
    /// @param returnPeriodYears empty where it is not judged, and where it has no end
    /// @param beyond whether the sum lies beyond the upper end of what the history allows
    /// @param body as the contract tells it
    record Rare(
            String station,
            String name,
            int days,
            OptionalDouble sumMm,
            OptionalDouble returnPeriodYears,
            boolean beyond,
            Map<String, @Nullable Object> body) {

        Rare {
            // In the order of its names, so that the same rarity is always the same text.
            body = new TreeMap<>(body);
        }

        static Rare of(StationRarity judged) {
            var station = judged.station();
            var rarity = judged.rarity();
            var sum = OptionalDouble.empty();
            var period = OptionalDouble.empty();
            var beyond = false;
            if (rarity instanceof Rarity.Assessed assessed) {
                sum = OptionalDouble.of(assessed.millimetres());
                beyond = Double.isInfinite(assessed.returnPeriodYears());
                period = beyond ? period : OptionalDouble.of(assessed.returnPeriodYears());
            }
            return new Rare(
                    station.id(),
                    station.name(),
                    rarity.days(),
                    sum,
                    period,
                    beyond,
                    RarityText.of(judged));
        }

        /// Whether the sum is as rare as a number of years.
        boolean reaches(double years) {
            return beyond || returnPeriodYears.orElse(0) >= years;
        }

        /// Why it was not judged, if it was not: the name of the reason.
        Optional<String> refused() {
            return Optional.ofNullable(body.get("refused")).map(Object::toString);
        }
    }

    RainResult {
        remarks = List.copyOf(remarks);
        counties = List.copyOf(counties);
        rarities = List.copyOf(rarities);
    }

    static RainResult of(Found found) {
        var analysis = found.analysis();
        var error = analysis.leaveOneOutErrorMillimetres();
        return new RainResult(
                analysis.choice(),
                Double.isNaN(error) ? OptionalDouble.empty() : OptionalDouble.of(error),
                analysis.remarks(),
                found.counties(),
                found.rarities().stream().map(Rare::of).toList());
    }

    String json() {
        return Json.write(this);
    }

    static RainResult read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), RainResult.class);
    }
}
