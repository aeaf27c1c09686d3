package org.anlan.forecasting.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Responses;
import org.anlan.store.Tx;
import org.anlan.web.Ask;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables `forecasting.response` and `response_step`: each response and every step of it.
final class SqlResponses {

    private static final String STEP =
            """
            insert into forecasting.response_step
                   (response, number, level, document, phone, at, recorded_at, recorded_by,
                    recorder, document_at)
            values (:id, (select coalesce(max(number), 0) + 1 from forecasting.response_step
                           where response = :id),
                    :level, :document, :phone, :at, :now, :actor, :name, :documentAt)
            """;

    /// The newest step of each response that was known by an instant, with its document if that
    /// was brought by then.
    private static final String KNOWN_AT =
            """
            select r.id, r.type, r.area, r.issuer, r.started_at, s.level, s.phone, s.at,
                   case when s.document_at <= :asOf then s.document else '' end as document
              from forecasting.response r
              join lateral (select * from forecasting.response_step s
                             where s.response = r.id and s.recorded_at <= :asOf
                             order by s.number desc limit 1) s on true
            """;

    /// A response as it was known.
    ///
    /// @param level 1 to 4; 0 when it ended
    /// @param document of the newest step; empty text while it is owed
    /// @param at civil time from which the newest step stands
    record Known(
            UUID id,
            Responses.Type type,
            RegionCode area,
            String issuer,
            Instant startedAt,
            int level,
            String document,
            boolean byPhone,
            Instant at) {

        boolean isOver() {
            return level == 0;
        }
    }

    /// A step to be kept.
    ///
    /// @param level 1 to 4, 0 to end
    /// @param document its number; empty text when approved by phone
    /// @param phone the call as JSON; null when there is a document
    record Step(int level, String document, @Nullable String phone, Instant at) {}

    private SqlResponses() {}

    /// Starts a response; false when one of the type is in force at the area.
    static boolean insert(
            Handle handle,
            UUID id,
            Responses.Type type,
            RegionCode area,
            String issuer,
            Instant at) {
        return handle.createUpdate(
                                """
                                insert into forecasting.response (id, type, area, issuer, started_at)
                                values (:id, :type, :area, :issuer, :at)
                                    on conflict do nothing
                                """)
                        .bind("id", id)
                        .bind("type", type.name())
                        .bind("area", area.digits())
                        .bind("issuer", issuer)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    static void addStep(Tx tx, Ask ask, UUID id, Step step) {
        tx.handle()
                .createUpdate(STEP)
                .bind("id", id)
                .bind("level", step.level())
                .bind("document", step.document())
                .bind("phone", step.phone())
                .bind("at", step.at())
                .bind("now", tx.civilNow())
                .bind("actor", ask.actor().id().value())
                .bind("name", ask.actor().name())
                .bind("documentAt", step.document().isEmpty() ? null : tx.civilNow())
                .execute();
    }

    static void end(Handle handle, UUID id, Instant at) {
        handle.createUpdate("update forecasting.response set ended_at = :at where id = :id")
                .bind("id", id)
                .bind("at", at)
                .execute();
    }

    /// Brings the document of the newest step that owes one; false when none does.
    static boolean bringDocument(Handle handle, UUID id, String document, Instant now) {
        return handle.createUpdate(
                                """
                                update forecasting.response_step set document = :document, document_at = :now
                                 where response = :id and document = ''
                                   and number = (select max(number) from forecasting.response_step
                                                  where response = :id)
                                """)
                        .bind("id", id)
                        .bind("document", document)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /// Locks a response and reads it as it stands.
    static Optional<Known> lock(Handle handle, UUID id, Instant now) {
        handle.createQuery("select id from forecasting.response where id = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .findFirst();
        return handle.createQuery(KNOWN_AT + " where r.id = :id")
                .bind("asOf", now)
                .bind("id", id)
                .map((row, _) -> known(row))
                .findFirst();
    }

    /// Those in force at an instant, highest level first; with the ended ones too if asked for.
    static List<Known> listKnown(Handle handle, Instant asOf, boolean withEnded, int most) {
        return handle.createQuery(
                        KNOWN_AT
                                + """
                                 where s.level > 0 or :withEnded
                                 order by s.level = 0, s.level, r.started_at desc, r.id limit :most
                                """)
                .bind("asOf", asOf)
                .bind("withEnded", withEnded)
                .bind("most", most)
                .map((row, _) -> known(row))
                .list();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                Responses.Type.valueOf(row.getString("type")),
                new RegionCode(row.getString("area")),
                row.getString("issuer"),
                row.getTimestamp("started_at").toInstant(),
                row.getInt("level"),
                row.getString("document"),
                row.getString("phone") != null,
                row.getTimestamp("at").toInstant());
    }
}
