package org.anlan.benchmarks.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.FrozenPair;
import org.anlan.forecasting.verification.IssuedForecast;
import org.anlan.forecasting.verification.Reference;
import org.anlan.forecasting.verification.ScoreKey;

/// Made-up verified forecasts of one form, each with two references.
enum Season {
    CHANCES {
        @Override
        ForecastValue value(SplittableRandom random) {
            return new ForecastValue.Chance(random.nextInt(101) / 100.0);
        }

        @Override
        double observed(SplittableRandom random) {
            return random.nextInt(2);
        }
    },
    LEVELS {
        @Override
        ForecastValue value(SplittableRandom random) {
            var red = random.nextInt(10) / 100.0;
            return new ForecastValue.Levels(List.of(0.5, 0.3 - red, 0.15, 0.05, red));
        }

        @Override
        double observed(SplittableRandom random) {
            return random.nextInt(5);
        }
    },
    ENSEMBLES_OF_51 {
        @Override
        ForecastValue value(SplittableRandom random) {
            return new ForecastValue.Ensemble(random.doubles(51).boxed().toList());
        }

        @Override
        double observed(SplittableRandom random) {
            return random.nextDouble();
        }
    },
    QUANTILES {
        @Override
        ForecastValue value(SplittableRandom random) {
            var middle = random.nextDouble();
            return new ForecastValue.Quantiled(
                    List.of(0.1, 0.5, 0.9), List.of(middle - 1, middle, middle + 1));
        }

        @Override
        double observed(SplittableRandom random) {
            return random.nextDouble();
        }
    };

    private static final int ISSUERS = 20;
    private static final int LEADS = 5;
    private static final Instant START = Instant.parse("2031-01-01T00:00:00Z");

    abstract ForecastValue value(SplittableRandom random);

    abstract double observed(SplittableRandom random);

    List<FrozenPair> pairs(int count) {
        var random = new SplittableRandom(name().hashCode());
        var pairs = new ArrayList<FrozenPair>();
        for (int i = 0; i < count; i++) {
            var issued = START.plus(Duration.ofHours(i));
            var key =
                    new ScoreKey(
                            "flood",
                            "341002",
                            24 * random.nextInt(LEADS),
                            "issuer-" + random.nextInt(ISSUERS),
                            2);
            var references =
                    Map.of(
                            Reference.CLIMATOLOGY, value(random),
                            Reference.PERSISTENCE, value(random));
            var forecast = new IssuedForecast(key, issued, value(random), references);
            var onset = issued.plus(Duration.ofDays(1));
            pairs.add(new FrozenPair(forecast, forecast.digest(), onset, observed(random)));
        }
        return pairs;
    }
}
