package org.anlan.store.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/// Counts what a database is asked, so that a read for many keeps to its trips.
public final class Statements {

    private Statements() {}

    /// How many statements a block asks of a handle's transaction; a batch is one.
    public static int during(Handle handle, Runnable block) {
        var asked = new AtomicInteger();
        var config = handle.getConfig(SqlStatements.class);
        var before = config.getSqlLogger();
        config.setSqlLogger(counting(asked));
        try {
            block.run();
        } finally {
            config.setSqlLogger(before);
        }
        return asked.get();
    }

    private static SqlLogger counting(AtomicInteger asked) {
        return new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                asked.incrementAndGet();
            }
        };
    }
}
