package org.anlan.forecasting.rain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/// Decides by which method a set of gauges becomes a field: kriging from ten gauges on, inverse
/// distance below or when kriging fails, one value when all agree.
final class MethodChooser {

    private static final int FEWEST_TO_KRIGE = 10;

    private final GaugeSet gauges;
    private final List<GaugeRemark> remarks;

    MethodChooser(GaugeCheck check) {
        this.gauges = check.reporting();
        this.remarks = check.remarks();
    }

    RainAnalysis analyse() {
        if (gauges.size() == 0) {
            return uniform(MethodChoice.NONE_NO_GAUGE_REPORTS, Double.NaN);
        }
        if (gauges.allEqual()) {
            var depth = gauges.depth(0);
            return depth == 0
                    ? uniform(MethodChoice.UNIFORM_ALL_DRY, depth)
                    : uniform(MethodChoice.UNIFORM_ALL_EQUAL, depth);
        }
        if (gauges.size() < FEWEST_TO_KRIGE) {
            return inverseDistance(MethodChoice.INVERSE_DISTANCE_FEW_GAUGES);
        }
        return KrigingChoice.of(gauges)
                .map(this::kriging)
                .orElseGet(() -> inverseDistance(MethodChoice.INVERSE_DISTANCE_NO_VARIOGRAM));
    }

    private RainAnalysis kriging(KrigingChoice settings) {
        try {
            var kriging = settings.field(gauges);
            return answer(
                    MethodChoice.KRIGING_ENOUGH_GAUGES,
                    WetArea.of(kriging, gauges),
                    Optional.of(settings),
                    kriging.leaveOneOut());
        } catch (NonPositiveDefiniteMatrixException _) {
            return inverseDistance(MethodChoice.INVERSE_DISTANCE_SINGULAR);
        }
    }

    private RainAnalysis uniform(MethodChoice choice, double depth) {
        return answer(choice, new UniformRain(depth), Optional.empty(), List.of());
    }

    private RainAnalysis inverseDistance(MethodChoice choice) {
        var field = new InverseDistance(gauges, InverseDistance.NEAREST);
        return answer(choice, field, Optional.empty(), field.leaveOneOut());
    }

    private RainAnalysis answer(
            MethodChoice choice,
            RainField field,
            Optional<KrigingChoice> settings,
            List<LeaveOneOut> leftOut) {
        var places = IntStream.range(0, gauges.size()).mapToObj(gauges::place).toList();
        return new RainAnalysis(choice, field, settings, leftOut, remarks, places);
    }
}
