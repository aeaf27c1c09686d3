package org.anlan.forecasting.verification;

import java.util.function.ToDoubleFunction;
import org.anlan.forecasting.verification.LastScores.Entry;

/// A forecast against its reference on the cases that both have. Not thread-safe.
public final class Duel {

    private ScoreSum own = ScoreSum.NONE;
    private ScoreSum reference = ScoreSum.NONE;
    private LastScores last;

    Duel(int window) {
        last = new LastScores(window);
    }

    void add(FrozenPair pair, double ownScore, double referenceScore) {
        own = own.plus(ownScore);
        reference = reference.plus(referenceScore);
        var issued = pair.forecast().issued();
        last.add(new Entry(issued, pair.digest(), ownScore, referenceScore));
    }

    Duel plus(Duel other) {
        var both = new Duel(0);
        both.own = own.plus(other.own);
        both.reference = reference.plus(other.reference);
        both.last = last.plus(other.last);
        return both;
    }

    /// How many cases.
    public long count() {
        return own.count();
    }

    /// `1 − S/S_ref` over all cases; `NaN` of none, or if the reference is perfect.
    public double skill() {
        return own.skillOver(reference);
    }

    /// The interval of the skill over the latest cases.
    ///
    /// @param horizon how many steps ahead was forecast: neighbours within it stay together
    /// @param seed of the draws
    public double[] skillInterval(double confidence, int horizon, int draws, long seed) {
        var scores = series(Entry::own);
        var block = BlockBootstrap.blockFor(scores.length, horizon);
        return new BlockBootstrap(block, draws, seed)
                .skill(scores, series(Entry::reference), confidence);
    }

    /// Whether the two differ on the latest cases; the mean is below 0 where the forecast is
    /// better.
    ///
    /// @param horizon 1 to one less than the cases kept
    public DieboldMariano test(int horizon) {
        return DieboldMariano.of(series(entry -> entry.own() - entry.reference()), horizon);
    }

    private double[] series(ToDoubleFunction<Entry> of) {
        return last.entries().stream().mapToDouble(of).toArray();
    }
}
