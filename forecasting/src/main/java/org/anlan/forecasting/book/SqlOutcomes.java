package org.anlan.forecasting.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The table `forecasting.outcome`.
final class SqlOutcomes {

    private static final String INSERT =
            """
            insert into forecasting.outcome
                   (issued, number, onset, observed, source, rule, known_at, recorded_at)
            select :issued, coalesce(max(number), 0) + 1, :onset, :observed, :source, :rule, :known, :at
              from forecasting.outcome where issued = :issued
            """;

    private SqlOutcomes() {}

    static void insert(Tx tx, UUID issued, Came came) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("issued", issued)
                .bind("onset", came.onset().map(Timestamp::from).orElse(null))
                .bind(
                        "observed",
                        came.observed().isPresent() ? came.observed().getAsDouble() : null)
                .bind("source", came.source())
                .bind("rule", came.rule())
                .bind("known", Timestamp.from(came.knownAt()))
                .bind("at", Timestamp.from(tx.civilNow()))
                .execute();
    }

    static List<Came> list(Handle handle, UUID issued) {
        return handle.createQuery(
                        "select * from forecasting.outcome where issued = :issued order by number")
                .bind("issued", issued)
                .map((row, _) -> came(row))
                .list();
    }

    static Came came(ResultSet row) throws SQLException {
        var observed = row.getDouble("observed");
        var known = !row.wasNull();
        return new Came(
                onset(row),
                known ? OptionalDouble.of(observed) : OptionalDouble.empty(),
                row.getString("source"),
                row.getString("rule"),
                row.getTimestamp("known_at").toInstant());
    }

    private static Optional<Instant> onset(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getTimestamp("onset")).map(Timestamp::toInstant);
    }
}
