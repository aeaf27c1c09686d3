package org.anlan.forecasting.quake;

/// Intensity along one axis of the ellipse: `I = A + B·M + C·lg(R + R₀)`.
///
/// @param a A
/// @param b B, per magnitude
/// @param c C, below 0: intensity falls with distance
/// @param nearKm R₀, km, above 0
public record AttenuationAxis(double a, double b, double c, double nearKm) {

    public AttenuationAxis {
        if (!(Double.isFinite(a) && Double.isFinite(b) && c < 0 && nearKm > 0)) {
            throw new IllegalArgumentException(
                    "Axis (A %s, B %s, C %s, R0 %s) must have C below 0 and R0 above 0."
                            .formatted(a, b, c, nearKm));
        }
    }

    /// The intensity at a distance in km; it may fall below 0 far away.
    public double intensity(double magnitude, double km) {
        return a + b * magnitude + c * Math.log10(km + nearKm);
    }

    /// How far an intensity reaches, in km; 0 where it is not met at all.
    public double reachKm(double magnitude, double intensity) {
        return Math.max(0, Math.pow(10, (intensity - a - b * magnitude) / c) - nearKm);
    }
}
