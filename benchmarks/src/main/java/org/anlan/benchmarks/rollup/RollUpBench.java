package org.anlan.benchmarks.rollup;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.anlan.app.house.Foundation;
import org.anlan.benchmarks.Bench;
import org.anlan.benchmarks.Result;
import org.anlan.benchmarks.Sample;
import org.anlan.benchmarks.house.Reports;
import org.anlan.benchmarks.house.Site;
import org.anlan.ingest.Ingest;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;

/// One township's report is accepted by the province: its figures from township to province are
/// made anew. Measured where it happens, in the follower's own transaction, beside one commit.
public final class RollUpBench implements Bench {

    @Override
    public String name() {
        return "rollup";
    }

    @Override
    public Result run(Size size) throws IOException, InterruptedException {
        var folder = Site.emptyFolder(name());
        try {
            return run(DatabaseSettings.embeddedIn(folder), size);
        } finally {
            Site.delete(folder);
        }
    }

    private Result run(DatabaseSettings database, Size size)
            throws IOException, InterruptedException {
        var settings = Site.settings(database);
        var pack = Pack.open(settings.pack());
        var result =
                new Result(
                        name(),
                        "townships",
                        "accepts",
                        "roll-up p50 ms",
                        "p95 ms",
                        "one commit p50 ms",
                        "roll-up / commit");
        try (var open = Foundation.open(settings, pack)) {
            var ingest = new Ingest(open, pack);
            var timed = new TimedFollower(ingest.followers().getFirst());
            open.journal().follow(List.of(timed));
            open.journal().start();
            var office = new Office(open, ingest);
            measure(open, office, timed, 10); // warms up
            for (var townships : new int[] {10, 100, size.of(300, 1_685)}) {
                add(result, open, measure(open, office, timed, townships), townships);
            }
        } catch (SQLException e) {
            throw new IOException("The bare commit failed.", e);
        }
        result.note(
                "the follower's transaction without its commit; the commit is of one small row");
        return result;
    }

    private static Sample measure(OpenStore open, Office office, TimedFollower timed, int townships)
            throws InterruptedException {
        var base = "base-" + UUID.randomUUID();
        var reports = office.fileUpToProvince(base, Reports.townships(open, townships));
        settle(open);
        var nanos = new ArrayList<Long>();
        for (var report : reports.subList(0, Math.min(200, reports.size()))) {
            timed.nanos().clear();
            office.accept(base, report);
            var took = timed.nanos().poll(30, TimeUnit.SECONDS);
            if (took == null) {
                throw new IllegalStateException("An accept was not rolled up.");
            }
            nanos.add(took);
            settle(open);
        }
        return Sample.ofNanos(nanos);
    }

    private static void settle(OpenStore open) {
        if (!open.journal().settle(Duration.ofMinutes(5))) {
            throw new IllegalStateException("The journal did not settle.");
        }
    }

    private static void add(Result result, OpenStore open, Sample took, int townships)
            throws SQLException {
        var commit = commits(open.database().source());
        result.add(
                townships,
                took.count(),
                took.median(),
                took.percentile(95),
                commit.median(),
                took.median() / commit.median());
    }

    /// What one small row takes to be committed, on the same database.
    private static Sample commits(DataSource database) throws SQLException {
        var nanos = new ArrayList<Long>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists bare");
            statement.execute("create table if not exists bare.row (id integer)");
            for (var i = 0; i < 200; i++) {
                var begin = System.nanoTime();
                statement.execute("insert into bare.row values (1)");
                nanos.add(System.nanoTime() - begin);
            }
        }
        return Sample.ofNanos(nanos);
    }
}
