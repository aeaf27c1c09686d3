package org.anlan.forecasting.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.cap.WarningColour;
import org.anlan.forecasting.warning.Warning.LaterReview;
import org.anlan.forecasting.warning.Warning.Message;
import org.anlan.forecasting.warning.Warning.State;
import org.anlan.web.Json;

/// A row of `forecasting.warning` as read.
final class SqlWarningRow {

    private SqlWarningRow() {}

    static Warning read(ResultSet row) throws SQLException {
        return read(row, "state");
    }

    /// @param state the column that holds its state
    static Warning read(ResultSet row, String state) throws SQLException {
        return new Warning(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString(state)),
                Message.valueOf(row.getString("message")),
                Optional.ofNullable(row.getObject("follows", UUID.class)),
                Optional.ofNullable(row.getObject("consultation", UUID.class)),
                new WarningForm(
                        WarningColour.valueOf(row.getString("colour")),
                        row.getString("headline"),
                        row.getString("description"),
                        row.getString("instruction"),
                        Json.tree(row.getString("areas"))
                                .valueStream()
                                .map(a -> a.asText())
                                .toList(),
                        row.getTimestamp("onset").toInstant(),
                        row.getTimestamp("expires").toInstant(),
                        Optional.of(WarningKind.valueOf(row.getString("kind"))),
                        Optional.ofNullable(row.getObject("probability", Double.class)),
                        Optional.ofNullable(row.getString("decision")),
                        Optional.ofNullable(row.getString("polygon")).map(SqlWarningRow::ring)),
                new RegionCode(row.getString("area")),
                row.getObject("drafted_by", UUID.class),
                row.getString("drafter"),
                row.getTimestamp("drafted_at").toInstant(),
                Optional.ofNullable(row.getObject("reviewed_by", UUID.class)),
                Optional.ofNullable(row.getString("reviewer")),
                Optional.ofNullable(row.getString("returned_why")),
                Optional.ofNullable(row.getString("signer")),
                Optional.ofNullable(row.getString("phone")),
                Optional.ofNullable(row.getObject("approved_by", UUID.class)),
                instant(row, "countersigned_at"),
                instant(row, "sent_at"),
                row.getString("reference_list"),
                Optional.ofNullable(row.getString("xml")),
                course(row));
    }

    private static Warning.Course course(ResultSet row) throws SQLException {
        return new Warning.Course(
                instant(row, "begun_at"),
                instant(row, "reviewed_at"),
                row.getBoolean("emergency"),
                Optional.ofNullable(row.getString("later_review")).map(LaterReview::valueOf),
                instant(row, "review_due"),
                instant(row, "countersign_due"),
                instant(row, "ended_at"));
    }

    private static List<List<Double>> ring(String json) {
        return Json.tree(json)
                .valueStream()
                .map(point -> List.of(point.get(0).asDouble(), point.get(1).asDouble()))
                .toList();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
