package org.anlan.forecasting.loop;

import java.util.List;
import org.anlan.forecasting.book.Told;
import org.jdbi.v3.core.Handle;

/// The weights with which opinions are pooled, as past outcomes have them. Stateless, safe for all
/// threads.
public final class PoolWeights {

    private PoolWeights() {}

    /// The weight of one.
    ///
    /// @param weight 0 to 1; those of a hazard add up to 1 over all who were ever verified
    /// @param n questions of the hazard on which the issuer was verified
    /// @param reason why it stands where it stands, in Chinese
    public record Weight(Told.Issuer kind, String issuer, double weight, int n, String reason) {}

    /// The weights of a hazard that count now, by kind and name; who is not in it was never
    /// verified and weighs as an average one.
    public static List<Weight> list(Handle handle, String hazard) {
        return SqlWeights.listNow(handle, hazard).stream().map(PoolWeights::weight).toList();
    }

    private static Weight weight(WeightMove move) {
        return new Weight(
                move.teller().kind(),
                move.teller().issuer(),
                move.weight(),
                move.n(),
                move.reason().zh());
    }
}
