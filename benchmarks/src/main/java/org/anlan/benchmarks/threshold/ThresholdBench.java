package org.anlan.benchmarks.threshold;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.anlan.app.house.House;
import org.anlan.app.settings.Settings;
import org.anlan.benchmarks.Bench;
import org.anlan.benchmarks.Result;
import org.anlan.benchmarks.Sample;
import org.anlan.benchmarks.house.Site;
import org.anlan.store.DatabaseSettings;

/// All stations of a province tell their hour at once: how long until the last rule is met. Beside
/// it, in the same house, the same sums by one query over the stored readings.
public final class ThresholdBench implements Bench {

    private static final int STATIONS = 5_000;
    private static final int BATCH = 500;
    private static final int WET = 20;
    private static final String BY_QUERY =
            """
            select count(*) from (
                select r.station, sum(r.value) as mm
                  from (select distinct on (station, read_at) station, read_at, value
                          from ingest.reading
                         where station like 'auto-%' and read_at > :from and read_at <= :to
                         order by station, read_at, version desc) r
                 group by r.station) s
             where s.mm >= 50
            """;

    @Override
    public String name() {
        return "threshold";
    }

    @Override
    public Result run(Size size) throws IOException, InterruptedException {
        return run(STATIONS, size.of(6, 24), size.of(1, 4));
    }

    /// @param hours how many are sent before a restart
    /// @param after how many after it
    Result run(int stations, int hours, int after) throws IOException, InterruptedException {
        var folder = Site.emptyFolder(name());
        try {
            var network = new Network(stations);
            var pack = network.pack(Site.root().resolve("packs/anhui"), folder.resolve("pack"));
            var database = DatabaseSettings.embeddedIn(folder.resolve("data"));
            return measure(Site.settings(database, pack), network, hours, after);
        } finally {
            Site.delete(folder);
        }
    }

    private Result measure(Settings settings, Network network, int hours, int after)
            throws InterruptedException {
        var result =
                new Result(
                        name(),
                        "stations",
                        "hours",
                        "after",
                        "taken in p50 ms",
                        "to the last rule p50 ms",
                        "most ms",
                        "the sums by one query p50 ms");
        var first =
                Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(hours + after));
        burst(result, settings, network, new Span(first, hours, "a start"));
        var next = first.plus(Duration.ofHours(hours));
        burst(result, settings, network, new Span(next, after, "a restart"));
        result.note(
                "all stations in one burst of %d a batch, %d of them meet a rule"
                        .formatted(BATCH, WET));
        result.note("times count from the first byte sent; the query sums a day for all stations");
        return result;
    }

    private record Span(Instant from, int hours, String what) {}

    private static void burst(Result result, Settings settings, Network network, Span span)
            throws InterruptedException {
        var taken = new ArrayList<Long>();
        var met = new ArrayList<Long>();
        var query = new ArrayList<Long>();
        try (var house = House.open(settings);
                var collector = new Collector(house, network, "collector " + span.what())) {
            for (var hour = 0; hour < span.hours(); hour++) {
                var at = span.from().plus(Duration.ofHours(hour));
                var took = collector.send(at, wet(network, at), BATCH);
                taken.add(took.taken());
                met.add(took.met());
                query.add(byQuery(house, at));
            }
        }
        var toRule = Sample.ofNanos(met);
        result.add(
                network.stations(),
                span.hours(),
                span.what(),
                Sample.ofNanos(taken).median(),
                toRule.median(),
                toRule.percentile(100),
                Sample.ofNanos(query).median());
    }

    /// Other stations each hour: an event is told once as long as it lasts.
    private static List<Integer> wet(Network network, Instant hour) {
        var number = (int) (hour.getEpochSecond() / Duration.ofHours(1).toSeconds() % 48);
        return IntStream.range(0, WET)
                .map(i -> (number * WET + i) * 5 % network.stations())
                .boxed()
                .toList();
    }

    private static long byQuery(House house, Instant at) {
        var begin = System.nanoTime();
        house.store()
                .store()
                .readOne(
                        h ->
                                h.createQuery(BY_QUERY)
                                        .bind("from", at.minus(Duration.ofDays(1)))
                                        .bind("to", at)
                                        .mapTo(Long.class)
                                        .one());
        return System.nanoTime() - begin;
    }
}
