package org.anlan.forecasting.areal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Figures;
import org.anlan.forecasting.areal.RainResult.Rare;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.rain.ZoneRain;
import org.anlan.forecasting.rule.Caller;
import org.anlan.forecasting.rule.Rule;
import org.anlan.forecasting.rule.Rules;
import org.anlan.forecasting.rule.Trigger;
import org.anlan.store.Tx;

/// Holds the rain of a day against the rules that open a consultation.
final class RainRules {

    private final Rules rules;
    private final Figures figures;
    private final Caller caller;
    private final Gazetteer gazetteer;

    RainRules(Rules rules, Figures figures, Caller caller, Gazetteer gazetteer) {
        this.rules = rules;
        this.figures = figures;
        this.caller = caller;
        this.gazetteer = gazetteer;
    }

    void check(Tx tx, LocalDate day, RainResult found) {
        var processes =
                figures.listProcesses().stream().filter(Figures.DisasterProcess::open).toList();
        for (var rule : rules.list(Rule.Kind.AREAL_RAIN_DAY, day)) {
            var topic = topic(rule, processes);
            found.counties().stream()
                    .filter(c -> c.skill() == ZoneRain.Skill.SKILFUL)
                    .filter(
                            c ->
                                    c.meanMillimetres().orElse(Double.NaN)
                                            >= rule.threshold().doubleValue())
                    .forEach(c -> caller.call(tx, county(topic, day, c)));
        }
        for (var rule : rules.list(Rule.Kind.RETURN_PERIOD, day)) {
            var topic = topic(rule, processes);
            found.rarities().stream()
                    .filter(r -> r.reaches(rule.threshold().doubleValue()))
                    .forEach(r -> caller.call(tx, station(topic, day, r)));
        }
    }

    /// A rule and the open process that it speaks of, if there is one.
    private record Topic(Rule rule, Optional<Figures.DisasterProcess> process) {}

    private static Topic topic(Rule rule, List<Figures.DisasterProcess> open) {
        return new Topic(rule, open.stream().filter(p -> rule.concerns(p.hazard())).findFirst());
    }

    private Trigger county(Topic topic, LocalDate day, ZoneRain county) {
        var code = new RegionCode(county.zoneId());
        return trigger(
                topic,
                "%s/%s/%s".formatted(topic.rule().key(), code, day),
                "%s %s 面雨量 %s 毫米,规则 %s 毫米"
                        .formatted(
                                gazetteer.name(code),
                                day,
                                RarityText.decimal(county.meanMillimetres().orElseThrow()),
                                topic.rule().threshold().toPlainString()));
    }

    private Trigger station(Topic topic, LocalDate day, Rare rare) {
        return trigger(
                topic,
                "%s/%s/%d/%s".formatted(topic.rule().key(), rare.station(), rare.days(), day),
                "%s 站至 %s 的 %d 日雨量 %s 毫米,重现期 %s,规则 %s 年"
                        .formatted(
                                rare.name(),
                                day,
                                rare.days(),
                                RarityText.decimal(rare.sumMm().orElseThrow()),
                                rare.beyond()
                                        ? "超出可估范围"
                                        : RarityText.decimal(rare.returnPeriodYears().orElseThrow())
                                                + " 年",
                                topic.rule().threshold().toPlainString()));
    }

    private Trigger trigger(Topic topic, String key, String textZh) {
        var process = topic.process();
        return new Trigger(
                topic.rule(),
                key,
                "rain/" + process.map(Figures.DisasterProcess::id).orElse(""),
                gazetteer.province(),
                process.map(Figures.DisasterProcess::id).orElse(""),
                process.flatMap(p -> p.bases().stream().findFirst())
                        .map(Figures.Base::id)
                        .orElse(""),
                textZh);
    }
}
