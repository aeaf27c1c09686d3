package org.anlan.forecasting.verification;

/// Scores added up as they come: how many, their sum and their squares, exact enough that the
/// order does not matter (Neumaier's compensation). Two of them merge into that of the union.
///
/// Who held the thing that came for impossible has an infinite score: those are counted apart, and
/// nothing is clipped.
///
/// Immutable.
///
/// @param count of all scores
/// @param infinite how many of them are infinite
/// @param scores of the others
/// @param squares of the others
/// @see "A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation, 1974"
public record ScoreSum(long count, long infinite, Sum scores, Sum squares) {

    /// Of nothing.
    public static final ScoreSum NONE = new ScoreSum(0, 0, Sum.ZERO, Sum.ZERO);

    /// With one score more; `NaN` is no score and is left out.
    public ScoreSum plus(double score) {
        if (Double.isNaN(score)) {
            return this;
        }
        return Double.isInfinite(score)
                ? new ScoreSum(count + 1, infinite + 1, scores, squares)
                : new ScoreSum(count + 1, infinite, scores.plus(score), squares.plusSquare(score));
    }

    /// Of both.
    public ScoreSum plus(ScoreSum other) {
        return new ScoreSum(
                count + other.count,
                infinite + other.infinite,
                scores.plus(other.scores),
                squares.plus(other.squares));
    }

    /// The mean score; infinite if one is; `NaN` of nothing.
    public double mean() {
        return infinite > 0 ? Double.POSITIVE_INFINITY : finiteMean();
    }

    /// The mean of those that are not infinite; `NaN` if there are none.
    public double finiteMean() {
        return scores.value() / finite();
    }

    /// The standard deviation of a score (divisor n − 1); `NaN` below two, or if one is infinite.
    public double deviation() {
        var about = squares.value() - count * mean() * mean();
        return infinite > 0 ? Double.NaN : Math.sqrt(Math.max(0, about) / (count - 1));
    }

    private long finite() {
        return count - infinite;
    }

    /// Skill against a reference, `1 − S/S_ref`; `NaN` if the reference is 0.
    public double skillOver(ScoreSum reference) {
        return reference.mean() == 0 ? Double.NaN : 1 - mean() / reference.mean();
    }

    /// A sum with what rounding cut off.
    public record Sum(double high, double low) {

        static final Sum ZERO = new Sum(0, 0);

        Sum plus(double x) {
            var sum = high + x;
            if (Double.isInfinite(sum)) {
                return new Sum(sum, 0); // a score may be infinite; nothing was cut off
            }
            var cut = Math.abs(high) >= Math.abs(x) ? high - sum + x : x - sum + high;
            return new Sum(sum, low + cut);
        }

        /// The square and what rounding cut off of it.
        Sum plusSquare(double x) {
            var square = x * x;
            return Double.isInfinite(square)
                    ? plus(square)
                    : plus(square).plus(Math.fma(x, x, -square));
        }

        Sum plus(Sum other) {
            var sum = plus(other.high);
            return new Sum(sum.high, sum.low + other.low);
        }

        double value() {
            return high + low;
        }
    }
}
