package org.anlan.forecasting.book;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// What was forecast and what came. Entries are added, never changed: the database refuses it.
/// Stateless, safe for all threads.
public final class ForecastBook {

    private ForecastBook() {}

    /// Keeps a forecast as it is issued, with its digest.
    public static void issue(Tx tx, Told told) {
        SqlIssued.insert(tx.handle(), told);
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
}
