package org.anlan.benchmarks.wall;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.anlan.app.house.House;
import org.anlan.benchmarks.Bench;
import org.anlan.benchmarks.Result;
import org.anlan.benchmarks.Sample;
import org.anlan.benchmarks.house.Client;
import org.anlan.benchmarks.house.Reports;
import org.anlan.benchmarks.house.Site;
import org.anlan.store.DatabaseSettings;

/// From the province's accept until the figure stands on the walls, at several rates and numbers of
/// screens; beside each, the least that is possible in the same run.
public final class WallBench implements Bench {

    private static final int TOWNSHIPS = 1_685;

    @Override
    public String name() {
        return "wall";
    }

    @Override
    public Result run(Size size) throws IOException, InterruptedException {
        var folder = Site.emptyFolder(name());
        try (var house = House.open(Site.settings(DatabaseSettings.embeddedIn(folder)));
                var client = new Client(house)) {
            return run(house, client, size);
        } catch (SQLException e) {
            throw new IOException("The bare peer's table cannot be made.", e);
        } finally {
            Site.delete(folder);
        }
    }

    private Result run(House house, Client client, Size size)
            throws IOException, InterruptedException, SQLException {
        var result =
                new Result(
                        name(),
                        "accepts/s",
                        "viewers",
                        "accepts",
                        "refused",
                        "lost events",
                        "answer p50 ms",
                        "event p50 ms",
                        "event p95 ms",
                        "event p99 ms",
                        "after the answer p95 ms",
                        "read by the wall p95 ms",
                        "bare p50 ms",
                        "bare p95 ms",
                        "p50 / bare");
        var townships = Reports.townships(house.store(), size.of(TOWNSHIPS / 8, TOWNSHIPS));
        var run = new HouseRun(house, client);
        try (var bare = new BareRun(client, house.store().database().source())) {
            run.run(new Load(10, 5, size.of(2, 20)), "warm-up", townships);
            for (var load : loads(size)) {
                var outcome = run.run(load, "base-%s".formatted(result.rows().size()), townships);
                var least = bare.run(new Load(load.rate(), load.viewers(), size.of(2, 10)));
                add(result, load, outcome, least);
            }
        }
        result.note(
                "%d townships had reported before each row; times count from when an accept was due"
                        .formatted(townships.size()));
        return result;
    }

    private static List<Load> loads(Size size) {
        var brief = size.of(3, 30);
        return List.of(
                new Load(20, 50, size.of(5, 60)),
                new Load(5, 50, brief),
                new Load(10, 50, brief),
                new Load(40, 50, brief),
                new Load(20, 5, brief),
                new Load(20, 200, brief));
    }

    private static void add(Result result, Load load, Outcome outcome, Sample least) {
        result.add(
                load.rate(),
                load.viewers(),
                outcome.accepts(),
                outcome.refused(),
                outcome.lost(),
                outcome.answer().median(),
                outcome.event().median(),
                outcome.event().percentile(95),
                outcome.event().percentile(99),
                outcome.afterAnswer().percentile(95),
                outcome.shown().percentile(95),
                least.median(),
                least.percentile(95),
                outcome.event().median() / least.median());
    }
}
