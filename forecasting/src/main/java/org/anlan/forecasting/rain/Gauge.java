package org.anlan.forecasting.rain;

/// What one rain gauge reports for one window of time: a place and a depth.
///
/// @param id the station's own number, for messages and remarks
/// @param place where it stands, on the plane all gauges of a call share
/// @param millimetres the depth in mm, never negative; `NaN` when the gauge did not report. Missing
///     is never zero.
public record Gauge(String id, PlanePoint place, double millimetres) {

    public Gauge {
        if (millimetres < 0 || Double.isInfinite(millimetres)) {
            throw new IllegalArgumentException(
                    "Rain at gauge %s (%s mm) must be finite and not negative."
                            .formatted(id, millimetres));
        }
    }

    /// True when the gauge gave a value.
    public boolean reports() {
        return !Double.isNaN(millimetres);
    }
}
