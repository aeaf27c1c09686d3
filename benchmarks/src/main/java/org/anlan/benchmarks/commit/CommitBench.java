package org.anlan.benchmarks.commit;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.anlan.app.house.Foundation;
import org.anlan.benchmarks.Bench;
import org.anlan.benchmarks.Result;
import org.anlan.benchmarks.Sample;
import org.anlan.benchmarks.house.Site;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;

/// Commits a second with inbox and sealer, beside the same rows without, in turns on one durable
/// database.
public final class CommitBench implements Bench {

    private static final int[] ROWS = {1, 20};
    private static final int[] WRITERS = {1, 8, 32};

    @Override
    public String name() {
        return "commit";
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
        var result = result();
        try (var open = Foundation.open(settings, Pack.open(settings.pack()))) {
            open.journal().start();
            for (var rows : ROWS) {
                for (var writers : WRITERS) {
                    measure(result, open, rows, writers, size);
                }
            }
        } catch (SQLException e) {
            throw new IOException("The rows' table cannot be made.", e);
        }
        result.note("the same pool of %d connections, fsync on".formatted(database.connections()));
        return result;
    }

    private Result result() {
        return new Result(
                name(),
                "rows",
                "writers",
                "turns",
                "house commits/s",
                "plain commits/s",
                "house / plain",
                "least ratio",
                "most ratio",
                "facts left unsealed",
                "of facts",
                "sealed after ms");
    }

    private static void measure(Result result, OpenStore open, int rowsEach, int count, Size size)
            throws SQLException, InterruptedException {
        Rows.create(open.database().source());
        var sides = new Sides(open, new Rows(rowsEach));
        var writers = new Writers(count);
        var turn = Duration.ofMillis(size.of(1_000, 4_000));
        writers.run(sides::plain, turn);
        writers.run(sides::house, turn);
        var house = new ArrayList<Double>();
        var plain = new ArrayList<Double>();
        var ratio = new ArrayList<Double>();
        var left = new ArrayList<Double>();
        var sealed = new ArrayList<Double>();
        for (var i = 0; i < size.of(3, 7); i++) {
            settle(open);
            plain.add(writers.run(sides::plain, turn));
            var before = open.journal().head().position() - sides.stated();
            house.add(writers.run(sides::house, turn));
            left.add((double) (before + sides.stated() - open.journal().head().position()));
            sealed.add(settle(open));
            ratio.add(house.getLast() / plain.getLast());
        }
        var ratios = Sample.of(ratio);
        result.add(
                rowsEach,
                count,
                house.size(),
                Sample.of(house).median(),
                Sample.of(plain).median(),
                ratios.median(),
                ratios.least(),
                ratios.most(),
                Sample.of(left).most(),
                sides.stated(),
                Sample.of(sealed).median());
    }

    /// Waits for the sealer.
    ///
    /// @return milliseconds until all was sealed
    private static double settle(OpenStore open) {
        var begin = System.nanoTime();
        if (!open.journal().settle(Duration.ofMinutes(2))) {
            throw new IllegalStateException("The sealer did not catch up.");
        }
        return (System.nanoTime() - begin) / 1e6;
    }
}
