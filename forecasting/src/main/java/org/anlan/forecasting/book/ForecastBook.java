package org.anlan.forecasting.book;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.Reference;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// What was forecast and what came. Entries are added, never changed: the database refuses it.
/// Stateless, safe for all threads.
public final class ForecastBook {

    private ForecastBook() {}

    /// Keeps a forecast as it is issued, with its digest. What the same issuer had told before of
    /// the same time goes in with it, in the same form, as one more reference to beat.
    public static void issue(Tx tx, Told told) {
        var before = SqlIssued.findBefore(tx.handle(), told);
        SqlIssued.insert(
                tx.handle(),
                before.filter(value -> isAlike(value, told.forecast().value()))
                        .map(value -> told.beside(Reference.PREVIOUS_ISSUE, value))
                        .orElse(told));
    }

    /// Whether two score alike: the same levels of quantiles, or as many levels of severity.
    private static boolean isAlike(ForecastValue one, ForecastValue other) {
        return switch (one) {
            case ForecastValue.Quantiled a ->
                    other instanceof ForecastValue.Quantiled b && a.levels().equals(b.levels());
            case ForecastValue.Levels a ->
                    other instanceof ForecastValue.Levels b
                            && a.probabilities().size() == b.probabilities().size();
            case ForecastValue.Chance _, ForecastValue.Ensemble _ -> one.main() == other.main();
        };
    }

    /// A forecast as it was issued.
    ///
    /// @throws IllegalStateException if what is kept is not what was issued
    public static Optional<Told> find(Handle handle, UUID id) {
        return SqlIssued.find(handle, id).map(Kept::told);
    }

    /// Forecasts whose time is over and of which nothing is known yet, the oldest first.
    ///
    /// @param most how many at most
    public static List<Told> listOpen(Handle handle, Instant now, int most) {
        return SqlIssued.listOpen(handle, now, most).stream().map(Kept::told).toList();
    }

    /// Adds what came. A later word supersedes an earlier one; both stay.
    public static void observe(Tx tx, UUID issued, Came came) {
        SqlOutcomes.insert(tx, issued, came);
    }

    /// All words of what came, the first first.
    public static List<Came> listCame(Handle handle, UUID issued) {
        return SqlOutcomes.list(handle, issued);
    }

    /// Keeps that a model's forecast was one voice of a consultation's first round, so that the
    /// model is weighed on the same question as the people were.
    ///
    /// @param source of the consultation, as its opinions have it
    /// @param issued id of the model's forecast
    public static void hear(Tx tx, String source, String hazard, UUID issued) {
        SqlModelVoices.insert(tx.handle(), source, hazard, issued);
    }
}
