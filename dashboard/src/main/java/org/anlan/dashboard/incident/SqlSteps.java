package org.anlan.dashboard.incident;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Actor;
import org.jdbi.v3.core.Handle;

/// The table `desk.incident_step`: who did what when, and whom they told.
final class SqlSteps {

    private static final String INSERT =
            """
            insert into desk.incident_step
                   (incident, seq, state, actor, actor_name, at, note, told_whom, told_at)
            select :incident, coalesce(max(seq), 0) + 1, :state, :actor, :name, :at, :note, :whom,
                   :told
              from desk.incident_step
             where incident = :incident
            """;

    /// A step as shown.
    ///
    /// @param toldWhom who was told in it
    /// @param toldAt civil time of that
    record Step(
            String state,
            String stateZh,
            String by,
            Instant at,
            String note,
            Optional<String> toldWhom,
            Optional<Instant> toldAt) {}

    private SqlSteps() {}

    static void insert(
            Handle handle,
            UUID incident,
            IncidentState state,
            Actor actor,
            Instant at,
            String note,
            Optional<String> toldWhom,
            Optional<Instant> toldAt) {
        handle.createUpdate(INSERT)
                .bind("incident", incident)
                .bind("state", state.name())
                .bind("actor", actor.id().value())
                .bind("name", actor.name())
                .bind("at", at)
                .bind("note", note)
                .bind("whom", toldWhom)
                .bind("told", toldAt)
                .execute();
    }

    static List<Step> list(Handle handle, UUID incident) {
        return handle.createQuery(
                        "select * from desk.incident_step where incident = :id order by seq")
                .bind("id", incident)
                .map(
                        (row, _) ->
                                new Step(
                                        row.getString("state"),
                                        IncidentState.valueOf(row.getString("state")).zh(),
                                        row.getString("actor_name"),
                                        row.getTimestamp("at").toInstant(),
                                        row.getString("note"),
                                        Optional.ofNullable(row.getString("told_whom")),
                                        Optional.ofNullable(row.getTimestamp("told_at"))
                                                .map(Timestamp::toInstant)))
                .list();
    }
}
