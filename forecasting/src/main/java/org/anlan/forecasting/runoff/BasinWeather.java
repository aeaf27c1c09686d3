package org.anlan.forecasting.runoff;

import java.util.Arrays;

/// Rain and potential evaporation over a basin, step by step, all known. Immutable.
public final class BasinWeather {

    /// Five times what ever fell within a day.
    private static final double MOST_MILLIMETRES = 10_000;

    private final double[] rain;
    private final double[] potential;
    private final double stepHours;

    /// @param rain in mm per step, oldest first, 0 to 10,000
    /// @param potential evaporation, likewise, as long as `rain`
    /// @param stepHours the length of a step, above 0
    /// @throws IllegalArgumentException if a value is missing or out of range, naming its step
    public BasinWeather(double[] rain, double[] potential, double stepHours) {
        if (rain.length != potential.length || !(stepHours > 0)) {
            throw new IllegalArgumentException(
                    "Weather (%d steps of rain, %d of evaporation, %s h) must be of one length, in steps above 0 h."
                            .formatted(rain.length, potential.length, stepHours));
        }
        this.rain = known(rain, "Rain");
        this.potential = known(potential, "Potential evaporation");
        this.stepHours = stepHours;
    }

    private static double[] known(double[] values, String name) {
        for (int t = 0; t < values.length; t++) {
            if (!(values[t] >= 0 && values[t] <= MOST_MILLIMETRES)) {
                throw new IllegalArgumentException(
                        "%s (%s mm at step %d) must be known, 0 to 10000 mm."
                                .formatted(name, values[t], t));
            }
        }
        return values.clone();
    }

    /// How many steps.
    public int steps() {
        return rain.length;
    }

    /// Of a step, in hours.
    public double stepHours() {
        return stepHours;
    }

    /// The first steps only.
    public BasinWeather until(int steps) {
        return new BasinWeather(
                Arrays.copyOf(rain, steps), Arrays.copyOf(potential, steps), stepHours);
    }

    double rain(int step) {
        return rain[step];
    }

    double potential(int step) {
        return potential[step];
    }
}
