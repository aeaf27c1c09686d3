package org.anlan.forecasting.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.anlan.forecasting.book.PairBook.Followed;
import org.anlan.forecasting.pooling.RiskLevel;
import org.anlan.forecasting.verification.ForecastValue;

/// What level came on the day after each level, by the house's own verified forecasts: a Markov
/// chain whose rows are shares with a Dirichlet prior. Today's rain says little of tomorrow's, and
/// to tell it for tomorrow was to be certain and wrong.
///
/// One issue is one case for a level, whatever the number of counties that stood at it: they share
/// one weather. The prior counts as five issues: four of what is usual on the day, and one spread
/// evenly over the five levels, so that nothing is ever held impossible; where nothing is known to
/// be usual, all five evenly, which is Laplace's rule.
///
/// @see "K. Gabriel, J. Neumann, A Markov chain model for daily rainfall, QJRMS 88, 1962; P. S.
///     Laplace, Essai philosophique sur les probabilités, 1814 (rule of succession)"
record LevelTurns(Map<RiskLevel, Row> rows) {

    static final LevelTurns NONE = new LevelTurns(Map.of());

    private static final List<RiskLevel> LEVELS = List.of(RiskLevel.values());
    private static final double USUAL_ISSUES = 4;
    private static final double EVEN_ISSUES = 1;

    /// What followed one level.
    ///
    /// @param issues with at least one county at it
    /// @param shares by level that came, summed over these issues: they add up to their number
    record Row(int issues, List<Double> shares) {

        static final Row NONE = new Row(0, LEVELS.stream().map(_ -> 0.0).toList());

        Row {
            shares = List.copyOf(shares);
        }
    }

    LevelTurns {
        rows = Map.copyOf(rows);
    }

    /// @param followed of one model
    static LevelTurns of(List<Followed> followed) {
        var rows = new EnumMap<RiskLevel, Row>(RiskLevel.class);
        for (var level : LEVELS) {
            var of = followed.stream().filter(f -> held(f.persistence()) == level).toList();
            if (!of.isEmpty()) {
                rows.put(level, row(of));
            }
        }
        return new LevelTurns(rows);
    }

    private static Row row(List<Followed> of) {
        var totals = new LinkedHashMap<String, Long>();
        of.forEach(f -> totals.merge(f.source(), f.count(), Long::sum));
        var shares = new double[LEVELS.size()];
        for (var f : of) {
            shares[f.observed()] += (double) f.count() / totals.getOrDefault(f.source(), 1L);
        }
        return new Row(totals.size(), DoubleStream.of(shares).boxed().toList());
    }

    /// The level that was held for certain.
    private static RiskLevel held(ForecastValue value) {
        return value instanceof ForecastValue.Levels(var chances)
                ? LEVELS.get(chances.indexOf(chances.stream().max(Double::compare).orElse(1.0)))
                : RiskLevel.NONE;
    }

    /// How many issues told what follows a level.
    int issues(RiskLevel today) {
        return rows.getOrDefault(today, Row.NONE).issues();
    }

    /// The chances of exactly each level tomorrow, none of them 0 or 1.
    ///
    /// @param usual on that day; of five levels
    List<Double> chances(RiskLevel today, Optional<ForecastValue> usual) {
        var row = rows.getOrDefault(today, Row.NONE);
        var all = USUAL_ISSUES + EVEN_ISSUES + row.issues();
        var even = 1.0 / LEVELS.size();
        var known =
                usual.flatMap(
                        u ->
                                u instanceof ForecastValue.Levels(var chances)
                                        ? Optional.of(chances)
                                        : Optional.empty());
        var chances = new ArrayList<Double>();
        for (int i = 0; i < LEVELS.size(); i++) {
            var at = i;
            var prior = known.map(k -> k.get(at)).orElse(even);
            chances.add((USUAL_ISSUES * prior + EVEN_ISSUES * even + row.shares().get(i)) / all);
        }
        return List.copyOf(chances);
    }

    /// As inputs keep it.
    Map<String, Object> text() {
        var text = new LinkedHashMap<String, Object>();
        for (var level : LEVELS) {
            var row = rows.get(level);
            if (row != null) {
                text.put(level.name(), Map.of("issues", row.issues(), "shares", row.shares()));
            }
        }
        return text;
    }

    /// From [text][#text]; of inputs of before there are none.
    static LevelTurns read(JsonNode text) {
        var rows = new EnumMap<RiskLevel, Row>(RiskLevel.class);
        for (var level : LEVELS) {
            var row = text.path(level.name());
            if (row.isObject()) {
                var shares = new ArrayList<Double>();
                row.path("shares").forEach(s -> shares.add(s.doubleValue()));
                rows.put(level, new Row(row.path("issues").intValue(), shares));
            }
        }
        return new LevelTurns(rows);
    }
}
