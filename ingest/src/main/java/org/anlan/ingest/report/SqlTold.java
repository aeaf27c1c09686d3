package org.anlan.ingest.report;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// What sealed facts told of the reports: the columns of `ingest.report` that figures follow.
public final class SqlTold {

    /// A report as far as sealed facts tell.
    ///
    /// @param level how far it is reviewed: 0 none, 1 county, 2 city, 3 province
    public record Told(StoredReport report, int level) {}

    private static final String TOLD =
            """
            select * from ingest.report
             where process = :process and base = :base and region = any(:regions)
               and told_state = 'SUBMITTED'
             order by region, in_line, source_rank desc, as_of, version
            """;

    private SqlTold() {}

    /// Which of some reports facts told of already.
    public static List<UUID> listBegun(Handle handle, Collection<UUID> ids) {
        return handle.createQuery(
                        "select id from ingest.report where id = any(:ids) and told_state <> 'UNSEALED'")
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .mapTo(UUID.class)
                .list();
    }

    /// Notes what sealed facts told of reports: figures follow these notes only. A fact told late,
    /// because it was parked, takes back nothing that later ones told.
    public static void tell(Handle handle, Collection<UUID> ids, int level, String state) {
        handle.createUpdate(
                        """
                        update ingest.report
                           set told_level = case when :level < 0 then told_level
                                   when :state = 'SUBMITTED' then greatest(told_level, :level)
                                   else :level end,
                               told_state = case when :state = 'SUBMITTED'
                                   and told_state = 'RETURNED' and :level between 0 and told_level
                                   then told_state else :state end
                         where id = any(:ids)
                        """)
                .bind("level", level)
                .bind("state", state)
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .execute();
    }

    /// What regions report of themselves, so far as sealed facts tell, oldest figures first.
    public static List<Told> listTold(
            Handle handle, String process, String base, Collection<RegionCode> regions) {
        return handle.createQuery(TOLD)
                .bind("process", process)
                .bind("base", base)
                .bindArray(
                        "regions", String.class, regions.stream().map(RegionCode::digits).toList())
                .map((row, _) -> new Told(SqlReports.report(row), row.getInt("told_level")))
                .list();
    }
}
