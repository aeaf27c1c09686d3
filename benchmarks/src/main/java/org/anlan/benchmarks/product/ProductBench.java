package org.anlan.benchmarks.product;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.anlan.app.house.House;
import org.anlan.app.settings.Settings;
import org.anlan.benchmarks.Bench;
import org.anlan.benchmarks.Result;
import org.anlan.benchmarks.Sample;
import org.anlan.benchmarks.house.Client;
import org.anlan.benchmarks.house.Site;
import org.anlan.domain.Role;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.open.OpenStore;

/// The rain of a day is posted: how long until each county has its range, its level proposal and
/// its impact, and the flood plan was looked at.
public final class ProductBench implements Bench {

    private static final int GAUGES = 200;
    /// A day of rain ends at eight the morning after: before that the one before is the latest.
    private static final int OVER = 2;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DONE =
            """
            select count(*) from forecasting.county_product p
              join forecasting.run r on r.id = p.run and r.state = 'DONE'
             where p.day = :day and p.body like '%"level":{"level":%'
            """;

    @Override
    public String name() {
        return "products";
    }

    @Override
    public Result run(Size size) throws IOException, InterruptedException {
        return run(GAUGES, size.of(4, 20));
    }

    /// @param days how many in a row, the first of them cold
    Result run(int count, int days) throws IOException, InterruptedException {
        var folder = Site.emptyFolder(name());
        try {
            var gauges = new Gauges(count);
            var pack = gauges.pack(Site.root().resolve("packs/anhui"), folder.resolve("pack"));
            var database = DatabaseSettings.embeddedIn(folder.resolve("data"));
            return measure(Site.settings(database, pack), gauges, days);
        } finally {
            Site.delete(folder);
        }
    }

    private Result measure(Settings settings, Gauges gauges, int days) throws InterruptedException {
        var result =
                new Result(name(), "gauges", "counties", "days", "cold ms", "p50 ms", "most ms");
        var took = new ArrayList<Long>();
        long counties = 0;
        try (var house = House.open(settings);
                var client = new Client(house)) {
            var token = client.signIn("rain", Role.DEVICE);
            var last = LocalDate.ofInstant(Instant.now(), OpenStore.ZONE).minusDays(OVER);
            for (var back = days - 1; back >= 0; back--) {
                var day = last.minusDays(back);
                var begin = System.nanoTime();
                client.post(token, "/api/v1/readings?kind=RAIN", gauges.day(day, back))
                        .done("Readings");
                counties = await(house, day, begin);
                took.add(System.nanoTime() - begin);
            }
        }
        var warm = Sample.ofNanos(took.subList(1, took.size()));
        result.add(
                gauges.count(),
                counties,
                days,
                Sample.ofNanos(took.subList(0, 1)).median(),
                warm.median(),
                warm.percentile(100));
        result.note("from the first byte of rain sent to the last county with a level, kriged");
        return result;
    }

    private static long await(House house, LocalDate day, long begin) throws InterruptedException {
        long there = 0;
        while (there == 0) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("No products of %s in %s".formatted(day, PATIENCE));
            }
            Thread.sleep(2);
            there =
                    house.store()
                            .store()
                            .readOne(
                                    h ->
                                            h.createQuery(DONE)
                                                    .bind("day", day)
                                                    .mapTo(Long.class)
                                                    .one());
        }
        return there;
    }
}
