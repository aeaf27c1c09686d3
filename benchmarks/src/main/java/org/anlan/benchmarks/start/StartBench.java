package org.anlan.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anlan.benchmarks.Bench;
import org.anlan.benchmarks.Result;
import org.anlan.benchmarks.Sample;
import org.anlan.benchmarks.house.Site;

/// `./anlan serve` from its start until it is ready, on installations of several ages.
///
/// The folder was opened before and the machine's caches are warm; the launcher has its AOT cache.
public final class StartBench implements Bench {

    private static final Map<String, String> NO_CACHE =
            Map.of("ANLAN_JAVA_OPTIONS", "-XX:AOTMode=off");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Result run(Size size) throws IOException, InterruptedException {
        var result =
                new Result(
                        name(),
                        "facts",
                        "runs",
                        "ready s",
                        "least s",
                        "most s",
                        "processor s",
                        "without AOT cache s",
                        "processor without s",
                        "JVM hello s",
                        "pg_ctl start s",
                        "ready / bare parts",
                        "ready / without cache");
        var folder = Site.emptyFolder(name());
        try {
            Filling.fill(folder, 0);
            makeCache(folder);
            for (var facts : new int[] {0, 1_000, 10_000, size.of(20_000, 100_000)}) {
                add(result, folder, Filling.fill(folder, facts), size.of(2, 7));
            }
        } finally {
            Site.delete(folder);
        }
        result.note("ready: medians, from the start of ./anlan until /health/ready answered 200");
        return result;
    }

    /// The launcher records on one start and makes the cache on the next.
    private static void makeCache(Path folder) throws IOException, InterruptedException {
        serve(folder, Map.of(), new ArrayList<>());
        for (var start = 0; start < 3 && !hasCache(); start++) {
            serve(folder, Map.of(), new ArrayList<>());
        }
        if (!hasCache()) {
            throw new IOException("The launcher made no AOT cache in app/target.");
        }
    }

    private static boolean hasCache() throws IOException {
        var target = Site.root().resolve("app/target");
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (var files = Files.newDirectoryStream(target, "anlan-*.aot")) {
            return files.iterator().hasNext();
        }
    }

    private static Duration serve(
            Path folder, Map<String, String> environment, List<Double> processor)
            throws IOException, InterruptedException {
        var anlan = Site.root().resolve("anlan").toString();
        var command = List.of(anlan, "serve", "--port", "0", "--data", folder.toString());
        var log = folder.resolveSibling("start.log");
        try (var started = Started.serve(command, environment, log)) {
            processor.add(seconds(started.processor()));
            return started.ready();
        }
    }

    private static void add(Result result, Path folder, long facts, int runs)
            throws IOException, InterruptedException {
        var warm = new ArrayList<Double>();
        var warmProcessor = new ArrayList<Double>();
        var plain = new ArrayList<Double>();
        var plainProcessor = new ArrayList<Double>();
        var hello = new ArrayList<Double>();
        var database = new ArrayList<Double>();
        for (var i = 0; i < runs; i++) {
            warm.add(seconds(serve(folder, Map.of(), warmProcessor)));
            plain.add(seconds(serve(folder, NO_CACHE, plainProcessor)));
            hello.add(seconds(BareParts.hello()));
            database.add(seconds(BareParts.database(folder)));
        }
        var ready = Sample.of(warm);
        var bare = Sample.of(hello).median() + Sample.of(database).median();
        result.add(
                facts,
                runs,
                ready.median(),
                ready.least(),
                ready.most(),
                Sample.of(warmProcessor).median(),
                Sample.of(plain).median(),
                Sample.of(plainProcessor).median(),
                Sample.of(hello).median(),
                Sample.of(database).median(),
                ready.median() / bare,
                ready.median() / Sample.of(plain).median());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
