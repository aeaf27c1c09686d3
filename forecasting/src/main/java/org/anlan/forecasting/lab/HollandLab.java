package org.anlan.forecasting.lab;

import java.util.Arrays;
import org.anlan.forecasting.typhoon.Holland1980;
import org.anlan.forecasting.typhoon.Holland2010;
import org.anlan.forecasting.typhoon.HollandShape;
import org.anlan.forecasting.typhoon.MovingTyphoon;
import org.anlan.forecasting.typhoon.WindProfile;

/// Wind around a typhoon.
final class HollandLab {

    private static final double KILO = 1000;
    private static final double HECTO = 100;
    private static final double OUTSIDE_HPA = 1010;
    private static final double AIR = 1.15;
    private static final double REDUCTION = 0.9;

    private final Question in;
    private final boolean gradient;
    private final boolean revised;
    private final double reduction;
    private final double density;

    private HollandLab(Question in) {
        this.in = in;
        gradient = in.text("vmax_level", "surface").equals("gradient");
        revised = in.text("model", "holland1980").equals("holland2010");
        reduction = in.number("gradient_to_surface", REDUCTION);
        density = in.number("rho_kgm3", AIR);
    }

    static Answer holland(Question in) {
        return new HollandLab(in).answer();
    }

    private Answer answer() {
        var b = shape();
        var greatest = greatest(b);
        var answer = new Answer().with("B", b).with("vmax_ms", greatest);
        return in.has("radius_max_km") ? winds(answer, profile(b, greatest)) : nowhere(answer);
    }

    /// Without a radius there is B and the greatest wind, and nothing that depends on place.
    private Answer nowhere(Answer answer) {
        in.require(!in.has("distances_km") && !in.has("places"), "radius_max_km", "must be given");
        return answer;
    }

    private double deficit() {
        if (in.has("pressure_deficit_hPa")) {
            return in.number("pressure_deficit_hPa") * HECTO;
        }
        var outside = in.number("environmental_pressure_hPa", OUTSIDE_HPA);
        var deficit = outside - in.number("central_pressure_hPa");
        in.require(deficit > 0, "central_pressure_hPa", "must be below that of the environment");
        return deficit * HECTO;
    }

    /// B as given, else of the greatest wind, else of pressure alone.
    private double shape() {
        if (in.has("B")) {
            return in.number("B");
        }
        if (!in.has("vmax_ms")) {
            return HollandShape.ofPressure(
                    deficit(),
                    in.number("pressure_change_hPa_h", 0) * HECTO,
                    in.number("latitude_deg"),
                    in.number("translation_speed_ms", 0),
                    reduction);
        }
        var wind = in.number("vmax_ms");
        return gradient && !revised
                ? HollandShape.ofGradientWind(wind, deficit(), density)
                : HollandShape.ofSurfaceWind(atSurface(wind), deficit(), density, reduction);
    }

    private double greatest(double b) {
        if (!in.has("vmax_ms")) {
            return HollandShape.greatestWind(b, deficit(), density);
        }
        return revised ? atSurface(in.number("vmax_ms")) : in.number("vmax_ms");
    }

    private double atSurface(double wind) {
        return gradient ? wind * reduction : wind;
    }

    private WindProfile profile(double b, double greatest) {
        var radius = in.number("radius_max_km") * KILO;
        if (revised) {
            var far = in.number("peripheral_radius_km", Math.max(300, 2 * radius / KILO)) * KILO;
            in.require(far > radius, "peripheral_radius_km", "must be above radius_max_km");
            return new Holland2010(radius, greatest, b, in.number("peripheral_wind_ms", 17), far);
        }
        return new Holland1980(radius, b, deficit(), density, coriolis());
    }

    private double coriolis() {
        if (in.flag("cyclostrophic", false)) {
            return 0;
        }
        return in.has("coriolis_1s")
                ? Math.abs(in.number("coriolis_1s"))
                : Holland1980.coriolis(in.number("latitude_deg"));
    }

    private Answer winds(Answer answer, WindProfile profile) {
        var metres =
                Arrays.stream(in.numbers("distances_km", new double[0]))
                        .map(km -> km * KILO)
                        .toArray();
        var factor = gradient && !revised && !pressureOnly() ? reduction : 1;
        if (profile instanceof Holland2010 outer) {
            answer.with("x", Arrays.stream(metres).map(outer::exponent).toArray());
        }
        var wind = Arrays.stream(metres).map(profile::wind).toArray();
        var moving = moving(profile, factor);
        return answer.with("wind_ms", wind)
                .with("surface_wind_ms", Arrays.stream(wind).map(v -> v * factor).toArray())
                .with("places", in.parts("places").stream().map(p -> at(p, moving)).toList());
    }

    private boolean pressureOnly() {
        return !in.has("B") && !in.has("vmax_ms");
    }

    private MovingTyphoon moving(WindProfile profile, double factor) {
        var speed = in.number("translation_speed_ms", 0);
        var heading = speed == 0 ? 0 : in.number("heading_deg");
        return new MovingTyphoon(profile, factor, speed, heading, southern());
    }

    private boolean southern() {
        return in.number("latitude_deg", in.number("coriolis_1s", 0)) < 0;
    }

    private static Answer at(Question place, MovingTyphoon typhoon) {
        var wind = typhoon.at(place.number("distance_km") * KILO, place.number("bearing_deg"));
        return new Answer()
                .with("id", place.text("id", ""))
                .with("wind_ms", wind.speed())
                .with("from_deg", wind.from())
                .with("east_ms", wind.east())
                .with("north_ms", wind.north());
    }
}
