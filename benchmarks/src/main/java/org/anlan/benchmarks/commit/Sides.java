package org.anlan.benchmarks.commit;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.anlan.benchmarks.house.Reports;
import org.anlan.domain.fact.ReportSubmitted;
import org.anlan.store.Cause;
import org.anlan.store.open.OpenStore;

/// The two sides: the house's transaction with its fact, and plain JDBC with the same rows on the
/// same pool. Thread-safe.
final class Sides {

    private final OpenStore open;
    private final DataSource pool;
    private final Rows rows;
    private final AtomicLong stated = new AtomicLong();

    Sides(OpenStore open, Rows rows) {
        this.open = open;
        this.pool = open.database().source();
        this.rows = rows;
    }

    /// Rows and a fact through the store's one door.
    void house() {
        var report = UUID.randomUUID();
        open.store()
                .useTransaction(
                        Cause.house(),
                        tx -> {
                            try {
                                rows.insert(tx.handle().getConnection(), report);
                            } catch (SQLException e) {
                                throw new IllegalStateException("Rows were not written.", e);
                            }
                            tx.state(fact(report));
                        });
        stated.incrementAndGet();
    }

    private ReportSubmitted fact(UUID report) {
        var province = open.installation().province();
        return new ReportSubmitted(
                report.toString(), Reports.PROCESS, "base", province, "FIRST", 1);
    }

    /// The same rows, nothing else.
    void plain() throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            rows.insert(connection, UUID.randomUUID());
            connection.commit();
        }
    }

    /// How many facts the house's side has stated.
    long stated() {
        return stated.get();
    }
}
