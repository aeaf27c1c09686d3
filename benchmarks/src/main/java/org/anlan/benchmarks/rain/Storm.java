package org.anlan.benchmarks.rain;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.anlan.forecasting.rain.Gauge;
import org.anlan.forecasting.rain.GaugeSet;
import org.anlan.forecasting.rain.PlanePoint;
import org.anlan.forecasting.rain.RainGrid;
import org.anlan.forecasting.rain.Variogram;

/// A made-up storm over a square about as large as a province, the same for the same numbers.
///
/// @param gauges how many report
/// @param seed of places and depths
record Storm(int gauges, long seed) {

    static final RainGrid GRID = new RainGrid(0, 0, 1_000, 350, 400);
    static final Variogram MODEL = new Variogram(Variogram.Shape.SPHERICAL, 4, 400, 80_000);

    /// The same gauges on another day.
    Storm on(long day) {
        return new Storm(gauges, seed * 1_000 + day);
    }

    List<Gauge> list(long placesSeed) {
        var places = new Random(placesSeed);
        var depths = new Random(seed);
        return IntStream.range(0, gauges)
                .mapToObj(i -> gauge("%05d".formatted(i), places, depths))
                .toList();
    }

    GaugeSet set(long placesSeed) {
        return new GaugeSet(list(placesSeed));
    }

    private static Gauge gauge(String id, Random places, Random depths) {
        var place = new PlanePoint(places.nextDouble() * 350_000, places.nextDouble() * 400_000);
        var band = 30 + 30 * Math.sin((place.eastingMetres() + place.northingMetres()) / 60_000);
        return new Gauge(id, place, Math.max(0, band + 8 * depths.nextGaussian() - 10));
    }
}
