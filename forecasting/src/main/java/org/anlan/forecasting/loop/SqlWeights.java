package org.anlan.forecasting.loop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.forecasting.book.PairBook.Teller;
import org.anlan.forecasting.book.Told;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table `forecasting.weight`.
final class SqlWeights {

    private static final String INSERT =
            """
            insert into forecasting.weight (hazard, kind, issuer, weight, n, weight_before, loss,
                   panel_loss, question, reason, reason_en, at)
            values (:hazard, :kind, :issuer, :weight, :n, :before, :loss,
                   :panelLoss, :question, :reason, :reasonEn, :at)
            """;

    private SqlWeights() {}

    static void insert(Handle handle, List<WeightMove> moves) {
        if (moves.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch(INSERT)) {
            for (var move : moves) {
                batch.bind("hazard", move.hazard())
                        .bind("kind", move.teller().kind().name())
                        .bind("issuer", move.teller().issuer())
                        .bind("weight", move.weight())
                        .bind("n", move.n())
                        .bind("before", orNull(move.before()))
                        .bind("loss", orNull(move.loss()))
                        .bind("panelLoss", orNull(move.panelLoss()))
                        .bind("question", move.question())
                        .bind("reason", move.reason().zh())
                        .bind("reasonEn", move.reason().en())
                        .bind("at", Timestamp.from(move.at()))
                        .add();
            }
            batch.execute();
        }
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }

    /// The weights that count of a hazard, by kind and name.
    static List<WeightMove> listNow(Handle handle, String hazard) {
        return handle.createQuery(
                        """
                        select distinct on (kind, issuer) * from forecasting.weight
                         where hazard = :hazard order by kind, issuer, number desc
                        """)
                .bind("hazard", hazard)
                .map((row, _) -> move(row))
                .list();
    }

    /// The moves of a hazard, the newest first.
    static List<WeightMove> listMoves(Handle handle, String hazard, int most) {
        return handle.createQuery(
                        """
                        select * from forecasting.weight where hazard = :hazard
                         order by number desc limit :most
                        """)
                .bind("hazard", hazard)
                .bind("most", most)
                .map((row, _) -> move(row))
                .list();
    }

    /// The hazards that have weights.
    static List<String> listHazards(Handle handle) {
        return handle.createQuery("select distinct hazard from forecasting.weight order by hazard")
                .mapTo(String.class)
                .list();
    }

    private static WeightMove move(ResultSet row) throws SQLException {
        return new WeightMove(
                row.getString("hazard"),
                new Teller(Told.Issuer.valueOf(row.getString("kind")), row.getString("issuer")),
                row.getDouble("weight"),
                row.getInt("n"),
                optional(row, "weight_before"),
                optional(row, "loss"),
                optional(row, "panel_loss"),
                row.getObject("question", UUID.class),
                new Bilingual(row.getString("reason"), row.getString("reason_en")),
                row.getTimestamp("at").toInstant());
    }

    private static OptionalDouble optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Double.class))
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }
}
