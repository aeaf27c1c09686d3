package org.anlan.forecasting.runoff;

import java.util.SplittableRandom;

/// Basins and weather made up for tests.
final class Basins {

    private Basins() {}

    static XajParameters any(SplittableRandom random) {
        return new XajParameters(
                random.nextDouble(0.1, 1.5),
                random.nextDouble(0, 0.6),
                random.nextDouble(0, 0.3),
                random.nextDouble(0.1, 30),
                random.nextDouble(5, 90),
                random.nextDouble(5, 120),
                random.nextDouble(0, 0.3),
                random.nextDouble(1, 100),
                random.nextDouble(0.5, 2),
                random.nextDouble(0, 0.7),
                random.nextDouble(0, 0.7),
                random.nextDouble(0, 0.99),
                random.nextDouble(0, 5),
                random.nextDouble(0, 0.9),
                random.nextDouble(0.9, 0.998));
    }

    static BasinWeather weather(SplittableRandom random, int steps) {
        var rain = new double[steps];
        var potential = new double[steps];
        for (int t = 0; t < steps; t++) {
            rain[t] = random.nextInt(3) == 0 ? random.nextDouble(0, 60) : 0;
            potential[t] = random.nextDouble(0, 8);
        }
        return new BasinWeather(rain, potential, 24);
    }
}
