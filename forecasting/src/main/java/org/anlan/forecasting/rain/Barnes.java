package org.anlan.forecasting.rain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Barnes' successive corrections: a smooth field for maps, not the field that is reckoned with.
///
/// The first pass is `Σ wᵢ zᵢ / Σ wᵢ` with `wᵢ = exp(−d²/L²)`; each later pass adds what the gauges
/// still miss, with `wᵢ = exp(−d²/(c L²))`, and what they miss is reckoned anew after each pass.
/// Where all weights together are below 1e-12 nothing is known. It states no error of its own.
///
/// @see "S. L. Barnes, A technique for maximizing details in numerical weather map analysis, 1964;
///     S. E. Koch, M. desJardins, P. J. Kocin, 1983 (two passes, convergence)"
public final class Barnes implements RainField {

    private static final double NO_WEIGHT = 1e-12;

    private final GaugeSet gauges;
    private final Settings settings;
    private final List<Pass> passes = new ArrayList<>();

    /// How far a gauge reaches, and how often is corrected.
    ///
    /// @param lengthMetres L, above 0
    /// @param convergence c, above 0; below 1 later passes are sharper
    /// @param passes 1 to 10; the first is not a correction
    public record Settings(double lengthMetres, double convergence, int passes) {

        private static final int MOST = 10;

        public Settings {
            if (!(lengthMetres > 0) || !(convergence > 0) || passes < 1 || passes > MOST) {
                throw new IllegalArgumentException(
                        "Barnes' settings (%s m, %s, %d passes) must be above 0, with 1 to %d passes."
                                .formatted(lengthMetres, convergence, passes, MOST));
            }
        }
    }

    /// What one pass adds.
    ///
    /// @param scale L², or c L², in m²
    /// @param residuals what the gauges missed before it, mm
    private record Pass(double scale, List<Double> residuals) {}

    /// @param gauges at least one
    public Barnes(GaugeSet gauges, Settings settings) {
        this.gauges = gauges;
        this.settings = settings;
        var scale = settings.lengthMetres() * settings.lengthMetres();
        passes.add(new Pass(scale, depths()));
        for (int k = 1; k < settings.passes(); k++) {
            passes.add(new Pass(settings.convergence() * scale, missed()));
        }
    }

    private List<Double> depths() {
        return IntStream.range(0, gauges.size()).mapToObj(gauges::depth).toList();
    }

    private List<Double> missed() {
        return IntStream.range(0, gauges.size())
                .mapToObj(i -> gauges.depth(i) - estimateAt(gauges.place(i)))
                .toList();
    }

    @Override
    public double millimetresAt(PlanePoint place) {
        var estimate = estimateAt(place);
        return estimate < 0 ? 0 : estimate;
    }

    /// The estimate as the formula gives it: corrections may carry it below 0.
    public double estimateAt(PlanePoint place) {
        var sum = mean(passes.getFirst(), place);
        for (int k = 1; k < passes.size(); k++) {
            var correction = mean(passes.get(k), place);
            sum += Double.isNaN(correction) ? 0 : correction;
        }
        return sum;
    }

    private double mean(Pass pass, PlanePoint place) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < gauges.size(); i++) {
            var metres = gauges.metres(i, place.eastingMetres(), place.northingMetres());
            var weight = Math.exp(-metres * metres / pass.scale());
            sum += weight * pass.residuals().get(i);
            weights += weight;
        }
        return weights < NO_WEIGHT ? Double.NaN : sum / weights;
    }

    /// What each gauge is told by the others alone; one entry per gauge, none for a single one.
    /// Every gauge is left out in earnest: n² sums a pass.
    public List<LeaveOneOut> leaveOneOut() {
        return gauges.size() < 2
                ? List.of()
                : IntStream.range(0, gauges.size()).mapToObj(this::leaveOut).toList();
    }

    private LeaveOneOut leaveOut(int gauge) {
        var id = gauges.id(gauge);
        var others = new Barnes(gauges.without(List.of(id)), settings);
        var estimate = others.estimateAt(gauges.place(gauge));
        return new LeaveOneOut(id, gauges.depth(gauge), estimate, OptionalDouble.empty());
    }
}
