package org.anlan.forecasting.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table `forecasting.proposal`: what figures bore, by the position they stood at.
final class SqlProposals {

    private static final String INSERT =
            """
            insert into forecasting.proposal
                   (region, process, base, plan, position, known_at, borne, items)
            values (:region, :process, :base, :topic, :position, :at, :borne, :items)
                on conflict do nothing
            """;

    private static final String LATEST =
            """
            select * from (
                select distinct on (region, process, base, plan) *
                  from forecasting.proposal
                 where position <= :position
                   and (cast(:process as text) is null or process = :process)
                   and (cast(:base as text) is null or base = :base)
                 order by region, process, base, plan, position desc) newest
             order by position desc, region, process, base, plan limit :most
            """;

    /// What reviewed figures bore under a plan.
    ///
    /// @param proposed its topic is the version of the plan
    record Stored(Proposed proposed, long position) {

        int borne() {
            return proposed.borne();
        }
    }

    private SqlProposals() {}

    static void insert(Handle handle, Stored stored) {
        SqlProposedRow.bind(handle.createUpdate(INSERT), stored.proposed())
                .bind("position", stored.position())
                .execute();
    }

    /// The newest of each place, process, base and plan at a position, newest first.
    static List<Stored> listAt(
            Handle handle,
            long position,
            @Nullable String process,
            @Nullable String base,
            int most) {
        return handle.createQuery(LATEST)
                .bind("position", position)
                .bind("process", process)
                .bind("base", base)
                .bind("most", most)
                .map((row, _) -> stored(row))
                .list();
    }

    /// The newest of one place, process, base and plan.
    static Optional<Stored> findLatest(
            Handle handle, RegionCode region, String process, String base, String plan) {
        return handle.createQuery(
                        """
                        select * from forecasting.proposal
                         where region = :region and process = :process and base = :base
                           and plan = :plan
                         order by position desc limit 1
                        """)
                .bind("region", region.digits())
                .bind("process", process)
                .bind("base", base)
                .bind("plan", plan)
                .map((row, _) -> stored(row))
                .findFirst();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(SqlProposedRow.read(row, "plan"), row.getLong("position"));
    }
}
