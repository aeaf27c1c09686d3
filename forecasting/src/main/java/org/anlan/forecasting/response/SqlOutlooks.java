package org.anlan.forecasting.response;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;
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

    /// What is proposed of one topic.
    ///
    /// @param process empty text for floods
    /// @param base likewise
    /// @param borne highest level, 1 to 4; 0 for none
    /// @param items the lines as JSON
    record Stored(
            RegionCode region,
            String process,
            String base,
            String topic,
            Instant knownAt,
            int borne,
            String items) {}

    private SqlOutlooks() {}

    static void insert(Tx tx, Stored stored) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("region", stored.region().digits())
                .bind("process", stored.process())
                .bind("base", stored.base())
                .bind("topic", stored.topic())
                .bind("at", stored.knownAt())
                .bind("borne", stored.borne())
                .bind("items", stored.items())
                .execute();
    }

    /// The newest of each topic known by an instant; those of floods whatever process is asked for.
    static List<Stored> listNewest(
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
                .map((row, _) -> stored(row))
                .list();
    }

    /// The newest of the topic of another.
    static Optional<Stored> findBefore(Handle handle, Stored other) {
        return handle.createQuery(NEWEST_OF)
                .bind("region", other.region().digits())
                .bind("process", other.process())
                .bind("base", other.base())
                .bind("topic", other.topic())
                .map((row, _) -> stored(row))
                .findFirst();
    }

    private static Stored stored(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Stored(
                new RegionCode(row.getString("region")),
                row.getString("process"),
                row.getString("base"),
                row.getString("topic"),
                row.getTimestamp("known_at").toInstant(),
                row.getInt("borne"),
                row.getString("items"));
    }
}
