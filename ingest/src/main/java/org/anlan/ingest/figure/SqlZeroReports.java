package org.anlan.ingest.figure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// Zero reports 零报告 in the table `ingest.report`.
final class SqlZeroReports {

    private static final String LAST =
            """
            select region, max(as_of) as as_of from ingest.report
             where process = :process and base = :base and region = any(:regions)
               and kind = 'ZERO' and in_line and state <> 'RETURNED'
             group by region
            """;

    private SqlZeroReports() {}

    /// The newest of each region that was not sent back; a region without one is not named.
    static Map<RegionCode, Instant> listLast(
            Handle handle, String process, String base, Collection<RegionCode> regions) {
        return handle
                .createQuery(LAST)
                .bind("process", process)
                .bind("base", base)
                .bindArray(
                        "regions", String.class, regions.stream().map(RegionCode::digits).toArray())
                .map(
                        (row, _) ->
                                Map.entry(
                                        new RegionCode(row.getString("region")),
                                        row.getObject("as_of", OffsetDateTime.class).toInstant()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
