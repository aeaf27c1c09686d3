package org.anlan.forecasting.response;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anlan.domain.port.Observations.Station;
import org.anlan.domain.port.Responses;
import org.anlan.forecasting.outlook.SkillMark;
import org.anlan.forecasting.product.RainAhead;
import org.anlan.forecasting.response.FloodClause.Measure;
import org.anlan.forecasting.response.OutlookLine.Basis;
import org.anlan.forecasting.response.OutlookLine.Times;
import org.anlan.forecasting.stage.StagePath;

/// Holds stages, their forecasts and the rain of counties against the clauses of flood plans. A
/// station without the mark a clause names says nothing of it. Immutable.
final class FloodLevels {

    private static final int MILLIMETRES = 3;
    private static final int LOWEST = 4;

    private final FloodClauses clauses;

    FloodLevels(FloodClauses clauses) {
        this.clauses = clauses;
    }

    /// What is known of the water.
    ///
    /// @param stations by id
    /// @param paths newest reading and forecast, by station
    /// @param rain skilful areal rain of the newest day, mm, one for each county
    /// @param ahead areal rain of the days to come, as others forecast it
    record Water(
            Map<String, Station> stations,
            Map<String, StagePath> paths,
            List<BigDecimal> rain,
            List<RainAhead.Day> ahead) {

        Water {
            stations = Map.copyOf(stations);
            paths = Map.copyOf(paths);
            rain = List.copyOf(rain);
            ahead = List.copyOf(ahead);
        }

        /// Without any forecast of rain.
        Water(Map<String, Station> stations, Map<String, StagePath> paths, List<BigDecimal> rain) {
            this(stations, paths, rain, List.of());
        }
    }

    /// By plan: the highest level observed with its strongest clause, the strongest of the level
    /// above, and the highest level that the forecast brings beyond it.
    ///
    /// @param nearShare of a bound above 0 from which on it is near; a stage is near within that
    ///     share of a metre
    List<OutlookLine> assess(Water water, LocalDate day, BigDecimal nearShare) {
        var byPlan = new TreeMap<String, List<OutlookLine>>();
        for (var clause : clauses.list(day)) {
            byPlan.computeIfAbsent(clause.plan(), _ -> new ArrayList<>())
                    .addAll(lines(clause, water, nearShare));
        }
        return byPlan.values().stream().flatMap(lines -> telling(lines).stream()).toList();
    }

    private static List<OutlookLine> lines(FloodClause clause, Water water, BigDecimal nearShare) {
        return clause.measure() == Measure.COUNTIES
                ? rain(clause, water, nearShare)
                : clause.stations().stream()
                        .flatMap(id -> stage(clause, id, water, nearShare).stream())
                        .toList();
    }

    /// The newest day; and below the bound the wettest of the days to come.
    private static List<OutlookLine> rain(FloodClause clause, Water water, BigDecimal nearShare) {
        var value = counties(clause, water.rain());
        var lines = new ArrayList<OutlookLine>();
        lines.add(
                rain(
                        clause,
                        Basis.OBSERVED,
                        "",
                        value,
                        state(value, clause.lower(), clause.lower().multiply(nearShare)),
                        Times.NONE,
                        Optional.empty()));
        if (value.compareTo(clause.lower()) < 0) {
            water.ahead().stream()
                    .max(Comparator.comparing(day -> counties(clause, day.middlesMm())))
                    .ifPresent(day -> lines.add(ahead(clause, day)));
        }
        return lines;
    }

    private static OutlookLine ahead(FloodClause clause, RainAhead.Day day) {
        var value = counties(clause, day.middlesMm());
        var state = state(value, clause.lower(), clause.lower());
        return rain(
                clause,
                Basis.FORECAST,
                "%s预报".formatted(day.day()),
                value,
                state,
                state == Finding.State.REACHED
                        ? new Times(Optional.empty(), Optional.of(day.from()), Optional.empty())
                        : Times.NONE,
                Optional.of(day.skill()));
    }

    private static BigDecimal counties(FloodClause clause, List<BigDecimal> rain) {
        return BigDecimal.valueOf(
                rain.stream().filter(mm -> mm.compareTo(clause.rainMm()) >= 0).count());
    }

    private static OutlookLine rain(
            FloodClause clause,
            Basis basis,
            String of,
            BigDecimal value,
            Finding.State state,
            Times times,
            Optional<SkillMark> mark) {
        return line(
                clause,
                basis,
                "counties-rain-day",
                "%s日面雨量 %s 毫米以上的县".formatted(of, clause.rainMm().toPlainString()),
                value,
                state,
                Double.NaN,
                times,
                mark);
    }

    private static List<OutlookLine> stage(
            FloodClause clause, String id, Water water, BigDecimal nearShare) {
        var station = water.stations().get(id);
        var path = water.paths().get(id);
        if (station == null || path == null || mark(clause, station).isEmpty()) {
            return List.of();
        }
        var mark = mark(clause, station).orElseThrow();
        var observed = metres(path.stage()).subtract(mark);
        var near = clause.lower().subtract(BigDecimal.ONE.subtract(nearShare));
        var lines = new ArrayList<OutlookLine>();
        var words = "%s站超%s".formatted(station.name(), markZh(clause));
        lines.add(
                line(
                        clause,
                        Basis.OBSERVED,
                        "stage:" + id,
                        words,
                        observed,
                        state(observed, clause.lower(), near),
                        Double.NaN,
                        Times.NONE,
                        Optional.empty()));
        if (observed.compareTo(clause.lower()) < 0) {
            lines.add(forecast(clause, id, words, mark, path));
        }
        return lines;
    }

    /// What the middle of the fan brings at most, and when the bound is crossed.
    private static OutlookLine forecast(
            FloodClause clause, String id, String words, BigDecimal mark, StagePath path) {
        var crossing = path.crossing(mark.add(clause.lower()).doubleValue());
        var most =
                path.points().stream().mapToDouble(p -> p.fan().p50()).max().orElse(path.stage());
        var value = metres(most).subtract(mark);
        return line(
                clause,
                Basis.FORECAST,
                "stage:" + id,
                words,
                value,
                state(value, clause.lower(), clause.lower()),
                crossing.chance(),
                new Times(crossing.earliest(), crossing.likely(), crossing.latest()),
                Optional.of(path.isSkilful() ? SkillMark.SKILL : SkillMark.NO_SKILL));
    }

    private static Optional<BigDecimal> mark(FloodClause clause, Station station) {
        return clause.measure() == Measure.ABOVE_WARNING
                ? station.warningM()
                : station.guaranteeM();
    }

    private static String markZh(FloodClause clause) {
        return clause.measure() == Measure.ABOVE_WARNING ? "警戒水位" : "保证水位";
    }

    private static BigDecimal metres(double value) {
        return BigDecimal.valueOf(value).setScale(MILLIMETRES, RoundingMode.HALF_UP);
    }

    private static Finding.State state(BigDecimal value, BigDecimal lower, BigDecimal near) {
        if (value.compareTo(lower) >= 0) {
            return Finding.State.REACHED;
        }
        return value.compareTo(near) >= 0 ? Finding.State.NEAR : Finding.State.NOT_REACHED;
    }

    private static OutlookLine line(
            FloodClause clause,
            Basis basis,
            String figure,
            String figureZh,
            BigDecimal value,
            Finding.State state,
            double chance,
            Times times,
            Optional<SkillMark> mark) {
        return new OutlookLine(
                basis,
                Responses.Type.FLOOD,
                clause.issuer(),
                clause.plan(),
                clause.document(),
                clause.level(),
                clause.clauseZh(),
                figure,
                figureZh,
                value,
                clause.measure().zh(),
                clause.lower(),
                state,
                chance,
                times,
                mark,
                clause.sample(),
                false);
    }

    private static List<OutlookLine> telling(List<OutlookLine> lines) {
        var observed = borne(lines, Basis.OBSERVED);
        var next = observed == 0 ? LOWEST : observed - 1;
        var telling = new ArrayList<OutlookLine>();
        best(lines, Basis.OBSERVED, observed, true).ifPresent(telling::add);
        best(lines, Basis.OBSERVED, next, false).ifPresent(telling::add);
        var ahead = borne(lines, Basis.FORECAST);
        best(lines, Basis.FORECAST, ahead == 0 ? next : ahead, ahead != 0).ifPresent(telling::add);
        return telling;
    }

    /// The plans that stand on a day, as one word.
    String plans(LocalDate day) {
        return clauses.list(day).stream()
                .map(FloodClause::plan)
                .distinct()
                .collect(Collectors.joining("+"));
    }

    /// The highest level reached, 1 to 4; 0 for none.
    static int borne(List<OutlookLine> lines, Basis basis) {
        return lines.stream()
                .filter(l -> l.basis() == basis && l.isReached())
                .mapToInt(OutlookLine::level)
                .min()
                .orElse(0);
    }

    /// Of a level, the line with the greatest margin; of the forecast the likeliest.
    private static Optional<OutlookLine> best(
            List<OutlookLine> lines, Basis basis, int level, boolean reached) {
        return lines.stream()
                .filter(l -> l.basis() == basis && l.level() == level && l.isReached() == reached)
                .max(
                        Comparator.comparingDouble(FloodLevels::chance)
                                .thenComparing(OutlookLine::margin));
    }

    private static double chance(OutlookLine line) {
        return Double.isNaN(line.chance()) ? 0 : line.chance();
    }
}
