package org.anlan.forecasting.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.anlan.domain.port.Observations.Reading;
import org.anlan.store.open.OpenStore;

/// A station's stages at equal steps up to the newest reading: each step takes the reading nearest
/// to it, no more than half a step away. Immutable.
final class StageSeries {

    private final StageStep step;
    private final Instant last;
    private final double[] metres;

    private StageSeries(StageStep step, Instant last, double[] metres) {
        this.step = step;
        this.last = last;
        this.metres = metres;
    }

    /// @param readings of one station, by time, at least one
    static StageSeries of(StageStep step, List<Reading> readings) {
        var last = readings.getLast().at();
        var first = Duration.between(readings.getFirst().at(), last);
        var count = (int) Math.min(step.window(), first.dividedBy(step.length()) + 2);
        var metres = new double[count];
        var distance = new long[count];
        Arrays.fill(metres, Double.NaN);
        Arrays.fill(distance, Long.MAX_VALUE);
        var seconds = step.length().toSeconds();
        for (var reading : readings) {
            var before = Duration.between(reading.at(), last).toSeconds();
            var back = Math.round((double) before / seconds);
            var off = Math.abs(before - back * seconds);
            var place = (int) (count - 1 - back);
            if (place >= 0 && off < distance[place]) {
                distance[place] = off;
                metres[place] = reading.value().doubleValue();
            }
        }
        return new StageSeries(step, last, withoutEdge(metres));
    }

    /// Without unknown steps before the first known one.
    private static double[] withoutEdge(double[] metres) {
        int from = 0;
        while (Double.isNaN(metres[from])) {
            from++;
        }
        return Arrays.copyOfRange(metres, from, metres.length);
    }

    StageStep step() {
        return step;
    }

    /// When the newest reading was.
    Instant last() {
        return last;
    }

    /// The newest stage, m.
    double newest() {
        return metres[metres.length - 1];
    }

    /// Oldest first; `NaN` where no reading was; a new array.
    double[] metres() {
        return metres.clone();
    }

    int steps() {
        return metres.length;
    }

    int known() {
        return (int) Arrays.stream(metres).filter(Double::isFinite).count();
    }

    int missing() {
        return steps() - known();
    }

    /// The changes over so many steps, where both ends are known.
    double[] changes(int lead) {
        return IntStream.range(lead, metres.length)
                .mapToDouble(t -> metres[t] - metres[t - lead])
                .filter(Double::isFinite)
                .toArray();
    }

    /// The day of the first step, at Beijing's time.
    LocalDate firstDay() {
        var first = last.minus(step.length().multipliedBy(steps() - 1L));
        return LocalDate.ofInstant(first, OpenStore.ZONE);
    }
}
