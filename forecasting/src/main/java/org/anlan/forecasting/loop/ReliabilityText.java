package org.anlan.forecasting.loop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.forecasting.verification.BrierParts;
import org.anlan.forecasting.verification.OutcomeTable;
import org.anlan.forecasting.verification.Reliability;
import org.jspecify.annotations.Nullable;

/// The reliability diagram of a tally as the contract writes it.
final class ReliabilityText {

    private static final int BINS = 10;
    private static final double CONFIDENCE = 0.9;
    private static final long SEED = 1;
    private static final int LEAST_DRAWS = 50;
    private static final int MOST_DRAWS = 500;

    /// Cases drawn in all, so that an answer does not grow slow with the book.
    private static final long DRAWN = 2_000_000;

    private ReliabilityText() {}

    /// Null if no forecast told a chance of any kind.
    static @Nullable Map<String, @Nullable Object> of(Tally tally, int level) {
        if (tally.sums().chances().cases() > 0) {
            return text("CHANCE", null, tally.sums().chances());
        }
        if (tally.atLeast(level).cases() > 0) {
            return text("AT_LEAST", level, tally.atLeast(level));
        }
        return tally.quantiles().cases() > 0 ? text("QUANTILES", null, tally.quantiles()) : null;
    }

    private static Map<String, @Nullable Object> text(
            String of, @Nullable Integer level, OutcomeTable table) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("of", of);
        text.put("atLeast", level);
        text.put("n", table.cases());
        text.put("points", points(table));
        var parts = BrierParts.of(table, BINS);
        text.put("brier", Plain.of(parts.score()));
        text.put("reliability", Plain.of(parts.reliability()));
        text.put("resolution", Plain.of(parts.resolution()));
        text.put("uncertainty", Plain.of(parts.uncertainty()));
        return text;
    }

    private static List<Map<String, @Nullable Object>> points(OutcomeTable table) {
        var draws = Math.clamp(DRAWN / table.cases(), LEAST_DRAWS, MOST_DRAWS);
        return Reliability.of(table, BINS, CONFIDENCE, draws, SEED).stream()
                .map(ReliabilityText::point)
                .toList();
    }

    private static Map<String, @Nullable Object> point(Reliability.Point point) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("forecast", Plain.of(point.meanForecast()));
        text.put("frequency", Plain.of(point.frequency()));
        text.put("cases", point.cases());
        text.put("low", Plain.of(point.low()));
        text.put("high", Plain.of(point.high()));
        text.put("small", point.cases() < ScoreText.LEAST);
        return text;
    }
}
