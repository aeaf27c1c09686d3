package org.anlan.app.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.anlan.logistics.flow.FileRefused;
import org.anlan.logistics.road.file.NodeList;
import org.anlan.logistics.road.file.OsmRoads;
import org.anlan.logistics.road.file.RoadFolder;
import org.anlan.logistics.road.file.TimesFile;
import org.anlan.logistics.road.hierarchy.ArrayDijkstra;
import org.anlan.logistics.road.hierarchy.Metric;
import org.anlan.logistics.road.network.Closing;
import org.anlan.logistics.road.network.RoadFamily;
import org.anlan.logistics.road.network.RoadNetwork;
import org.anlan.logistics.road.network.RoadTimes;
import org.anlan.logistics.road.network.Window;
import org.anlan.logistics.road.network.Windows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Road files: taken from a map, made up for trials, and asked for times; needs no installation.
@Command(name = "roads", description = "Road files and times over them / 路网文件与行车时间")
final class RoadsCommand {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    @Spec private CommandSpec spec = CommandSpec.create();

    private interface Work {
        void run() throws FileRefused, IOException;
    }

    @Command(
            name = "import",
            description = "Take the roads from an OpenStreetMap file / 从 OpenStreetMap 文件导入路网")
    int take(
            @Parameters(paramLabel = "FILE", description = ".osm, .xml or .pbf") Path file,
            @Option(names = "--out", paramLabel = "DIR", required = true) Path out) {
        return tell(() -> write(OsmRoads.read(file), out));
    }

    @Command(description = "Make up roads for trials / 生成试验路网(示例)")
    int sample(
            @Option(names = "--out", paramLabel = "DIR", required = true) Path out,
            @Option(names = "--side", defaultValue = "448", description = "Junctions a side")
                    int side,
            @Option(names = "--seed", defaultValue = "1") long seed) {
        return tell(() -> write(family(side, seed).network(), out));
    }

    private static RoadFamily family(int side, long seed) throws FileRefused {
        try {
            return new RoadFamily(side, seed);
        } catch (IllegalArgumentException e) {
            throw new FileRefused("--side", 0, 0, String.valueOf(e.getMessage()));
        }
    }

    private void write(RoadNetwork network, Path out) throws IOException {
        new RoadFolder(out).write(network);
        print(
                "%s: %d junctions 路口, %d roads 路段"
                        .formatted(out, network.nodes().size(), network.roads().size()));
    }

    @Command(description = "Times between many junctions / 多点间行车时间")
    int matrix(
            @Parameters(paramLabel = "DIR", description = "Road files / 路网目录") Path folder,
            @Option(names = "--from", paramLabel = "FILE", required = true) Path from,
            @Option(names = "--to", paramLabel = "FILE", required = true) Path to,
            @Option(names = "--out", paramLabel = "FILE", required = true) Path out,
            @Option(names = "--check", description = "Compare with Dijkstra / 与 Dijkstra 逐对核对")
                    boolean check,
            @Mixin VehicleOptions drives) {
        return tell(
                () -> {
                    var files = new RoadFolder(folder);
                    var network = files.read();
                    var times = new RoadTimes(network, THREADS);
                    var closings = files.readClosures(network);
                    var metric = metric(times, drives, closings);
                    var sources = NodeList.read(from, network);
                    var targets = NodeList.read(to, network);
                    var found = times.times(times.to(targets), metric, sources);
                    int none = TimesFile.write(out, network, sources, targets, found);
                    print(
                            "%s: %d × %d, no way 不通 %d"
                                    .formatted(out, sources.length, targets.length, none));
                    if (check) {
                        compare(network, metric, sources, targets, found);
                    }
                });
    }

    private static Metric metric(RoadTimes times, VehicleOptions drives, List<Closing> closings) {
        return drives.at().isPresent()
                ? times.at(drives.vehicle(), drives.at().get(), closings)
                : times.at(drives.vehicle(), Instant.MIN, List.of());
    }

    private void compare(
            RoadNetwork network, Metric metric, int[] sources, int[] targets, int[][] found) {
        var search = new ArrayDijkstra(network.graph());
        var tenths = new int[network.graph().edges()];
        Arrays.setAll(tenths, metric::tenths);
        for (int i = 0; i < sources.length; i++) {
            var best = search.from(sources[i], tenths);
            for (int j = 0; j < targets.length; j++) {
                if (best[targets[j]] != found[i][j]) {
                    throw new IllegalStateException(
                            "Row %d, column %d: %d tenths of a second, Dijkstra has %d."
                                    .formatted(i + 1, j + 1, found[i][j], best[targets[j]]));
                }
            }
        }
        print("each pair as Dijkstra has it 逐对与 Dijkstra 一致");
    }

    @Command(description = "Until when to leave before roads close / 最晚安全出发时间")
    int departures(
            @Parameters(paramLabel = "DIR", description = "Road files / 路网目录") Path folder,
            @Option(names = "--from", paramLabel = "NODE", required = true) String from,
            @Option(names = "--to", paramLabel = "NODE", required = true) String to,
            @Mixin VehicleOptions drives) {
        return tell(
                () -> {
                    var files = new RoadFolder(folder);
                    var network = files.read();
                    var times = new RoadTimes(network, THREADS);
                    var windows =
                            new Windows(
                                    drives.at().orElse(Instant.EPOCH),
                                    times.hindering(drives.vehicle(), files.readClosures(network)),
                                    closed -> times.without(drives.vehicle(), closed));
                    int source = node(network, "--from", from);
                    var target = times.to(node(network, "--to", to));
                    var found =
                            windows.of(
                                    windows.metrics().stream()
                                            .mapToInt(m -> times.times(target, m, source)[0][0])
                                            .toArray());
                    found.forEach(this::print);
                    if (found.isEmpty()) {
                        print("no way, or too late 不通或已来不及");
                    }
                });
    }

    private void print(Window window) {
        var latest = window.latest().map(Instant::toString).orElse("any time 不限");
        var seconds = BigDecimal.valueOf(window.tenths(), 1).toPlainString();
        print("leave by 最晚出发 %s: %s s".formatted(latest, seconds));
    }

    private static int node(RoadNetwork network, String option, String id) throws FileRefused {
        return network.findNode(id)
                .orElseThrow(
                        () ->
                                new FileRefused(
                                        option, 0, 0, "('%s') is not in nodes.csv.".formatted(id)));
    }

    /// Files that are not right are told as file, line and column, without a stack trace.
    private int tell(Work work) {
        try {
            work.run();
            return Exit.OK.code();
        } catch (FileRefused | IOException e) {
            spec.commandLine().getErr().println(Anlan.words(e));
            return Exit.USAGE.code();
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
