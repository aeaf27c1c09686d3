package org.anlan.forecasting.quake;

/// Lines of equal intensity as ellipses 椭圆衰减: the long axis along the fault.
///
/// @param major along the strike
/// @param minor across it
/// @param sigma standard deviation of the intensity, degrees
/// @see "俞言祥、李山有、肖亮,为新区划图编制所建立的地震动衰减关系,震灾防御技术 8(1),2013"
public record IntensityAttenuation(AttenuationAxis major, AttenuationAxis minor, double sigma) {

    private static final double PRECISION = 1e-8;

    public IntensityAttenuation {
        if (!(sigma >= 0)) {
            throw new IllegalArgumentException("Sigma (%s) must not be negative.".formatted(sigma));
        }
    }

    /// The intensity at the epicentre.
    public double highest(double magnitude) {
        return Math.max(0, major.intensity(magnitude, 0));
    }

    /// Half the long axis of the ellipse of an intensity, km.
    public double semiMajorKm(double magnitude, double intensity) {
        return major.reachKm(magnitude, intensity);
    }

    /// Half its short axis, km; never longer than half the long one.
    public double semiMinorKm(double magnitude, double intensity) {
        return Math.min(minor.reachKm(magnitude, intensity), major.reachKm(magnitude, intensity));
    }

    /// The intensity at a place, by bisection between 0 and that of the epicentre.
    ///
    /// @param east km from the epicentre
    /// @param north km from the epicentre
    /// @param strike of the long axis, degrees clockwise from north
    /// @return to 1e-8 of a degree; 0 where even that ellipse does not reach
    public double at(double magnitude, double east, double north, double strike) {
        var angle = Math.toRadians(strike);
        var along = Math.abs(east * Math.sin(angle) + north * Math.cos(angle));
        var across = Math.abs(east * Math.cos(angle) - north * Math.sin(angle));
        double low = 0;
        var high = highest(magnitude);
        while (high - low > PRECISION) {
            var middle = (low + high) / 2;
            if (reaches(magnitude, middle, along, across)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean reaches(double magnitude, double intensity, double along, double across) {
        var x = share(along, semiMajorKm(magnitude, intensity));
        var y = share(across, semiMinorKm(magnitude, intensity));
        return x * x + y * y <= 1;
    }

    /// 0 of an axis of 0 is inside; anything else is infinitely far outside.
    private static double share(double distance, double axis) {
        return distance == 0 ? 0 : distance / axis;
    }
}
