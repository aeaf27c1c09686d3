package org.anlan.forecasting.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.anlan.forecasting.outlook.SkillMark;

/// The way a stage is expected to take: from the newest reading through the fans of its leads.
///
/// @param from time of the newest reading
/// @param stage the newest reading, m
/// @param isSkilful whether the forecast of any lead has skill
/// @param points rising in time
public record StagePath(Instant from, double stage, boolean isSkilful, List<Point> points) {

    /// The fan of one lead, m.
    public record Point(Instant at, Fan fan) {}

    public StagePath {
        points = List.copyOf(points);
    }

    /// Reads a forecast as it was kept.
    static StagePath read(JsonNode body) {
        var points = new ArrayList<Point>();
        var skilful = false;
        for (var lead : body.path("leads")) {
            var fan = lead.path("stageM");
            skilful |= lead.path("skill").asText().equals(SkillMark.SKILL.name());
            points.add(
                    new Point(
                            Instant.parse(lead.path("at").asText()),
                            new Fan(number(fan, "p10"), number(fan, "p50"), number(fan, "p90"))));
        }
        return new StagePath(
                Instant.parse(body.path("from").asText()), number(body, "stageM"), skilful, points);
    }

    private static double number(JsonNode node, String field) {
        return node.path(field).isNumber() ? node.path(field).doubleValue() : Double.NaN;
    }

    /// When and how likely a level is crossed: upwards if the newest reading lies below it, else
    /// downwards.
    public Crossing crossing(double metres) {
        var rising = stage < metres;
        return new Crossing(
                metres,
                stage - metres,
                rising,
                chance(metres, rising),
                time(metres, rising ? Fan::p90 : Fan::p10),
                time(metres, Fan::p50),
                time(metres, rising ? Fan::p10 : Fan::p90));
    }

    private double chance(double metres, boolean rising) {
        return points.stream()
                .map(Point::fan)
                .filter(Fan::hasSpread)
                .mapToDouble(fan -> fan.chanceBelow(metres))
                .map(below -> rising ? 1 - below : below)
                .max()
                .orElse(Double.NaN);
    }

    /// The first time a line of the fan gets beyond the level, straight between leads; empty where
    /// it does not, or is not known.
    private Optional<Instant> time(double metres, ToDoubleFunction<Fan> line) {
        var before = stage;
        var at = from;
        for (var point : points) {
            var then = line.applyAsDouble(point.fan());
            if (Double.isNaN(then)) {
                return Optional.empty();
            }
            if (stage < metres ? then >= metres : then < metres) {
                var share = (metres - before) / (then - before);
                var span = Duration.between(at, point.at()).toSeconds();
                return Optional.of(at.plusSeconds(Math.round(share * span)));
            }
            before = then;
            at = point.at();
        }
        return Optional.empty();
    }
}
