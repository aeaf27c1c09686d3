package org.anlan.forecasting.raster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// The days of rain that a source foretold at one time: grids that fill 24 hours without gap or
/// overlap are summed, the first such day first, the next from where it ends. What fills no day,
/// such as a sum of 72 hours, is left out.
///
/// @param days none follows another before that has ended
/// @param unused how many grids are in no day
public record RainIssue(List<Day> days, int unused) {

    private static final Duration WHOLE = Duration.ofDays(1);
    private static final double MOST_OF_IT = 0.9;

    public RainIssue {
        days = List.copyOf(days);
    }

    /// A day of it.
    ///
    /// @param day in which the middle of the 24 hours lies
    /// @param from its beginning; it ends 24 hours later
    /// @param mm mean by county code; a county less than nine tenths known is not there
    public record Day(LocalDate day, Instant from, SortedMap<String, Double> mm) {

        /// Where it ends.
        public Instant to() {
            return from.plus(WHOLE);
        }
    }

    /// One grid's span and counties.
    record Part(Instant from, Instant to, SortedMap<String, Double> mm) {}

    /// As known at an instant; of grids for the same span the newest counts.
    public static RainIssue read(Handle handle, String source, Instant issued, Instant asOf) {
        return of(SqlRainGrids.parts(handle, source, issued, asOf));
    }

    static RainIssue of(List<Part> parts) {
        var days = new ArrayList<Day>();
        var used = 0;
        var free = Instant.MIN;
        for (var first : parts.stream().map(Part::from).distinct().sorted().toList()) {
            var filling = first.isBefore(free) ? List.<Part>of() : filling(parts, first);
            if (!filling.isEmpty()) {
                days.add(day(first, filling));
                used += filling.size();
                free = first.plus(WHOLE);
            }
        }
        return new RainIssue(days, parts.size() - used);
    }

    /// Parts that fill a day from an instant on, the longest that fits at each place; none if they
    /// leave a gap.
    private static List<Part> filling(List<Part> parts, Instant first) {
        var filling = new ArrayList<Part>();
        var end = first.plus(WHOLE);
        for (var at = first; at.isBefore(end); at = filling.getLast().to()) {
            var next = longest(parts, at, end);
            if (next.isEmpty()) {
                return List.of();
            }
            filling.add(next.get());
        }
        return filling;
    }

    private static Optional<Part> longest(List<Part> parts, Instant from, Instant end) {
        return parts.stream()
                .filter(p -> p.from().equals(from) && !p.to().isAfter(end))
                .max(Comparator.comparing(Part::to));
    }

    private static Day day(Instant from, List<Part> filling) {
        var sum = new TreeMap<>(filling.getFirst().mm());
        for (var part : filling.subList(1, filling.size())) {
            sum.keySet().retainAll(part.mm().keySet());
            sum.replaceAll((region, mm) -> mm + part.mm().getOrDefault(region, Double.NaN));
        }
        var middle = from.plus(WHOLE.dividedBy(2));
        return new Day(LocalDate.ofInstant(middle, OpenStore.ZONE), from, sum);
    }

    /// The counties of a stored grid that are known well enough.
    static SortedMap<String, Double> known(List<CountyTable.Row> rows) {
        var known = new TreeMap<String, Double>();
        for (var row : rows) {
            if (row.meanMm() != null && row.coveredShare().doubleValue() >= MOST_OF_IT) {
                known.put(row.region(), row.meanMm().doubleValue());
            }
        }
        return known;
    }
}
