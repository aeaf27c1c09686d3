package org.anlan.forecasting.rain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The rain of one window of time as a field, with all that is needed to judge it.
///
/// Immutable, safe for all threads; the same gauges in any order give the same bits.
///
/// @param choice which method made the field, and why
/// @param field the rain at any place
/// @param settings the fitted variogram and its plane, if the field was kriged
/// @param leaveOneOut what the others say at each gauge, in order of id; empty below two gauges
///     and for a uniform field
/// @param remarks gauges that were missing, merged or set aside
/// @param reportingPlaces where the gauges stand that made the field
public record RainAnalysis(
        MethodChoice choice,
        RainField field,
        Optional<KrigingChoice> settings,
        List<LeaveOneOut> leaveOneOut,
        List<GaugeRemark> remarks,
        List<PlanePoint> reportingPlaces) {

    public RainAnalysis {
        leaveOneOut = List.copyOf(leaveOneOut);
        remarks = List.copyOf(remarks);
        reportingPlaces = List.copyOf(reportingPlaces);
    }

    /// Chooses the method for these gauges and applies it; suspects are set aside once, then it is
    /// done again without them. No gauges at all is a stated answer.
    public static RainAnalysis of(List<Gauge> gauges) {
        var check = GaugeCheck.of(gauges);
        var first = new MethodChooser(check).analyse();
        var suspects = SuspectGauges.among(check.reporting(), first.leaveOneOut());
        return suspects.isEmpty() ? first : new MethodChooser(check.without(suspects)).analyse();
    }

    /// Root of the mean squared leave-one-out error in mm; `NaN` if there is nothing to leave out.
    public double leaveOneOutErrorMillimetres() {
        var squares =
                leaveOneOut.stream().mapToDouble(each -> Math.pow(each.errorMillimetres(), 2));
        return Math.sqrt(squares.average().orElse(Double.NaN));
    }

    /// The error of a weighted mean over places, by block kriging; empty if the method states none.
    OptionalDouble standardErrorOfMean(List<PlanePoint> places, List<Double> weights) {
        return field.varianceOfMean(places, weights).stream().map(Math::sqrt).findFirst();
    }
}
