package org.anlan.forecasting.rain;

import java.util.List;
import java.util.OptionalDouble;

/// The same depth everywhere; `NaN` stands for nothing known. It states no variance.
record UniformRain(double millimetres) implements RainField {

    @Override
    public double millimetresAt(PlanePoint place) {
        return millimetres;
    }

    @Override
    public OptionalDouble varianceAt(PlanePoint place) {
        return OptionalDouble.empty();
    }

    @Override
    public OptionalDouble varianceOfMean(List<PlanePoint> places, List<Double> weights) {
        return OptionalDouble.empty();
    }
}
