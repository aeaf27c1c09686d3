package org.anlan.forecasting.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.Figures.Figure;
import org.anlan.domain.port.Figures.Sheet;
import org.anlan.domain.port.Responses;
import org.anlan.forecasting.response.OutlookLine.Basis;
import org.anlan.forecasting.response.OutlookLine.Times;
import org.anlan.forecasting.special.Normal;

/// Holds the final losses that a nowcast expects against the clauses of relief plans: what the
/// province's middle would bear, how likely, and when its reports would say so. Immutable.
final class ReliefOutlook {

    private static final double HIGH = Normal.quantile(0.9);

    private final JsonNode nowcast;
    private final Instant at;
    private final Map<String, JsonNode> items = new HashMap<>();

    /// @param nowcast of one process and base, as the model wrote it
    ReliefOutlook(JsonNode nowcast) {
        this.nowcast = nowcast;
        at = Instant.parse(nowcast.path("at").asText());
        for (var item : nowcast.path("items")) {
            if (item.path("province").path("p50").isNumber()) {
                items.put(item.path("indicator").asText(), item);
            }
        }
    }

    /// The lines of the highest level borne by the middle, and of the one above it.
    ///
    /// @param province whose nowcast it is
    List<OutlookLine> lines(
            Thresholds thresholds, RegionCode province, LocalDate day, BigDecimal nearShare) {
        var lines = new ArrayList<OutlookLine>();
        thresholds
                .assess(sheet(province), RegionLevel.PROVINCE, day, nearShare)
                .values()
                .forEach(
                        findings ->
                                findings.stream()
                                        .filter(f -> isWhole(f.clause()))
                                        .map(this::line)
                                        .forEach(lines::add));
        return lines;
    }

    /// A sum of which a part is not foreseen would be too low.
    private boolean isWhole(Clause clause) {
        return clause.type() == Responses.Type.RELIEF
                && clause.indicators().stream().allMatch(items::containsKey);
    }

    /// The middles as a sheet of figures.
    private Sheet sheet(RegionCode province) {
        var figures = new ArrayList<Figure>();
        items.forEach(
                (code, item) -> {
                    var middle = item.path("province").path("p50").decimalValue().toPlainString();
                    var measure = Measure.of(middle, Indicators.bundled().get(code).unit());
                    figures.add(
                            new Figure(
                                    code, Optional.of(measure), Optional.empty(), at, at, false));
                });
        return new Sheet(
                province,
                nowcast.path("process").asText(),
                nowcast.path("base").asText(),
                nowcast.path("position").asLong(),
                0,
                figures);
    }

    private OutlookLine line(Finding finding) {
        var clause = finding.clause();
        var alone = clause.indicators().size() == 1 && !clause.ofRural();
        var total = items.getOrDefault(clause.indicators().getFirst(), MissingNode.getInstance());
        return new OutlookLine(
                Basis.NOWCAST,
                clause.type(),
                clause.issuer(),
                clause.plan(),
                clause.document(),
                clause.level(),
                clause.clauseZh(),
                String.join("+", clause.indicators()),
                "推算终值:" + names(clause),
                finding.value(),
                clause.ofRural() ? "%" : unit(clause),
                clause.lower(),
                finding.state(),
                alone ? chance(total, clause.lower()) : Double.NaN,
                alone ? times(total, clause.lower()) : Times.NONE,
                Optional.empty(),
                clause.sample() || nowcast.path("curve").path("sample").asBoolean(),
                finding.synthetic());
    }

    private static String names(Clause clause) {
        return String.join(
                "+",
                clause.indicators().stream()
                        .map(code -> Indicators.bundled().get(code).nameZh())
                        .toList());
    }

    private static String unit(Clause clause) {
        return Indicators.bundled().get(clause.indicators().getFirst()).unit().zh();
    }

    /// That the final total reaches a bound, by the log-normal through p50 and p90; `NaN` while its
    /// error is not known.
    private static double chance(JsonNode item, BigDecimal lower) {
        var p50 = item.path("province").path("p50").doubleValue();
        var p90 = item.path("province").path("p90").doubleValue();
        if (!item.path("province").path("p90").isNumber()) {
            return Double.NaN;
        }
        if (!(p50 > 0 && p90 > p50)) {
            return p50 >= lower.doubleValue() ? 1 : 0;
        }
        var deviation = Math.log(p90 / p50) / HIGH;
        return Normal.cumulative(Math.log(p50 / lower.doubleValue()) / deviation);
    }

    private Times times(JsonNode item, BigDecimal lower) {
        var total = item.path("province");
        return new Times(
                when(item, total.path("p90").doubleValue(), lower.doubleValue()),
                when(item, total.path("p50").doubleValue(), lower.doubleValue()),
                when(item, total.path("p10").doubleValue(), lower.doubleValue()));
    }

    /// When reports would reach a bound, if the final total is so much and reports come as usual.
    private Optional<Instant> when(JsonNode item, double end, double lower) {
        if (end < lower) {
            return Optional.empty();
        }
        var hours = hoursOf(item.path("curve"), lower / end);
        if (Double.isNaN(hours)) {
            return Optional.empty();
        }
        var onset = Instant.parse(nowcast.path("onset").asText());
        var when = onset.plus(Duration.ofMinutes(Math.round(hours * 60)));
        return Optional.of(when.isBefore(at) ? at : when);
    }

    private static double hoursOf(JsonNode curve, double share) {
        var before = 0.0;
        var reached = 0.0;
        for (var point : curve) {
            var hours = point.path("hours").doubleValue();
            var then = point.path("share").doubleValue();
            if (then >= share) {
                return then == reached
                        ? hours
                        : before + (share - reached) / (then - reached) * (hours - before);
            }
            before = hours;
            reached = then;
        }
        return Double.NaN;
    }
}
