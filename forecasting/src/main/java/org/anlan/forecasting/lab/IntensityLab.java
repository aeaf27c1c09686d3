package org.anlan.forecasting.lab;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.anlan.forecasting.quake.AttenuationAxis;
import org.anlan.forecasting.quake.AttenuationRegions;
import org.anlan.forecasting.quake.IntensityAttenuation;

/// Intensity around an epicentre.
final class IntensityLab {

    private static final int HALF_TURN = 180;
    private static final int STEP = 5;
    private static final double EARTH_KM = 6371.0088;

    private final Question in;
    private final IntensityAttenuation attenuation;
    private final double magnitude;
    private final double[] strikes;

    private IntensityLab(Question in) {
        this.in = in;
        attenuation = in.has("coefficients") ? own(in.part("coefficients")) : bundled(in);
        magnitude = in.number("magnitude");
        strikes = in.has("strike_deg") ? new double[] {in.number("strike_deg")} : everyWay();
    }

    static Answer intensity(Question in) {
        return new IntensityLab(in).answer();
    }

    private Answer answer() {
        var degrees = in.numbers("intensities", 6, 7, 8, 9, 10);
        var distances = in.numbers("distances_km", new double[0]);
        return new Answer()
                .with("table_version", AttenuationRegions.bundled().version())
                .with("epicentral_intensity", attenuation.highest(magnitude))
                .with("sigma", attenuation.sigma())
                .with("ellipses", Arrays.stream(degrees).mapToObj(this::ellipse).toList())
                .with("along", along(attenuation.major(), distances))
                .with("across", along(attenuation.minor(), distances))
                .with("places", in.parts("places").stream().map(this::place).toList());
    }

    private Answer ellipse(double degree) {
        var a = attenuation.semiMajorKm(magnitude, degree);
        var b = attenuation.semiMinorKm(magnitude, degree);
        return new Answer()
                .with("intensity", degree)
                .with("a_km", a)
                .with("b_km", b)
                .with("area_km2", Math.PI * a * b);
    }

    /// By the formula of one axis alone, as the source states it.
    private double[] along(AttenuationAxis axis, double[] distances) {
        return Arrays.stream(distances)
                .map(km -> Math.max(0, axis.intensity(magnitude, km)))
                .toArray();
    }

    private Answer place(Question place) {
        var at = offset(place);
        var each =
                Arrays.stream(strikes)
                        .map(strike -> attenuation.at(magnitude, at[0], at[1], strike))
                        .toArray();
        var mean = Arrays.stream(each).average().orElseThrow();
        var sigma = attenuation.sigma();
        return new Answer()
                .with("id", place.text("id", ""))
                .with("distance_km", Math.hypot(at[0], at[1]))
                .with("intensity", mean)
                .with("low", Math.max(0, Arrays.stream(each).min().orElse(mean) - sigma))
                .with("high", Arrays.stream(each).max().orElse(mean) + sigma);
    }

    /// East and north of the epicentre, km.
    private double[] offset(Question place) {
        if (place.has("distance_km")) {
            return polar(place.number("distance_km"), place.number("azimuth_deg"));
        }
        if (place.has("lon")) {
            return onSphere(in.part("epicentre"), place.number("lon"), place.number("lat"));
        }
        return new double[] {place.number("east_km"), place.number("north_km")};
    }

    private static double[] polar(double km, double azimuth) {
        var angle = Math.toRadians(azimuth);
        return new double[] {km * Math.sin(angle), km * Math.cos(angle)};
    }

    /// Distance by haversine and first azimuth.
    private static double[] onSphere(Question epicentre, double lon, double lat) {
        var phi = Math.toRadians(epicentre.number("lat"));
        var psi = Math.toRadians(lat);
        var turn = Math.toRadians(lon - epicentre.number("lon"));
        var haversine =
                Math.pow(Math.sin((psi - phi) / 2), 2)
                        + Math.cos(phi) * Math.cos(psi) * Math.pow(Math.sin(turn / 2), 2);
        var km = 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
        var azimuth =
                Math.atan2(
                        Math.sin(turn) * Math.cos(psi),
                        Math.cos(phi) * Math.sin(psi)
                                - Math.sin(phi) * Math.cos(psi) * Math.cos(turn));
        return polar(km, Math.toDegrees(azimuth));
    }

    /// A fault nobody knows may run any way.
    private static double[] everyWay() {
        return IntStream.range(0, HALF_TURN / STEP).mapToDouble(i -> i * STEP).toArray();
    }

    private static IntensityAttenuation bundled(Question in) {
        var regions = AttenuationRegions.bundled();
        return regions.find(in.text("region", ""))
                .orElseThrow(
                        () ->
                                in.bad(
                                        "region",
                                        "must be one of "
                                                + regions.names()
                                                + ", or give coefficients"));
    }

    private static IntensityAttenuation own(Question coefficients) {
        return new IntensityAttenuation(
                axis(coefficients.part("major")),
                axis(coefficients.part("minor")),
                coefficients.number("sigma", 0));
    }

    private static AttenuationAxis axis(Question axis) {
        return new AttenuationAxis(
                axis.number("A"), axis.number("B"), axis.number("C"), axis.number("R0_km"));
    }
}
