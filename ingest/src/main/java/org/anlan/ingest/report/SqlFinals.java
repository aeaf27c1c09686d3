package org.anlan.ingest.report;

import org.anlan.domain.RegionCode;
import org.anlan.domain.Scope;
import org.jdbi.v3.core.Handle;

/// Which final reports (核报) stand in `ingest.report`.
final class SqlFinals {

    private static final String COMPLETE =
            """
            select exists (select from ingest.report
                            where process = :process and in_line and kind = 'FINAL'
                              and path >= :from and path < :to)
               and not exists (
                   select from ingest.report r
                    where r.process = :process and r.in_line and r.kind <> 'ZERO'
                      and r.path > :from and r.path < :to
                      and not exists (
                          select from ingest.report f
                           where f.process = :process and f.in_line and f.kind = 'FINAL'
                             and f.state = 'SUBMITTED' and f.reviewed_level >= :step
                             and f.path > :from and f.path < :to
                             and starts_with(r.path, f.path)))
            """;

    private SqlFinals() {}

    /// Whether a region filed one itself.
    static boolean hasOwn(Handle handle, String process, RegionCode region) {
        return handle.createQuery(
                        """
                        select exists (select from ingest.report
                                        where process = :process and region = :region
                                          and in_line and kind = 'FINAL'
                                          and state = 'SUBMITTED')
                        """)
                .bind("process", process)
                .bind("region", region.digits())
                .mapTo(Boolean.class)
                .one();
    }

    /// Whether every place below that reported has one, its own or its owner's, accepted by a
    /// level.
    static boolean isComplete(Handle handle, String process, Scope scope, ReviewLevel by) {
        return handle.createQuery(COMPLETE)
                .bind("process", process)
                .bind("from", scope.from())
                .bind("to", scope.to())
                .bind("step", by.step())
                .mapTo(Boolean.class)
                .one();
    }
}
