package org.anlan.forecasting.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.statement.Update;

/// What the tables `forecasting.outlook` and `forecasting.proposal` have in common.
final class SqlProposedRow {

    private SqlProposedRow() {}

    /// @param topic the column that holds the topic
    static Proposed read(ResultSet row, String topic) throws SQLException {
        return new Proposed(
                new RegionCode(row.getString("region")),
                row.getString("process"),
                row.getString("base"),
                row.getString(topic),
                row.getTimestamp("known_at").toInstant(),
                row.getInt("borne"),
                row.getString("items"));
    }

    /// Binds `region`, `process`, `base`, `topic`, `at`, `borne` and `items`.
    static Update bind(Update insert, Proposed proposed) {
        return insert.bind("region", proposed.region().digits())
                .bind("process", proposed.process())
                .bind("base", proposed.base())
                .bind("topic", proposed.topic())
                .bind("at", proposed.knownAt())
                .bind("borne", proposed.borne())
                .bind("items", proposed.items());
    }
}
