package org.anlan.forecasting.response;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table `forecasting.outlook`: levels proposed by stage, rain, forecast and nowcast.
final class SqlOutlooks {

    private static final String INSERT =
            """
            insert into forecasting.outlook
                   (region, process, base, topic, known_at, number, borne, items)
            select :region, :process, :base, :topic, :at, coalesce(max(number), 0) + 1, :borne, :items
              from forecasting.outlook
             where region = :region and process = :process and base = :base and topic = :topic
               and known_at = :at
            """;

    private static final String NEWEST =
            """
            select distinct on (region, process, base, topic) *
              from forecasting.outlook
             where known_at <= :asOf
               and (cast(:process as text) is null or process in ('', :process))
               and (cast(:base as text) is null or base in ('', :base))
             order by region, process, base, topic, known_at desc, number desc
             limit :most
            """;

    private static final String NEWEST_OF =
            """
            select * from forecasting.outlook
             where region = :region and process = :process and base = :base and topic = :topic
             order by known_at desc, number desc limit 1
            """;

    private SqlOutlooks() {}

    static void insert(Tx tx, Proposed proposed) {
        SqlProposedRow.bind(tx.handle().createUpdate(INSERT), proposed).execute();
    }

    /// The newest of each topic known by an instant; those of floods whatever process is asked for.
    static List<Proposed> listNewest(
            Handle handle,
            Instant asOf,
            @Nullable String process,
            @Nullable String base,
            int most) {
        return handle.createQuery(NEWEST)
                .bind("asOf", asOf)
                .bind("process", process)
                .bind("base", base)
                .bind("most", most)
                .map((row, _) -> SqlProposedRow.read(row, "topic"))
                .list();
    }

    /// The newest of the topic of another.
    static Optional<Proposed> findBefore(Handle handle, Proposed other) {
        return handle.createQuery(NEWEST_OF)
                .bind("region", other.region().digits())
                .bind("process", other.process())
                .bind("base", other.base())
                .bind("topic", other.topic())
                .map((row, _) -> SqlProposedRow.read(row, "topic"))
                .findFirst();
    }
}
