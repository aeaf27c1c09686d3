package org.anlan.forecasting.correction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// An autoregression chosen and fitted from a series of errors. Immutable.
///
/// The order has the least AICc; while the model is not stationary it is reduced. A series with
/// gaps is fitted by likelihood through the Kalman filter, whatever method was asked for: no step
/// is left out or filled.
///
/// @see "C. M. Hurvich, C.-L. Tsai, Regression and time series model selection in small samples,
///     Biometrika 76, 1989"
public final class ArFit {

    /// The highest order that is tried where nothing else is said.
    public static final int USUAL_ORDER = 3;

    private final double[] errors;
    private final ArMethod method;
    private final List<Optional<ArModel>> tried;

    /// @param errors oldest first; `NaN` where missing
    /// @param most the highest order tried, 0 or above
    /// @throws IllegalArgumentException if no error is known
    public ArFit(double[] errors, int most, ArMethod method) {
        var known = ArEstimate.known(errors);
        if (known == 0) {
            throw new IllegalArgumentException("Errors (none known) must have a value.");
        }
        this.errors = errors.clone();
        this.method = known < errors.length ? ArMethod.ML : method;
        tried = IntStream.rangeClosed(0, most).mapToObj(this::stationary).toList();
    }

    private Optional<ArModel> stationary(int order) {
        return ArEstimate.of(errors, order, method);
    }

    /// How it was fitted: by likelihood if there are gaps.
    public ArMethod method() {
        return method;
    }

    /// The model whose order has the least AICc, reduced until it is stationary.
    public ArModel chosen() {
        var criterion = criteria();
        var least =
                IntStream.range(0, tried.size())
                        .filter(p -> !Double.isNaN(criterion[p]))
                        .reduce(0, (a, b) -> criterion[b] < criterion[a] ? b : a);
        return atMost(least);
    }

    /// The model of an order, or of the next lower one that can be fitted and is stationary.
    public ArModel atMost(int order) {
        var possible = tried.subList(0, order + 1).reversed();
        return possible.stream()
                .flatMap(Optional::stream)
                .filter(ArModel::isStationary)
                .findFirst()
                .orElseThrow();
    }

    /// AICc of each order from 0; `NaN` where the series is too short or without spread.
    public double[] criteria() {
        return IntStream.range(0, tried.size()).mapToDouble(this::criterion).toArray();
    }

    private double criterion(int order) {
        var n = ArEstimate.known(errors);
        var parameters = order + 1.0;
        var spare = n - parameters - 1;
        var model = tried.get(order);
        if (spare <= 0 || model.isEmpty() || model.get().variance() == 0) {
            return Double.NaN;
        }
        var fit = -2 * logLikelihood(model.get());
        return fit + 2 * parameters + 2 * parameters * (parameters + 1) / spare;
    }

    /// Exact, at the model's own variance; `NaN` if it is not stationary or has no variance.
    public double logLikelihood(ArModel model) {
        if (!model.isStationary() || model.variance() == 0) {
            return Double.NaN;
        }
        var filter = ArEstimate.filtered(errors, model.coefficients());
        return filter.logLikelihood(model.variance());
    }

    /// Autocorrelation about 0 at lags 0 and above; `NaN` throughout if there are gaps.
    public double[] autocorrelation(int lags) {
        var spread = ArEstimate.autocovariance(errors, 0);
        return IntStream.rangeClosed(0, lags)
                .mapToDouble(lag -> ArEstimate.autocovariance(errors, lag) / spread)
                .toArray();
    }

    /// What the next errors will be by a model.
    public List<ErrorForecast> forecast(ArModel model, int leads) {
        return model.forecast(Arrays.copyOf(errors, errors.length), leads);
    }
}
