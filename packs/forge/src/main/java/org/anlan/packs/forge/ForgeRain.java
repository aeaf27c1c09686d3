package org.anlan.packs.forge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.SortedMap;

/// Makes `rain_maxima.csv`: for each station and year the largest sum of rain over 1, 3 and 7 days
/// that follow each other.
///
/// A sum counts only when all its days are there and lie within the calendar year. The year to be
/// judged by this history is left out.
public final class ForgeRain {

    private static final int MOST_MISSING = 10;
    private static final String SOURCE = "ghcn-daily";

    private ForgeRain() {}

    /// Makes the file.
    ///
    /// @param args the GHCN-Daily extract, the pack folder, the first year to leave out
    public static void main(String[] args) throws IOException {
        var rain = DailyRain.read(Path.of(args[0]));
        make(rain, Integer.parseInt(args[2])).write(Path.of(args[1], "rain_maxima.csv"));
    }

    static Table make(DailyRain rain, int firstYearOut) {
        var maxima =
                Table.of(
                        "station",
                        "year",
                        "max_1d_mm",
                        "max_3d_mm",
                        "max_7d_mm",
                        "days_missing",
                        "complete",
                        "source");
        rain.tenths()
                .forEach(
                        (station, days) ->
                                days.keySet().stream()
                                        .map(LocalDate::getYear)
                                        .distinct()
                                        .filter(year -> year < firstYearOut)
                                        .forEach(year -> add(maxima, station, year, days)));
        return maxima.build();
    }

    private static void add(
            Table.Builder maxima, String station, int year, SortedMap<LocalDate, Integer> all) {
        var days = all.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        int missing = Year.of(year).length() - days.size();
        int complete = missing <= MOST_MISSING ? 1 : 0;
        maxima.add(
                station,
                year,
                maximum(days, 1),
                maximum(days, 3),
                maximum(days, 7),
                missing,
                complete,
                SOURCE);
    }

    private static String maximum(SortedMap<LocalDate, Integer> days, int length) {
        int best = -1;
        for (var first : days.keySet()) {
            best = Math.max(best, sum(days, first, length));
        }
        return best < 0 ? "" : DailyRain.millimetres(best);
    }

    /// The sum in tenths of a millimetre, or -1 when a day of it is missing.
    private static int sum(SortedMap<LocalDate, Integer> days, LocalDate first, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            var depth = days.get(first.plusDays(i));
            if (depth == null) {
                return -1;
            }
            sum += depth;
        }
        return sum;
    }
}
