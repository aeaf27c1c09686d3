package org.anlan.forecasting.loop;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.forecasting.book.PairBook.Teller;
import org.jdbi.v3.core.Handle;

/// The weights of a hazard as the board shows them, for the pool of a consultation. Immutable.
public final class PoolWeights {

    private final Map<Teller, WeightMove> now;

    PoolWeights(Map<Teller, WeightMove> now) {
        this.now = Map.copyOf(now);
    }

    /// Those that count now.
    public static PoolWeights read(Handle handle, String hazard) {
        return new PoolWeights(
                SqlWeights.listNow(handle, hazard).stream()
                        .collect(Collectors.toMap(WeightMove::teller, Function.identity())));
    }

    /// Whether nobody was verified yet.
    public boolean isEmpty() {
        return now.isEmpty();
    }

    /// On how many questions one was verified.
    public int verified(Teller teller) {
        var move = now.get(teller);
        return move == null ? 0 : move.n();
    }

    /// What one weighs among all who were ever verified; empty if one never was.
    public OptionalDouble shown(Teller teller) {
        var move = now.get(teller);
        return move == null ? OptionalDouble.empty() : OptionalDouble.of(move.weight());
    }

    /// What those who are present weigh among each other, in their order: as on the board, whoever
    /// was never verified as an average one there. Adds up to 1; all alike where nobody was
    /// verified.
    public List<Double> among(List<Teller> present) {
        var average = now.values().stream().mapToDouble(WeightMove::weight).average().orElse(1);
        var own = present.stream().map(teller -> shown(teller).orElse(average)).toList();
        var sum = own.stream().mapToDouble(Double::doubleValue).sum();
        return own.stream().map(weight -> sum > 0 ? weight / sum : 1.0 / own.size()).toList();
    }
}
