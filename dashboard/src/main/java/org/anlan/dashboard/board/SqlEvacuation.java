package org.anlan.dashboard.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// The table `desk.evacuation`: every version kept, the newest of each county counts.
final class SqlEvacuation {

    private static final String INSERT =
            """
            insert into desk.evacuation
                   (id, process, region, to_move, moved, left_behind, as_of, reporter, phone,
                    recorder, recorded_at)
            values (:id, :process, :region, :toMove, :moved, :left, :asOf, :reporter, :phone,
                    :recorder, :at)
            """;

    private static final String LATEST =
            """
            select distinct on (region) *
              from desk.evacuation
             where process = :process and (cast(:known as timestamptz) is null
                                           or recorded_at <= cast(:known as timestamptz))
             order by region, as_of desc, recorded_at desc, id desc
            """;

    private static final String SILENT =
            """
            select region from desk.affected a
             where process = :process
               and (cast(:known as timestamptz) is null or since <= cast(:known as timestamptz))
               and not exists (select 1 from desk.evacuation e
                                where e.process = a.process and e.region = a.region
                                  and (cast(:known as timestamptz) is null
                                       or e.recorded_at <= cast(:known as timestamptz)))
             order by region
            """;

    private SqlEvacuation() {}

    static void insert(
            Handle handle,
            UUID id,
            String process,
            Evacuated told,
            Optional<String> phone,
            ActorId recorder,
            Instant now) {
        handle.createUpdate(INSERT)
                .bind("id", id)
                .bind("process", process)
                .bind("region", told.region().digits())
                .bind("toMove", told.toMove())
                .bind("moved", told.moved())
                .bind("left", told.left())
                .bind("asOf", told.asOf())
                .bind("reporter", told.reporter())
                .bind("phone", phone)
                .bind("recorder", recorder.value())
                .bind("at", now)
                .execute();
    }

    /// @param known as it was recorded by then; empty for now
    static List<Evacuated> listLatest(Handle handle, String process, Optional<Instant> known) {
        return handle.createQuery(LATEST)
                .bind("process", process)
                .bind("known", known)
                .map((row, _) -> evacuated(row))
                .list();
    }

    /// Counties with figures of the process that told nothing of evacuation.
    static List<RegionCode> listSilent(Handle handle, String process, Optional<Instant> known) {
        return handle.createQuery(SILENT)
                .bind("process", process)
                .bind("known", known)
                .map((row, _) -> new RegionCode(row.getString("region")))
                .list();
    }

    private static Evacuated evacuated(ResultSet row) throws SQLException {
        return new Evacuated(
                new RegionCode(row.getString("region")),
                Optional.ofNullable(row.getObject("to_move", Integer.class)),
                Optional.ofNullable(row.getObject("moved", Integer.class)),
                Optional.ofNullable(row.getObject("left_behind", Integer.class)),
                row.getTimestamp("as_of").toInstant(),
                row.getString("reporter"));
    }
}
