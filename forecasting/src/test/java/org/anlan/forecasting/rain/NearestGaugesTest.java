package org.anlan.forecasting.rain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

@Label("The nearest gauges")
class NearestGaugesTest {

    private static final int NOBODY = -1;

    @Property
    @Label("are the same by index as by asking all, inside and outside of their box, ties too")
    boolean byIndexAsByAskingAll(
            @ForAll @IntRange(min = 1, max = 80) int count,
            @ForAll @IntRange(min = 1, max = 14) int wanted,
            @ForAll long seed,
            @ForAll @DoubleRange(min = -80, max = 180) double east,
            @ForAll @DoubleRange(min = -80, max = 180) double north) {
        var gauges = onWholeSteps(count, seed);
        var place = new PlanePoint(Math.rint(east), Math.rint(north));
        var all = list(new NearestGauges(gauges, wanted).to(place, NOBODY));
        var byIndex = list(new NearestGauges(gauges, wanted).to(place, new GaugeIndex(gauges)));
        assertThat(byIndex).isEqualTo(all).hasSize(Math.min(count, wanted));
        return true;
    }

    /// Whole steps, so that many lie equally far away.
    private static GaugeSet onWholeSteps(int count, long seed) {
        var random = new Random(seed);
        return new GaugeSet(
                IntStream.range(0, count)
                        .mapToObj(i -> new Gauge("g" + i, place(random), 1))
                        .toList());
    }

    private static PlanePoint place(Random random) {
        return new PlanePoint(random.nextInt(100), random.nextInt(60));
    }

    private static List<Integer> list(NearestGauges nearest) {
        return IntStream.range(0, nearest.found()).mapToObj(nearest::gauge).toList();
    }
}
