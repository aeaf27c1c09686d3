package org.anlan.benchmarks.threshold;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anlan.benchmarks.PackCopy;

/// Invented automatic gauges beside those of a pack, and what they read.
///
/// @param stations how many
record Network(int stations) {

    /// A copy of a pack with the gauges in it.
    Path pack(Path original, Path copy) throws IOException {
        var rows =
                IntStream.range(0, stations)
                        .mapToObj(
                                i ->
                                        "auto-%05d,自动站%d,rain_hour,,340100,%.4f,%.4f,likely,5,,,,,1,invented,levels%n"
                                                .formatted(
                                                        i,
                                                        i,
                                                        115 + Math.floorMod(i, 100) * 0.04,
                                                        29.6 + Math.floorDiv(i, 100) * 0.08))
                        .collect(Collectors.joining());
        return PackCopy.withStations(original, copy, rows);
    }

    static String id(int station) {
        return "auto-%05d".formatted(station);
    }

    /// One hour of all gauges, in batches as a collector sends them.
    ///
    /// @param wet the gauges that read 60 mm; all others read 1 mm
    List<List<Map<String, String>>> hour(Instant at, List<Integer> wet, int batch) {
        var batches = new ArrayList<List<Map<String, String>>>();
        for (var from = 0; from < stations; from += batch) {
            batches.add(
                    IntStream.range(from, Math.min(stations, from + batch))
                            .mapToObj(i -> row(i, at, wet.contains(i) ? "60" : "1"))
                            .toList());
        }
        return batches;
    }

    private static Map<String, String> row(int station, Instant at, String mm) {
        return Map.of("station", id(station), "at", at.toString(), "value", mm);
    }
}
