package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.QuantileOpinion;
import org.anlan.forecasting.pooling.RiskLevel;
import org.anlan.forecasting.verification.ForecastValue;

/// What a model had told of the matter when the evidence froze.
///
/// @param id in the book of forecasts
/// @param issuer the model
/// @param source its run
record ModelForecast(
        UUID id,
        String issuer,
        Instant issuedAt,
        String source,
        Optional<LevelProbabilities> chances,
        Optional<QuantileOpinion> quantiles) {

    private static final double[] TOLD = {0.1, 0.5, 0.9};

    static ModelForecast of(Told told) {
        var forecast = told.forecast();
        var issuer = forecast.key().issuer();
        return new ModelForecast(
                told.id(),
                issuer,
                forecast.issued(),
                told.source(),
                chances(forecast.value()),
                quantiles(issuer, forecast.value()));
    }

    private static Optional<LevelProbabilities> chances(ForecastValue value) {
        var levels = RiskLevel.values();
        if (!(value instanceof ForecastValue.Levels told)
                || told.probabilities().size() != levels.length) {
            return Optional.empty();
        }
        var chances = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        for (int k = 0; k < levels.length; k++) {
            chances.put(levels[k], told.probabilities().get(k));
        }
        return Optional.of(new LevelProbabilities(chances));
    }

    private static Optional<QuantileOpinion> quantiles(String issuer, ForecastValue value) {
        return switch (value) {
            case ForecastValue.Quantiled told -> rising(issuer, told.levels(), told.values());
            case ForecastValue.Ensemble told -> members(issuer, told.members());
            default -> Optional.empty();
        };
    }

    private static Optional<QuantileOpinion> members(String issuer, List<Double> members) {
        var sorted = members.stream().sorted().toList();
        var levels = new TreeMap<Double, Double>();
        for (var p : TOLD) {
            levels.put(p, sorted.get((int) Math.floor(p * (sorted.size() - 1) + 0.5)));
        }
        return rising(issuer, List.copyOf(levels.keySet()), List.copyOf(levels.values()));
    }

    /// Equal values, as of rain that may not come, are one point: the highest chance of it counts.
    /// What is left of fewer than two points is no distribution.
    private static Optional<QuantileOpinion> rising(
            String issuer, List<Double> levels, List<Double> values) {
        var highest = new TreeMap<Double, Double>();
        for (int k = 0; k < levels.size(); k++) {
            highest.put(values.get(k), levels.get(k));
        }
        var quantiles = new TreeMap<Double, Double>();
        highest.forEach((value, level) -> quantiles.put(level, value));
        return quantiles.size() < 2
                ? Optional.empty()
                : Optional.of(new QuantileOpinion(issuer, quantiles));
    }
}
