package org.anlan.ingest.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.indicator.Aggregation;
import org.anlan.domain.indicator.Indicators;
import org.anlan.ingest.report.FormContext;
import org.anlan.ingest.rules.Given;

/// What the lower level's accepted figures add up to, which a report of the level above should
/// equal or explain (`domain.md` D.2, constraint 14). Thread-safe.
///
/// A sum that stands for a later time than the report is left out: it is of another hour.
public final class SumsBelow implements FormContext {

    private static final String PREFIX = "below.";
    private static final Indicators INDICATORS = Indicators.bundled();

    @Override
    public Map<String, Given> figures(Asking asking) {
        var region = asking.region();
        var sums =
                SqlFigures.sumsUnder(
                                asking.handle(),
                                asking.process(),
                                asking.base(),
                                List.of(region.code()))
                        .getOrDefault(region.code(), Below.NOTHING)
                        .sums();
        var step = Math.max(1, FigureAnswers.step(region.level()) - 1);
        var known = new HashMap<String, Given>();
        sums.forEach(
                (indicator, sum) -> {
                    if (supplies(PREFIX + indicator) && !sum.asOf().isAfter(asking.asOf())) {
                        FigureAnswers.measure(indicator, sum.reviewed(step))
                                .map(Given::official)
                                .ifPresent(given -> known.put(PREFIX + indicator, given));
                    }
                });
        return known;
    }

    @Override
    public boolean supplies(String key) {
        return key.startsWith(PREFIX)
                && INDICATORS
                        .find(key.substring(PREFIX.length()))
                        .filter(indicator -> indicator.aggregation() == Aggregation.SUM)
                        .isPresent();
    }
}
