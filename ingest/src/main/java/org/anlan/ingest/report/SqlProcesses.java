package org.anlan.ingest.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// The tables `ingest.process` and `ingest.base`: disasters that reports are filed for, and the
/// bases they count from.
public final class SqlProcesses {

    private SqlProcesses() {}

    /// Adds a process, unless it is there; whether it was added.
    static boolean put(
            Handle handle,
            String id,
            String name,
            String hazard,
            RegionCode region,
            Instant startedAt) {
        return handle.createUpdate(
                                """
                        insert into ingest.process (id, name, hazard, region, started_at)
                        values (:id, :name, :hazard, :region, :at) on conflict do nothing
                        """)
                        .bind("id", id)
                        .bind("name", name)
                        .bind("hazard", hazard)
                        .bind("region", region.digits())
                        .bind("at", startedAt)
                        .execute()
                == 1;
    }

    static void putBase(Handle handle, String process, ReportForm.Base base) {
        handle.createUpdate(
                        """
                        insert into ingest.base (process, id, name, from_day)
                        values (:process, :id, :name, :from) on conflict do nothing
                        """)
                .bind("process", process)
                .bind("id", base.id())
                .bind("name", base.name())
                .bind("from", base.from().orElse(null))
                .execute();
    }

    /// A base as stored.
    static Optional<ReportForm.Base> findBase(Handle handle, String process, String base) {
        return handle.createQuery(
                        "select id, name, from_day from ingest.base where process = :process and id = :base")
                .bind("process", process)
                .bind("base", base)
                .map(
                        (row, _) ->
                                new ReportForm.Base(
                                        row.getString("id"),
                                        row.getString("name"),
                                        Optional.ofNullable(
                                                row.getObject("from_day", LocalDate.class))))
                .findOne();
    }

    /// Whether reports of another source stand under a base.
    static boolean isUsedByOthers(Handle handle, String process, String base, String source) {
        return handle.createQuery(
                        """
                        select exists (select from ingest.report
                                        where process = :process and base = :base
                                          and source <> :source)
                        """)
                .bind("process", process)
                .bind("base", base)
                .bind("source", source)
                .mapTo(Boolean.class)
                .one();
    }

    /// Whether a process takes reports: empty when there is none of that id.
    public static Optional<Boolean> isOpen(Handle handle, String process) {
        return handle.createQuery("select closed_at is null from ingest.process where id = :id")
                .bind("id", process)
                .mapTo(Boolean.class)
                .findOne();
    }

    static boolean close(Handle handle, String process, Instant at) {
        return handle.createUpdate(
                                "update ingest.process set closed_at = :at where id = :id and closed_at is null")
                        .bind("at", at)
                        .bind("id", process)
                        .execute()
                == 1;
    }

    /// Declares an open process stable; false where it is closed, or was declared so before.
    static boolean stabilise(Handle handle, String process, Instant at) {
        return handle.createUpdate(
                                """
                                update ingest.process set stable_at = :at
                                 where id = :id and closed_at is null and stable_at is null
                                """)
                        .bind("at", at)
                        .bind("id", process)
                        .execute()
                == 1;
    }

    /// The hazard a process was opened with, if there is such a process.
    static Optional<String> findHazard(Handle handle, String process) {
        return handle.createQuery("select hazard from ingest.process where id = :id")
                .bind("id", process)
                .mapTo(String.class)
                .findOne();
    }

    /// The region a process was opened for, if there is such a process.
    static Optional<RegionCode> findRegion(Handle handle, String process) {
        return handle.createQuery("select region from ingest.process where id = :id")
                .bind("id", process)
                .mapTo(String.class)
                .findOne()
                .map(RegionCode::new);
    }
}
