package org.anlan.ingest.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.Scope;
import org.jdbi.v3.core.Handle;

/// When losses of a kind became known, by `ingest.report`.
final class SqlLosses {

    private static final String LAST =
            """
            select case when r.kind = 'FIRST' then coalesce(r.occurred_at, r.submitted_at)
                        else r.submitted_at end
              from ingest.report r
             where r.process = :process and r.base = :base and r.in_line
               and r.state = 'SUBMITTED' and r.path >= :from and r.path < :to
               and exists (select from jsonb_each_text(r.entries) e
                            where e.key = any(:indicators) and e.value ~ '[1-9]')
             order by r.submitted_at desc, r.id desc
             limit 1
            """;

    private SqlLosses() {}

    /// The event of the last report that counts such losses, where it is a first report; of a later
    /// one its filing, because nobody could report them before they were known.
    static Optional<Instant> last(
            Handle handle, String process, String base, Scope scope, List<String> indicators) {
        return handle.createQuery(LAST)
                .bind("process", process)
                .bind("base", base)
                .bind("from", scope.from())
                .bind("to", scope.to())
                .bindArray("indicators", String.class, indicators)
                .mapTo(Instant.class)
                .findOne();
    }
}
