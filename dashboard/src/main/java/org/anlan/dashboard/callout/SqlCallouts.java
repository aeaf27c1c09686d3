package org.anlan.dashboard.callout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.WarningIssued;
import org.jdbi.v3.core.Handle;

/// The table `desk.callout`.
final class SqlCallouts {

    private static final String CALL =
            """
            insert into desk.callout (warning, region, area, colour, called_at, expires_at)
            values (:warning, :region, :area, :colour, :at, :expires)
                on conflict (warning, region) do nothing
            """;

    private static final String OPEN =
            """
            select * from desk.callout
             where ended_at is null and expires_at > :now
             order by answered_at is not null, called_at desc, region
             limit :most
            """;

    private static final String OPEN_THEN =
            """
            select warning, region, area, colour, called_at, expires_at,
                   case when answered_at <= :then then answered_at end as answered_at,
                   case when acted_at <= :then then acted_at end as acted_at,
                   case when answered_at <= :then then person end as person,
                   case when answered_at <= :then then phone end as phone,
                   case when answered_at <= :then then persons_called end as persons_called,
                   case when answered_at <= :then then persons_answered end as persons_answered,
                   case when answered_at <= :then then note else '' end as note,
                   case when answered_at <= :then then recorder end as recorder
              from desk.callout
             where called_at <= :then and expires_at > :then
               and (ended_at is null or ended_at > :then)
             order by coalesce(answered_at <= :then, false), called_at desc, region
             limit :most
            """;

    private static final String ANSWER =
            """
            update desk.callout
               set answered_at = coalesce(answered_at, :at),
                   acted_at = case when :acted then coalesce(acted_at, :at) else acted_at end,
                   person = :person, phone = :phone, recorder = :recorder, note = :note,
                   persons_called = coalesce(:called, persons_called),
                   persons_answered = coalesce(:answered, persons_answered)
             where warning = :warning and region = :region
            """;

    private static final String SILENT =
            """
            select warning, area, colour, count(*) as counties, min(called_at) as since
              from desk.callout
             where ended_at is null and expires_at > :now and answered_at is null
             group by warning, area, colour
             order by warning
            """;

    private static final String END =
            """
            update desk.callout set ended_at = :at
             where (warning = any(:follows) or (cardinality(:follows) = 0 and area = :area))
               and warning <> :warning and ended_at is null
            """;

    private SqlCallouts() {}

    static void call(Handle handle, WarningIssued warning, List<RegionCode> counties, Instant at) {
        try (var batch = handle.prepareBatch(CALL)) {
            for (var county : counties) {
                batch.bind("warning", warning.warning())
                        .bind("region", county.digits())
                        .bind("area", warning.region().digits())
                        .bind("colour", warning.colour())
                        .bind("at", at)
                        .bind("expires", warning.expires())
                        .add();
            }
            batch.execute();
        }
    }

    /// An update or a cancellation ends the call-outs of the warnings it follows; one that
    /// names none, as facts of before do, those of its region.
    static void end(Handle handle, WarningIssued by, Instant at) {
        handle.createUpdate(END)
                .bind("at", at)
                .bind("area", by.region().digits())
                .bind("warning", by.warning())
                .bindArray("follows", String.class, by.follows().toArray())
                .execute();
    }

    /// Those of warnings in force, the silent ones first.
    static List<Callout> listOpen(Handle handle, Instant now, int most) {
        return handle.createQuery(OPEN)
                .bind("now", now)
                .bind("most", most)
                .map((row, _) -> callout(row))
                .list();
    }

    /// Those of warnings in force at a civil time, as far as they had come by then. A second answer
    /// takes the place of the first with its words; the time of the first stays.
    static List<Callout> listOpenAt(Handle handle, Instant then, int most) {
        return handle.createQuery(OPEN_THEN)
                .bind("then", then)
                .bind("most", most)
                .map((row, _) -> callout(row))
                .list();
    }

    static Optional<Callout> lock(Handle handle, String warning, RegionCode region) {
        return handle.createQuery(
                        "select * from desk.callout where warning = :warning and region = :region for update")
                .bind("warning", warning)
                .bind("region", region.digits())
                .map((row, _) -> callout(row))
                .findOne();
    }

    static void answer(Handle handle, Callout of, Answered by, String recorder, Instant at) {
        handle.createUpdate(ANSWER)
                .bind("at", at)
                .bind("acted", by.acted())
                .bind("person", by.person())
                .bind("phone", by.phone().orElse(null))
                .bind("recorder", recorder)
                .bind("note", by.note().orElse(""))
                .bind("called", by.personsCalled().orElse(null))
                .bind("answered", by.personsAnswered().orElse(null))
                .bind("warning", of.warning())
                .bind("region", of.region().digits())
                .execute();
    }

    static List<SilentCallouts> listSilent(Handle handle, Instant now) {
        return handle.createQuery(SILENT)
                .bind("now", now)
                .map(
                        (row, _) ->
                                new SilentCallouts(
                                        row.getString("warning"),
                                        new RegionCode(row.getString("area")),
                                        row.getString("colour"),
                                        row.getInt("counties"),
                                        row.getTimestamp("since").toInstant()))
                .list();
    }

    private static Callout callout(ResultSet row) throws SQLException {
        return new Callout(
                row.getString("warning"),
                new RegionCode(row.getString("region")),
                new RegionCode(row.getString("area")),
                row.getString("colour"),
                row.getTimestamp("called_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row, "answered_at"),
                instant(row, "acted_at"),
                Optional.ofNullable(row.getString("person")),
                Optional.ofNullable(row.getString("phone")),
                Optional.ofNullable(row.getObject("persons_called", Integer.class)),
                Optional.ofNullable(row.getObject("persons_answered", Integer.class)),
                row.getString("note"),
                Optional.ofNullable(row.getString("recorder")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
