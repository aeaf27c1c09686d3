package org.anlan.app.house;

import org.anlan.domain.ActorId;
import org.jdbi.v3.core.Handle;

/// How much people have written so far: the rows of the rooms that take in what people write, and
/// the facts and keys of people. Runs, alarms and the like, which the house writes whenever their
/// hour comes, do not count.
final class SqlWritten {

    private static final String TABLES =
            """
            select format('%I.%I', table_schema, table_name)
              from information_schema.tables
             where table_type = 'BASE TABLE'
               and table_schema in ('ingest', 'programs')
               and table_name <> 'migration'
             order by 1
            """;

    private static final String FACTS =
            """
            select (select count(*) from core.inbox where actor <> :house)
                 + (select count(*) from core.journal where actor <> :house)
                 + (select count(*) from core.idempotency)
            """;

    private SqlWritten() {}

    static String digest(Handle handle) {
        var counts = new StringBuilder("facts and keys ");
        counts.append(
                handle.createQuery(FACTS)
                        .bind("house", ActorId.HOUSE.value())
                        .mapTo(Long.class)
                        .one());
        for (var table : handle.createQuery(TABLES).mapTo(String.class)) {
            var rows = handle.createQuery("select count(*) from " + table).mapTo(Long.class).one();
            counts.append("\n%s %d".formatted(table, rows));
        }
        return counts.toString();
    }
}
