package org.anlan.forecasting.storm;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.store.Tx;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables `forecasting.storm`, `storm_fix` and `storm_wind`.
final class SqlStorms {

    private static final String INSERT =
            """
            insert into forecasting.storm_fix (storm, source, at, issued_at, body, taken_at, taken_by)
            values (:storm, :source, :at, :issued, :body, :taken, :by) on conflict do nothing
            """;

    /// One for each time: analyses before forecasts, then the newest issue, then the newest word.
    private static final String FIXES =
            """
            select distinct on (at) body from forecasting.storm_fix
             where storm = :storm and taken_at <= :asOf
             order by at, issued_at desc nulls first, taken_at desc
            """;

    /// A typhoon by name.
    record Storm(String id, String name) {}

    /// What a run made of it.
    record Winds(UUID run, Instant madeAt, String counties, Optional<String> ahead) {}

    private SqlStorms() {}

    static void put(Tx tx, String storm, String name) {
        tx.handle()
                .createUpdate(
                        """
                        insert into forecasting.storm (id, name, taken_at) values (:id, :name, :at)
                            on conflict (id) do update set name = excluded.name
                        """)
                .bind("id", storm)
                .bind("name", name)
                .bind("at", tx.civilNow())
                .execute();
    }

    /// True when the fix is new.
    static boolean insert(Tx tx, String storm, String source, Fix fix, ActorId by) {
        return tx.handle()
                        .createUpdate(INSERT)
                        .bind("storm", storm)
                        .bind("source", source)
                        .bind("at", fix.at())
                        .bind("issued", stamp(fix.issued()))
                        .bind("body", Json.write(fix))
                        .bind("taken", tx.civilNow())
                        .bind("by", by.value())
                        .execute()
                == 1;
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static Optional<Storm> find(Handle handle, String storm, Instant asOf) {
        return list(handle, asOf, Integer.MAX_VALUE).stream()
                .filter(s -> s.id().equals(storm))
                .findFirst();
    }

    static List<Storm> list(Handle handle, Instant asOf, int most) {
        return handle.createQuery(
                        """
                        select id, name from forecasting.storm where taken_at <= :asOf
                         order by taken_at desc, id desc limit :most
                        """)
                .bind("asOf", asOf)
                .bind("most", most)
                .map((row, _) -> new Storm(row.getString("id"), row.getString("name")))
                .list();
    }

    /// The track as known at an instant. What was forecast counts only after the last analysis.
    static List<Fix> track(Handle handle, String storm, Instant asOf) {
        var byTime = new TreeMap<Instant, Fix>();
        handle.createQuery(FIXES)
                .bind("storm", storm)
                .bind("asOf", asOf)
                .map((row, _) -> fix(row.getString("body")))
                .forEach(fix -> byTime.put(fix.at(), fix));
        var last =
                byTime.values().stream()
                        .filter(f -> !f.isForecast())
                        .map(Fix::at)
                        .reduce(Instant.MIN, (a, b) -> a.isAfter(b) ? a : b);
        var track = new ArrayList<>(byTime.values());
        track.removeIf(f -> f.isForecast() && !f.at().isAfter(last));
        return track;
    }

    private static Fix fix(String body) {
        return Json.read(body.getBytes(StandardCharsets.UTF_8), Fix.class);
    }

    static void keep(Tx tx, UUID run, String storm, StormMade made) {
        tx.handle()
                .createUpdate(
                        """
                        insert into forecasting.storm_wind (run, storm, made_at, counties, ahead)
                        values (:run, :storm, :at, :counties, :ahead)
                        """)
                .bind("run", run)
                .bind("storm", storm)
                .bind("at", tx.civilNow())
                .bind("counties", Json.write(made.winds()))
                .bind("ahead", made.ahead().map(Json::write))
                .execute();
    }

    /// The typhoon that a run is of.
    static Optional<String> findStorm(Handle handle, UUID run) {
        return handle.createQuery("select storm from forecasting.storm_wind where run = :run")
                .bind("run", run)
                .mapTo(String.class)
                .findFirst();
    }

    static Optional<Winds> newest(Handle handle, String storm, Instant asOf) {
        return handle.createQuery(
                        """
                        select run, made_at, counties, ahead from forecasting.storm_wind
                         where storm = :storm and made_at <= :asOf
                         order by made_at desc, run desc limit 1
                        """)
                .bind("storm", storm)
                .bind("asOf", asOf)
                .map(
                        (row, _) ->
                                new Winds(
                                        row.getObject("run", UUID.class),
                                        row.getTimestamp("made_at").toInstant(),
                                        row.getString("counties"),
                                        Optional.ofNullable(row.getString("ahead"))))
                .findFirst();
    }
}
