package org.anlan.forecasting.rain;

import java.util.List;
import java.util.stream.IntStream;

/// Finds gauges that contradict all around them: more than four standard errors away from what
/// the others say, while each of the five nearest is within two of the same estimate.
///
/// A real local storm usually wets a neighbour too; what is set aside is shown, never forgotten.
final class SuspectGauges {

    private static final double FAR_OFF = 4;
    private static final double IN_AGREEMENT = 2;
    private static final int NEIGHBOURS = 5;
    private static final double EXACT = 1e-9;

    private SuspectGauges() {}

    /// The ids of the suspects; `leftOut` is in the order of `gauges`, or empty.
    static List<String> among(GaugeSet gauges, List<LeaveOneOut> leftOut) {
        return IntStream.range(0, leftOut.size())
                .filter(i -> Math.abs(leftOut.get(i).zScore().orElse(0)) > FAR_OFF)
                .filter(i -> Math.abs(leftOut.get(i).errorMillimetres()) > EXACT)
                .filter(i -> neighboursAgree(gauges, i, leftOut.get(i)))
                .mapToObj(gauges::id)
                .toList();
    }

    private static boolean neighboursAgree(GaugeSet gauges, int suspect, LeaveOneOut expected) {
        var allowed = IN_AGREEMENT * expected.standardErrorMillimetres().orElse(0);
        var nearest = new NearestGauges(gauges, NEIGHBOURS).to(gauges.place(suspect), suspect);
        return IntStream.range(0, nearest.found())
                .mapToDouble(rank -> gauges.depth(nearest.gauge(rank)))
                .allMatch(depth -> Math.abs(depth - expected.estimateMillimetres()) <= allowed);
    }
}
