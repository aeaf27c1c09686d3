package org.anlan.packs.forge;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// Makes `rain_usual.csv`: for each station and day of the year what the rain of a day was not
/// above in one, five and nine of ten days within 15 days of it, over the years before one, and on
/// which share of them it came to the amounts of rainstorms.
///
/// 29 February counts as the 28th; a missing day is left out, not zero.
public final class ForgeUsualRain {

    private static final int AROUND = 15;
    private static final int YEAR = 365;
    private static final int COMMON = 2001;
    private static final int LEAST_DAYS = 300;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final String SOURCE = "ghcn-daily";

    private ForgeUsualRain() {}

    /// Makes the file.
    ///
    /// @param args the GHCN-Daily extract, the pack folder, the first year to leave out
    public static void main(String[] args) throws IOException {
        var rain = DailyRain.read(Path.of(args[0]));
        make(rain, Integer.parseInt(args[2])).write(Path.of(args[1], "rain_usual.csv"));
    }

    static Table make(DailyRain rain, int firstYearOut) {
        var usual =
                Table.of(
                        "station",
                        "day",
                        "days",
                        "p10_mm",
                        "p50_mm",
                        "p90_mm",
                        "from_50",
                        "from_100",
                        "from_175",
                        "from_250",
                        "source");
        rain.tenths().forEach((station, days) -> add(usual, station, days, firstYearOut));
        return usual.build();
    }

    private static void add(
            Table.Builder usual, String station, SortedMap<LocalDate, Integer> all, int end) {
        var byDay = new ArrayList<List<Integer>>();
        for (int d = 0; d < YEAR; d++) {
            byDay.add(new ArrayList<>());
        }
        all.headMap(LocalDate.of(end, 1, 1))
                .forEach((day, tenths) -> byDay.get(ofYear(day)).add(tenths));
        for (int d = 0; d < YEAR; d++) {
            var near = new ArrayList<Integer>();
            for (int off = -AROUND; off <= AROUND; off++) {
                near.addAll(byDay.get(Math.floorMod(d + off, YEAR)));
            }
            if (near.size() >= LEAST_DAYS) {
                near.sort(null);
                usual.add(
                        station,
                        LocalDate.ofYearDay(COMMON, d + 1).format(DAY),
                        near.size(),
                        quantile(near, 1),
                        quantile(near, 5),
                        quantile(near, 9),
                        share(near, 50),
                        share(near, 100),
                        share(near, 175),
                        share(near, 250),
                        SOURCE);
            }
        }
    }

    private static int ofYear(LocalDate day) {
        return day.withYear(COMMON).getDayOfYear() - 1;
    }

    /// The smallest that so many tenths of the sorted are not above.
    private static String quantile(List<Integer> sorted, int tenths) {
        var place = Math.ceilDiv(sorted.size() * tenths, 10) - 1;
        return DailyRain.millimetres(sorted.get(place));
    }

    /// The share of days with so much or more, to four digits.
    private static String share(List<Integer> sorted, int millimetres) {
        var days = sorted.stream().filter(tenths -> tenths >= millimetres * 10).count();
        return BigDecimal.valueOf(days)
                .divide(BigDecimal.valueOf(sorted.size()), 4, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
