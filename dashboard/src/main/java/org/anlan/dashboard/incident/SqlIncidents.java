package org.anlan.dashboard.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The table `desk.incident`.
final class SqlIncidents {

    private static final String INSERT =
            """
            insert into desk.incident
                   (id, kind, region, place, lon, lat, people_at_risk, description, caller, phone,
                    recorder, recorder_name, on_behalf, state, state_at, at, recorded_at)
            values (:id, :kind, :region, :place, :lon, :lat, :people, :description, :caller,
                    :phone, :recorder, :name, :behalf, :state, :now, :at, :now)
            """;

    private static final String SELECT =
            """
            select i.*, (select count(*) from desk.incident m where m.merged_into = i.id) as merged
              from desk.incident i
            """;

    private static final String PAGE =
            """
             where (:open = false or (i.state <> 'CLOSED' and i.merged_into is null))
               and (cast(:before as uuid) is null or i.id < cast(:before as uuid))
             order by i.id desc
             limit :limit
            """;

    private static final String COUNT =
            """
            ) i
             where :open = false or (i.state <> 'CLOSED' and i.merged_into is null)
            """;

    private static final String UNHANDLED =
            """
            ) i
             where i.merged_into is null and i.state in ('RECEIVED', 'VERIFIED', 'REPORTED')
               and i.kind = any(:kinds)
            """;

    private static final String NEAR =
            SELECT
                    + """
             where i.kind = :kind and i.id <> :id and i.state <> 'CLOSED' and i.merged_into is null
               and i.at between :from and :to
             order by i.at
             limit 20
            """;

    private SqlIncidents() {}

    static void insert(Handle handle, Incident incident, ActorId recorder, Instant now) {
        handle.createUpdate(INSERT)
                .bind("id", incident.id())
                .bind("kind", incident.kind())
                .bind("region", incident.region().digits())
                .bind("place", incident.place())
                .bind("lon", incident.point().map(Incident.Point::lon).orElse(null))
                .bind("lat", incident.point().map(Incident.Point::lat).orElse(null))
                .bind("people", incident.peopleAtRisk())
                .bind("description", incident.description())
                .bind("caller", incident.caller())
                .bind("phone", incident.phone())
                .bind("recorder", recorder.value())
                .bind("name", incident.recordedBy())
                .bind("behalf", incident.onBehalf())
                .bind("state", incident.state().name())
                .bind("now", now)
                .bind("at", incident.at())
                .execute();
    }

    static Optional<Incident> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + " where i.id = :id")
                .bind("id", id)
                .map((row, _) -> incident(row))
                .findOne();
    }

    /// Reads a call and keeps others from moving it until the transaction ends.
    static Optional<Incident> lock(Handle handle, UUID id) {
        handle.createQuery("select id from desk.incident where id = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne();
        return find(handle, id);
    }

    /// Newest first; one more than asked for tells whether there is a next page.
    ///
    /// @param known as it was at that civil time; empty for now
    static List<Incident> list(
            Handle handle,
            boolean open,
            Optional<Instant> known,
            Optional<String> before,
            int limit) {
        return asked(handle, book(known) + PAGE, known)
                .bind("open", open)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, _) -> incident(row))
                .list();
    }

    /// How many there are, however many are listed.
    static int count(Handle handle, boolean open, Optional<Instant> known) {
        return asked(handle, "select count(*) from (" + book(known) + COUNT, known)
                .bind("open", open)
                .mapTo(Integer.class)
                .one();
    }

    /// How many of some kinds nobody deals with yet.
    static int countUnhandled(Handle handle, List<String> kinds, Optional<Instant> known) {
        return asked(handle, "select count(*) from (" + book(known) + UNHANDLED, known)
                .bindArray("kinds", String.class, kinds.toArray())
                .mapTo(Integer.class)
                .one();
    }

    private static String book(Optional<Instant> known) {
        return known.isEmpty() ? SELECT : SqlCallsKnown.THEN;
    }

    private static Query asked(Handle handle, String sql, Optional<Instant> known) {
        var query = handle.createQuery(sql);
        known.ifPresent(at -> query.bind("known", at));
        return query;
    }

    /// Open calls of a kind within a span of time, oldest first.
    static List<Incident> listNear(Handle handle, Incident incident, IncidentKind kind) {
        return handle.createQuery(NEAR)
                .bind("kind", incident.kind())
                .bind("id", incident.id())
                .bind("from", incident.at().minus(kind.mergeWithin()))
                .bind("to", incident.at().plus(kind.mergeWithin()))
                .map((row, _) -> incident(row))
                .list();
    }

    static void move(Handle handle, UUID id, IncidentState state, Instant at) {
        handle.createUpdate("update desk.incident set state = :s, state_at = :at where id = :id")
                .bind("s", state.name())
                .bind("at", at)
                .bind("id", id)
                .execute();
    }

    static void merge(Handle handle, UUID id, Optional<UUID> into) {
        handle.createUpdate(
                        "update desk.incident set merged_into = cast(:into as uuid) where id = :id")
                .bind("into", into.map(UUID::toString))
                .bind("id", id)
                .execute();
    }

    static void confirm(Handle handle, UUID id, String by, Instant at) {
        handle.createUpdate(
                        "update desk.incident set confirmed_by = :by, confirmed_at = :at where id = :id")
                .bind("by", by)
                .bind("at", at)
                .bind("id", id)
                .execute();
    }

    private static Incident incident(ResultSet row) throws SQLException {
        var lon = row.getObject("lon", Double.class);
        var lat = row.getObject("lat", Double.class);
        return new Incident(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                new RegionCode(row.getString("region")),
                row.getString("place"),
                lon == null || lat == null
                        ? Optional.empty()
                        : Optional.of(new Incident.Point(lon, lat)),
                Optional.ofNullable(row.getObject("people_at_risk", Integer.class)),
                row.getString("description"),
                Optional.ofNullable(row.getString("caller")),
                Optional.ofNullable(row.getString("phone")),
                row.getString("recorder_name"),
                row.getBoolean("on_behalf"),
                Optional.ofNullable(row.getString("confirmed_by")),
                IncidentState.valueOf(row.getString("state")),
                row.getTimestamp("state_at").toInstant(),
                Optional.ofNullable(row.getObject("merged_into", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getInt("merged") + 1);
    }
}
