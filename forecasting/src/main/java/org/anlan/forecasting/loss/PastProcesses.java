package org.anlan.forecasting.loss;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.anlan.domain.RegionCode;
import org.anlan.domain.hazard.Hazards;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Figures.DisasterProcess;
import org.anlan.forecasting.ladder.ChainLadder;
import org.anlan.forecasting.loss.DevelopmentCurve.Point;

/// Learns development curves from processes of the same kind that are over: the province's totals
/// as they were known at each delay, by chain ladder. Thread-safe; what is over is read once.
final class PastProcesses {

    /// With fewer past processes nothing is learnt.
    static final int LEAST = 3;

    private static final int MOST = 30;
    private static final double[] HOURS = {6, 12, 24, 48, 72, 120, 168, 240, 360};
    private static final double LEAST_DEVIATION = 0.1;

    private final Figures figures;
    private final ToLongFunction<Instant> positionAt;
    private final Map<List<String>, DevelopmentCurves> learnt = new ConcurrentHashMap<>();

    /// @param positionAt the journal position that was known at a civil time
    PastProcesses(Figures figures, ToLongFunction<Instant> positionAt) {
        this.figures = figures;
        this.positionAt = positionAt;
    }

    /// The curves of a hazard's first level; empty where too few processes are over.
    Optional<DevelopmentCurves> curves(
            List<DisasterProcess> all,
            String hazard,
            RegionCode province,
            List<String> indicators) {
        var past =
                all.stream()
                        .filter(p -> !p.open() && !p.bases().isEmpty())
                        .filter(p -> firstLevel(p.hazard()).equals(firstLevel(hazard)))
                        .sorted(Comparator.comparing(DisasterProcess::startedAt).reversed())
                        .limit(MOST)
                        .toList();
        if (past.size() < LEAST) {
            return Optional.empty();
        }
        var ids = new ArrayList<>(past.stream().map(DisasterProcess::id).toList());
        ids.add(province.digits());
        return Optional.of(
                        learnt.computeIfAbsent(
                                List.copyOf(ids), _ -> learn(past, province, indicators)))
                .filter(curves -> !curves.byIndicator().isEmpty());
    }

    /// The first level of a hazard; itself where it is not known.
    static String firstLevel(String hazard) {
        return Hazards.bundled().find(hazard).isPresent()
                ? Hazards.bundled().firstLevel(hazard).code()
                : hazard;
    }

    private DevelopmentCurves learn(
            List<DisasterProcess> past, RegionCode province, List<String> indicators) {
        var rows = new TreeMap<String, List<double[]>>();
        indicators.forEach(i -> rows.put(i, new ArrayList<>()));
        past.forEach(process -> add(rows, process, province));
        var curves = new TreeMap<String, DevelopmentCurve>();
        rows.forEach((indicator, totals) -> curve(totals).ifPresent(c -> curves.put(indicator, c)));
        return new DevelopmentCurves(curves, true, past.size(), false);
    }

    /// One row per indicator: totals at each delay, the last one as they ended.
    private void add(
            Map<String, List<double[]>> rows, DisasterProcess process, RegionCode province) {
        var base = process.bases().getFirst();
        var sheets = new ArrayList<Figures.Sheet>();
        for (var hours : HOURS) {
            var at = process.startedAt().plus(Duration.ofMinutes(Math.round(hours * 60)));
            sheets.add(figures.at(process.id(), base.id(), province, positionAt.applyAsLong(at)));
        }
        sheets.add(figures.now(process.id(), base.id(), province));
        rows.forEach(
                (indicator, totals) -> {
                    var row = sheets.stream().mapToDouble(s -> total(s, indicator)).toArray();
                    if (row[HOURS.length] > 0) {
                        totals.add(row);
                    }
                });
    }

    private static double total(Figures.Sheet sheet, String indicator) {
        return sheet.find(indicator)
                .flatMap(Figures.Figure::reviewed)
                .map(Measure::exact)
                .map(Number::doubleValue)
                .orElse(Double.NaN);
    }

    static Optional<DevelopmentCurve> curve(List<double[]> totals) {
        if (totals.size() < LEAST) {
            return Optional.empty();
        }
        var shares = new ChainLadder(totals.toArray(double[][]::new)).shares();
        var points = new ArrayList<Point>();
        for (int d = 0; d < HOURS.length; d++) {
            if (shares[d] > 0 && Double.isFinite(shares[d])) {
                points.add(new Point(HOURS[d], shares[d], deviation(totals, d, shares[d])));
            }
        }
        return points.isEmpty() ? Optional.empty() : Optional.of(new DevelopmentCurve(points));
    }

    private static double deviation(List<double[]> totals, int delay, double share) {
        var offs =
                totals.stream()
                        .filter(row -> row[delay] > 0)
                        .mapToDouble(row -> Math.log(row[delay] / (share * row[HOURS.length])))
                        .toArray();
        double squares = 0;
        for (var off : offs) {
            squares += off * off;
        }
        return Math.max(LEAST_DEVIATION, Math.sqrt(squares / Math.max(1, offs.length - 1)));
    }
}
