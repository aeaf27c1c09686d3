package org.anlan.logistics.need;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// The table `logistics.displaced`: from when people of counties and townships are displaced.
public final class SqlDisplaced {

    private SqlDisplaced() {}

    /// What is kept of a process.
    public static Map<RegionCode, Instant> list(Handle handle, String process) {
        var since = new HashMap<RegionCode, Instant>();
        handle.createQuery("select region, since from logistics.displaced where process = :process")
                .bind("process", process)
                .map(
                        (row, _) ->
                                Map.entry(
                                        new RegionCode(row.getString("region")),
                                        row.getTimestamp("since").toInstant()))
                .forEach(e -> since.put(e.getKey(), e.getValue()));
        return since;
    }

    /// Notes regions that have displaced people, from a time unless one is kept, and forgets those
    /// that have none any more.
    ///
    /// @param people by region, with the time its number stands for
    static void keep(Handle handle, String process, Map<RegionCode, Since> people) {
        var gone = people.entrySet().stream().filter(e -> e.getValue().people() == 0).toList();
        handle.createUpdate(
                        """
                        delete from logistics.displaced
                         where process = :process and region = any(:gone)
                        """)
                .bind("process", process)
                .bindArray(
                        "gone", String.class, gone.stream().map(e -> e.getKey().digits()).toList())
                .execute();
        var batch =
                handle.prepareBatch(
                        """
                        insert into logistics.displaced (process, region, since)
                        values (:process, :region, :since) on conflict do nothing
                        """);
        people.forEach(
                (region, counted) -> {
                    if (counted.people() > 0) {
                        batch.bind("process", process)
                                .bind("region", region.digits())
                                .bind("since", counted.asOf())
                                .add();
                    }
                });
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /// How many are displaced, as of when.
    record Since(long people, Instant asOf) {}
}
