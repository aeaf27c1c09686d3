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

/// The tables `desk.evacuation` and `desk.affected`: every version kept, the newest of each place
/// is what it told.
final class SqlEvacuation {

    private static final String INSERT =
            """
            insert into desk.evacuation
                   (id, process, region, to_move, moved, left_behind, refused, returned, keeper,
                    keeper_phone, as_of, reporter, phone, on_behalf, synthetic, recorder,
                    recorded_at)
            values (:id, :process, :region, :toMove, :moved, :left, :refused, :returned, :keeper,
                    :keeperPhone, :asOf, :reporter, :phone, :onBehalf, :synthetic, :recorder, :at)
            """;

    private static final String LATEST =
            """
            select distinct on (region) *
              from desk.evacuation
             where process = :process and (cast(:known as timestamptz) is null
                                           or recorded_at <= cast(:known as timestamptz))
             order by region, as_of desc, recorded_at desc, id desc
            """;

    private static final String AFFECTED =
            """
            select region from desk.affected
             where process = :process
               and (cast(:known as timestamptz) is null or since <= cast(:known as timestamptz))
             order by region
            """;

    private SqlEvacuation() {}

    static void insert(
            Handle handle,
            String process,
            Evacuated told,
            Optional<String> phone,
            ActorId recorder,
            Instant now) {
        handle.createUpdate(INSERT)
                .bind("id", told.id())
                .bind("process", process)
                .bind("region", told.region().digits())
                .bind("toMove", told.heads().toMove())
                .bind("moved", told.heads().moved())
                .bind("left", told.heads().left())
                .bind("refused", told.heads().refused())
                .bind("returned", told.heads().returned())
                .bind("keeper", told.keeper().map(Evacuated.Keeper::name))
                .bind("keeperPhone", told.keeper().flatMap(Evacuated.Keeper::phone))
                .bind("asOf", told.asOf())
                .bind("reporter", told.reporter())
                .bind("phone", phone)
                .bind("onBehalf", told.onBehalf())
                .bind("synthetic", told.synthetic())
                .bind("recorder", recorder.value())
                .bind("at", now)
                .execute();
    }

    /// What each place told last, without the villages of its list.
    ///
    /// @param known as it was recorded by then; empty for now
    static List<Evacuated> listLatest(Handle handle, String process, Optional<Instant> known) {
        return handle.createQuery(LATEST)
                .bind("process", process)
                .bind("known", known)
                .map((row, _) -> evacuated(row))
                .list();
    }

    /// Counties with figures of the process: those that are asked for their evacuation.
    static List<RegionCode> listAffected(Handle handle, String process, Optional<Instant> known) {
        return handle.createQuery(AFFECTED)
                .bind("process", process)
                .bind("known", known)
                .map((row, _) -> new RegionCode(row.getString("region")))
                .list();
    }

    private static Evacuated evacuated(ResultSet row) throws SQLException {
        return new Evacuated(
                row.getObject("id", UUID.class),
                new RegionCode(row.getString("region")),
                new Heads(
                        persons(row, "to_move"),
                        persons(row, "moved"),
                        persons(row, "left_behind"),
                        persons(row, "refused"),
                        persons(row, "returned")),
                keeper(row),
                List.of(),
                row.getTimestamp("as_of").toInstant(),
                row.getString("reporter"),
                row.getBoolean("on_behalf"),
                row.getBoolean("synthetic"));
    }

    /// Whoever a row of either table names as in charge.
    static Optional<Evacuated.Keeper> keeper(ResultSet row) throws SQLException {
        var phone = Optional.ofNullable(row.getString("keeper_phone"));
        return Optional.ofNullable(row.getString("keeper"))
                .map(name -> new Evacuated.Keeper(name, phone));
    }

    /// A count of persons; empty where none was made.
    static Optional<Long> persons(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class)).map(Integer::longValue);
    }
}
