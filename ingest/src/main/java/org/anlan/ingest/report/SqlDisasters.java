package org.anlan.ingest.report;

import java.util.List;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// Where disasters are: the region each open process was opened for, and where reports came from.
final class SqlDisasters {

    private static final String LIST =
            """
            select p.id, p.region, array(
                   select distinct r.path from ingest.report r
                    where r.process = p.id and r.in_line) as paths
              from ingest.process p
             where p.closed_at is null and p.stable_at is null
             order by p.started_at, p.id
            """;

    /// An open process that is not stable.
    ///
    /// @param opened the code it was opened for
    /// @param reported paths of all places that reported
    record Disaster(String process, RegionCode opened, List<String> reported) {}

    private SqlDisasters() {}

    /// Those that are not stable yet.
    static List<Disaster> listUnstable(Handle handle) {
        return handle.createQuery(LIST)
                .map(
                        (row, _) ->
                                new Disaster(
                                        row.getString("id"),
                                        new RegionCode(row.getString("region")),
                                        List.of((String[]) row.getArray("paths").getArray())))
                .list();
    }

    /// Paths of all places that reported in a process.
    static List<String> listReported(Handle handle, String process) {
        return handle.createQuery(
                        "select distinct path from ingest.report where process = :process and in_line")
                .bind("process", process)
                .mapTo(String.class)
                .list();
    }
}
