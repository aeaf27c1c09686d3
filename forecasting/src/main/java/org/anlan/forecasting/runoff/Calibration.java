package org.anlan.forecasting.runoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Finds the parameters of a basin from its observed flow. Immutable, safe for all threads.
///
/// The search is started again, each time with another seed, until the two best answers agree
/// within 1e-3 of the objective; it says so if they never do.
///
/// @see CmaEs
/// @see SceUa
public final class Calibration {

    /// Parameters this much worse than the best are as good as can be told apart.
    public static final double NEARLY = 0.02;

    private static final double AGREES = 1e-3;
    private static final int MOST_SEARCHES = 6;
    private static final int MOST_SETS = 50;

    private final RunoffModel model;
    private final BasinWeather weather;
    private final ObservedFlow observed;
    private final FlowObjective objective;
    private final List<ParameterRange> ranges;

    /// How the space is searched.
    public enum Method {
        /// Evolution strategy with covariance adaptation.
        CMA_ES,
        /// Shuffled complex evolution, as a cross-check.
        SCE_UA
    }

    /// @param weather from the start of the warm-up; what is simulated but not in `observed`'s
    ///     period does not count
    /// @param observed the period that counts
    /// @param ranges where each parameter is searched, in the model's order
    /// @throws IllegalArgumentException if the ranges are not the model's
    public Calibration(
            RunoffModel model,
            BasinWeather weather,
            ObservedFlow observed,
            FlowObjective objective,
            List<ParameterRange> ranges) {
        var names = ranges.stream().map(ParameterRange::name).toList();
        if (!names.equals(model.ranges().stream().map(ParameterRange::name).toList())) {
            throw new IllegalArgumentException(
                    "Ranges (%s) must be those of %s in its order.".formatted(names, model));
        }
        this.model = model;
        this.weather = weather;
        this.observed = observed;
        this.objective = objective;
        this.ranges = List.copyOf(ranges);
    }

    /// Searches from as many seeds as it takes.
    public Calibrated search(Method method, long seed) {
        var searches = new ArrayList<>(firstTwo(method, seed));
        while (searches.size() < MOST_SEARCHES && !agree(searches)) {
            searches.add(once(method, seed + searches.size()));
        }
        return told(searches);
    }

    /// Two are needed in any case: side by side they seldom wait for each other.
    private List<Search> firstTwo(Method method, long seed) {
        return IntStream.range(0, 2).parallel().mapToObj(i -> once(method, seed + i)).toList();
    }

    private Search once(Method method, long seed) {
        var n = ranges.size();
        return switch (method) {
            case CMA_ES -> new CmaEs(n, seed, this::loss).run();
            case SCE_UA -> new SceUa(n, seed, this::loss).run();
        };
    }

    private double loss(double[] shares) {
        var flow = model.run(RunoffModel.at(ranges, shares), weather);
        var value = objective.of(flow, observed);
        return Double.isNaN(value) ? Double.MAX_VALUE : 1 - value;
    }

    private static boolean agree(List<Search> searches) {
        var losses = searches.stream().mapToDouble(s -> s.best().loss()).sorted().toArray();
        return losses.length > 1 && losses[1] - losses[0] <= AGREES;
    }

    private Calibrated told(List<Search> searches) {
        if (searches.stream().noneMatch(search -> search.best().loss() < Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "Observed flow must give the objective a value with some parameters.");
        }
        var best =
                searches.stream()
                        .min(Comparator.comparingDouble(search -> search.best().loss()))
                        .orElseThrow();
        return new Calibrated(
                parameters(best.best()),
                1 - best.best().loss(),
                searches.stream().map(search -> 1 - search.best().loss()).toList(),
                searches.stream().mapToInt(Search::evaluations).sum(),
                agree(searches),
                thinned(best.within(NEARLY)).stream().map(this::parameters).toList());
    }

    /// The best, and others in equal paces down to the worst that is still as good.
    private static List<Search.Point> thinned(List<Search.Point> points) {
        var most = Math.min(MOST_SETS, points.size());
        return IntStream.range(0, most)
                .mapToObj(i -> points.get((int) ((long) i * points.size() / most)))
                .toList();
    }

    private List<Double> parameters(Search.Point point) {
        return IntStream.range(0, ranges.size())
                .mapToObj(i -> ranges.get(i).at(point.shares().get(i)))
                .toList();
    }
}
