package org.anlan.ingest.figure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anlan.domain.indicator.Measure;

/// The sum of the places below, told beside what a place reports of itself.
///
/// @param reported how many places below count it
/// @param expected how many places there are
record SumBelow(Measure sum, long reported, int expected) {

    /// The sum of an indicator; empty where no place below counts it.
    static Optional<SumBelow> of(List<SqlFigures.Row> below, String indicator, int expected) {
        var values =
                below.stream()
                        .filter(r -> r.indicator().equals(indicator))
                        .map(r -> r.tally().submitted())
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .summaryStatistics();
        return values.getCount() == 0
                ? Optional.empty()
                : FigureAnswers.measure(indicator, values.getSum())
                        .map(sum -> new SumBelow(sum, values.getCount(), expected));
    }

    String textZh() {
        return ";下级合计 %s%s,%d/%d".formatted(sum.decimal(), sum.unit().zh(), reported, expected);
    }

    String textEn() {
        return "; sum below %s %s, %d of %d places"
                .formatted(sum.decimal(), sum.unit().en(), reported, expected);
    }

    Map<String, Object> shown() {
        return Map.of("submitted", sum.decimal(), "reported", reported, "expected", expected);
    }
}
