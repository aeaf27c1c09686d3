package org.anlan.dashboard.board;

import java.time.Instant;
import java.util.List;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.store.journal.SealedFact;
import org.jdbi.v3.core.Handle;

/// The tables `desk.timeline` and `desk.timeline_count`: a read model, made from facts alone.
final class SqlTimeline {

    private static final String INSERT =
            """
            insert into desk.timeline (position, known_at, kind, region, title_zh, title_en)
            values (:position, :at, :kind, :region, :zh, :en)
                on conflict do nothing
            """;

    private static final String COUNT =
            """
            insert into desk.timeline_count (bucket, kind, count)
            values (:bucket, :kind, :count)
                on conflict (bucket, kind) do update
               set count = timeline_count.count + excluded.count
            """;

    private static final String LIST =
            """
            select known_at, kind, region, title_zh, title_en, 1 as count
              from desk.timeline
             where known_at >= :from and known_at < :to
             union all
            select bucket, kind, :province,
                   case kind when 'report' then '报送 ' else '审核 ' end || count || ' 份',
                   count || case kind when 'report' then ' reports' else ' reviews' end, count
              from desk.timeline_count
             where bucket >= :from and bucket < :to
             order by 1 desc, 2
             limit :most
            """;

    /// A mark on the time axis.
    ///
    /// @param count how many it stands for
    record Mark(
            Instant knownAt,
            String kind,
            String titleZh,
            String titleEn,
            String region,
            int count) {}

    private SqlTimeline() {}

    static void insert(Handle handle, SealedFact seal, String kind, Bilingual title) {
        handle.createUpdate(INSERT)
                .bind("position", seal.position())
                .bind("at", seal.knownAt())
                .bind("kind", kind)
                .bind("region", seal.region().digits())
                .bind("zh", title.zh())
                .bind("en", title.en())
                .execute();
    }

    static void count(Handle handle, String kind, Instant bucket, int count) {
        handle.createUpdate(COUNT)
                .bind("bucket", bucket)
                .bind("kind", kind)
                .bind("count", count)
                .execute();
    }

    /// The newest marks of a half-open span, newest first.
    static List<Mark> list(Handle handle, Instant from, Instant to, String province, int most) {
        return handle.createQuery(LIST)
                .bind("from", from)
                .bind("to", to)
                .bind("province", province)
                .bind("most", most)
                .map(
                        (row, _) ->
                                new Mark(
                                        row.getTimestamp("known_at").toInstant(),
                                        row.getString("kind"),
                                        row.getString("title_zh"),
                                        row.getString("title_en"),
                                        row.getString("region"),
                                        row.getInt("count")))
                .list();
    }
}
