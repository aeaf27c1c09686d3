package org.anlan.forecasting.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.anlan.forecasting.cap.WarningColour;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;

/// The table `forecasting.warning`, read as a course of messages.
final class SqlWarningSpans {

    /// One message that was sent.
    record Sent(
            UUID id,
            WarningKind kind,
            boolean isCancel,
            Optional<UUID> follows,
            WarningColour colour,
            String headline,
            List<String> areas,
            Instant onset,
            Instant expires,
            Instant sentAt,
            Optional<Instant> endedAt) {

        /// When its warning ends, if nothing follows it.
        Instant end() {
            return isCancel ? sentAt : endedAt.filter(expires::isAfter).orElse(expires);
        }
    }

    private SqlWarningSpans() {}

    static List<Sent> listSent(Handle handle, Instant since) {
        return handle.createQuery(
                        """
                        select * from forecasting.warning where sent_at >= :since
                         order by sent_at, id
                        """)
                .bind("since", Timestamp.from(since))
                .map((row, _) -> sent(row))
                .list();
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                row.getObject("id", UUID.class),
                WarningKind.valueOf(row.getString("kind")),
                row.getString("message").equals("CANCEL"),
                Optional.ofNullable(row.getObject("follows", UUID.class)),
                WarningColour.valueOf(row.getString("colour")),
                row.getString("headline"),
                StreamSupport.stream(Json.tree(row.getString("areas")).spliterator(), false)
                        .map(node -> node.asText())
                        .toList(),
                row.getTimestamp("onset").toInstant(),
                row.getTimestamp("expires").toInstant(),
                row.getTimestamp("sent_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }
}
