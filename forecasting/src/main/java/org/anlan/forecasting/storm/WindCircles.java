package org.anlan.forecasting.storm;

import java.util.ArrayList;
import java.util.List;
import org.anlan.forecasting.storm.Track.Moment;

/// How far from the centre of a typhoon winds of force 7, 10 and 12 blow 七级、十级、十二级风圈: the
/// profile alone, without its motion, as over open sea.
///
/// @param force 7, 10 or 12
/// @param radiusKm to the nearest 5 km
record WindCircles(int force, double radiusKm) {

    private static final List<Integer> FORCES = List.of(7, 10, 12);
    private static final double STEP_KM = 5;
    private static final double KILO = 1_000;

    /// Those that the typhoon has at a moment, the widest first.
    static List<WindCircles> of(Moment moment, WindSettings settings, WindForce forces) {
        var circles = new ArrayList<WindCircles>();
        StormWind.of(moment, settings)
                .ifPresent(
                        wind -> {
                            for (var force : FORCES) {
                                var km = reach(wind, settings, forces, force);
                                if (km > 0) {
                                    circles.add(new WindCircles(force, km));
                                }
                            }
                        });
        return circles;
    }

    private static double reach(
            StormWind wind, WindSettings settings, WindForce forces, int force) {
        var km = Math.floor(settings.farthestMetres() / KILO / STEP_KM) * STEP_KM;
        while (km > 0 && forces.of(wind.still(km * KILO)) < force) {
            km -= STEP_KM;
        }
        return km;
    }
}
