package org.anlan.forecasting.areal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anlan.domain.fact.ReadingsArrived;
import org.anlan.store.open.OpenStore;

/// The days whose rain new readings change: their own and, because sums reach back, those after.
/// Cut into spans, so that one old reading beside new ones never loads the decades between.
final class DaySpans {

    private static final int MOST_DAYS = 31;

    /// Days in a row, both ends counted.
    record Span(LocalDate from, LocalDate to) {}

    private DaySpans() {}

    /// The spans touched by facts, oldest first, none twice.
    ///
    /// @param today the last day that may be run
    static List<Span> touchedBy(List<ReadingsArrived> facts, LocalDate today) {
        var spans = new ArrayList<Span>();
        for (var span : joined(facts, today)) {
            for (var from = span.from(); !from.isAfter(span.to()); from = next(from)) {
                spans.add(new Span(from, earlier(next(from).minusDays(1), span.to())));
            }
        }
        return spans;
    }

    private static List<Span> joined(List<ReadingsArrived> facts, LocalDate today) {
        var joined = new ArrayList<Span>();
        facts.stream()
                .map(fact -> touched(fact, today))
                .sorted(Comparator.comparing(Span::from))
                .forEach(span -> join(joined, span));
        return joined;
    }

    private static void join(List<Span> joined, Span span) {
        if (joined.isEmpty() || span.from().isAfter(joined.getLast().to().plusDays(1))) {
            joined.add(span);
        } else {
            var last = joined.removeLast();
            var to = last.to().isAfter(span.to()) ? last.to() : span.to();
            joined.add(new Span(last.from(), to));
        }
    }

    /// A reading stands at the end of its day, which may be the morning after it.
    private static Span touched(ReadingsArrived fact, LocalDate today) {
        var last = day(fact.to()).plusDays(DayOfRain.WINDOW_DAYS - 1);
        return new Span(day(fact.from()).minusDays(1), earlier(last, today));
    }

    private static LocalDate next(LocalDate from) {
        return from.plusDays(MOST_DAYS);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, OpenStore.ZONE);
    }
}
