package org.anlan.benchmarks.product;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anlan.benchmarks.PackCopy;

/// Invented rain gauges beside those of a pack, enough of them to be kriged.
///
/// @param count how many
record Gauges(int count) {

    /// A copy of a pack with the gauges in it.
    Path pack(Path original, Path copy) throws IOException {
        var rows =
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        "rain-%04d,雨量站%d,rain,,340100,%.4f,%.4f,likely,5,,,,,1,invented,levels%n"
                                                .formatted(i, i, lon(i), lat(i)))
                        .collect(Collectors.joining());
        return PackCopy.withStations(original, copy, rows);
    }

    private static double lon(int gauge) {
        return 114.9 + 4.7 * (gauge * 0.6180339887 % 1);
    }

    private static double lat(int gauge) {
        return 29.4 + 5.2 * (gauge * 0.7548776662 % 1);
    }

    /// A band of heavy rain along the Huai, with noise of a seed.
    List<Map<String, String>> day(LocalDate day, long seed) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                Map.of(
                                        "station", "rain-%04d".formatted(i),
                                        "day", day.toString(),
                                        "dayEnds", "08:00",
                                        "value", "%.1f".formatted(rain(i, random))))
                .toList();
    }

    private static double rain(int gauge, SplittableRandom random) {
        var off = (lat(gauge) - 32.4) / 0.9;
        return Math.max(0, 180 * Math.exp(-off * off) + 12 * random.nextGaussian());
    }
}
