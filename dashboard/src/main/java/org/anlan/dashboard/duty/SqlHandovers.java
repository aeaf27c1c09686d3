package org.anlan.dashboard.duty;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Actor;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;

/// The table `desk.handover`.
final class SqlHandovers {

    private static final String INSERT =
            """
            insert into desk.handover (id, content, written_by, written_at)
            values (:id, :content, :by, :at)
            """;

    private static final String PAGE =
            """
            select * from desk.handover
             where cast(:before as uuid) is null or id < cast(:before as uuid)
             order by id desc
             limit :limit
            """;

    private static final String GIVE =
            """
            update desk.handover set given_by = :actor, given_name = :name, given_at = :at
             where id = :id
            """;

    private static final String TAKE =
            """
            update desk.handover set taken_by = :actor, taken_name = :name, taken_at = :at
             where id = :id
            """;

    private SqlHandovers() {}

    static void insert(Handle handle, UUID id, Handover.Content content, String by, Instant at) {
        handle.createUpdate(INSERT)
                .bind("id", id)
                .bind("content", Json.write(content))
                .bind("by", by)
                .bind("at", at)
                .execute();
    }

    static Optional<Handover> lock(Handle handle, UUID id) {
        return handle.createQuery("select * from desk.handover where id = :id for update")
                .bind("id", id)
                .map((row, _) -> handover(row))
                .findOne();
    }

    static List<Handover> list(Handle handle, Optional<String> before, int limit) {
        return handle.createQuery(PAGE)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, _) -> handover(row))
                .list();
    }

    static void sign(Handle handle, UUID id, boolean giving, Actor actor, Instant at) {
        handle.createUpdate(giving ? GIVE : TAKE)
                .bind("id", id)
                .bind("actor", actor.id().value())
                .bind("name", actor.name())
                .bind("at", at)
                .execute();
    }

    private static Handover handover(ResultSet row) throws SQLException {
        var content = row.getString("content").getBytes(StandardCharsets.UTF_8);
        return new Handover(
                row.getObject("id", UUID.class),
                Json.read(content, Handover.Content.class),
                row.getString("written_by"),
                row.getTimestamp("written_at").toInstant(),
                signature(row, "given"),
                signature(row, "taken"));
    }

    private static Optional<Handover.Signature> signature(ResultSet row, String side)
            throws SQLException {
        var actor = row.getObject(side + "_by", UUID.class);
        return actor == null
                ? Optional.empty()
                : Optional.of(
                        new Handover.Signature(
                                actor,
                                row.getString(side + "_name"),
                                row.getTimestamp(side + "_at").toInstant()));
    }
}
