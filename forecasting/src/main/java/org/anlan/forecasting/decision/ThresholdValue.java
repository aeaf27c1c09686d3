package org.anlan.forecasting.decision;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.anlan.forecasting.verification.ContingencyTable;

/// The relative economic value of warning from a threshold on, by the users' cost–loss ratio: for
/// choosing thresholds by what they would have been worth. Immutable, safe for all threads.
///
/// @see "D. S. Richardson, Skill and relative economic value of the ECMWF ensemble prediction
///     system, Q. J. R. Meteorol. Soc. 126, 2000"
public final class ThresholdValue {

    private final TreeMap<Double, ContingencyTable> tables = new TreeMap<>();

    /// @param chances that were issued, 0 to 1
    /// @param outcomes 1 if it came, else 0; one per chance
    public ThresholdValue(double[] chances, double[] outcomes) {
        if (chances.length != outcomes.length || chances.length == 0) {
            throw new IllegalArgumentException(
                    "Outcomes (%d) must be one per chance (%d), one or more."
                            .formatted(outcomes.length, chances.length));
        }
        var events = Arrays.stream(outcomes).sum();
        double hits = 0;
        double warned = 0;
        for (int i : falling(chances)) {
            hits += outcomes[i];
            warned++;
            tables.put(
                    chances[i],
                    new ContingencyTable(
                            hits,
                            warned - hits,
                            events - hits,
                            chances.length - warned - (events - hits)));
        }
    }

    private static int[] falling(double[] chances) {
        return IntStream.range(0, chances.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -chances[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    /// Hits and misses with warnings from this chance on.
    public ContingencyTable table(double threshold) {
        var entry = tables.ceilingEntry(threshold);
        if (entry != null) {
            return entry.getValue();
        }
        var all = tables.firstEntry().getValue();
        return new ContingencyTable(
                0, 0, all.hits() + all.misses(), all.falseAlarms() + all.correctNegatives());
    }

    /// The value for each ratio; `NaN` if all or none came.
    public List<ValuePoint> curve(double threshold, double... ratios) {
        return Arrays.stream(ratios).mapToObj(ratio -> point(threshold, ratio)).toList();
    }

    private ValuePoint point(double threshold, double ratio) {
        if (!(ratio > 0 && ratio < 1)) {
            throw new IllegalArgumentException(
                    "Cost-loss ratio (%s) must lie between 0 and 1.".formatted(ratio));
        }
        var best = Double.NaN;
        var at = Double.NaN;
        for (var each : tables.descendingMap().entrySet()) {
            var value = each.getValue().economicValue(ratio);
            if (value > best || Double.isNaN(best)) {
                best = value;
                at = each.getKey();
            }
        }
        return new ValuePoint(ratio, table(threshold).economicValue(ratio), at, best);
    }
}
