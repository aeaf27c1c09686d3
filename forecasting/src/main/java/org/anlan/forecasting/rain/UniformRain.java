package org.anlan.forecasting.rain;

/// The same depth everywhere; `NaN` stands for nothing known. It states no variance.
record UniformRain(double millimetres) implements RainField {

    @Override
    public double millimetresAt(PlanePoint place) {
        return millimetres;
    }
}
