package org.anlan.forecasting.storm;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Figures;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.rule.Caller;
import org.anlan.forecasting.rule.Rule;
import org.anlan.forecasting.rule.Rules;
import org.anlan.forecasting.rule.Trigger;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;

/// Holds the wind a typhoon brings to counties against the rules that open a consultation; each
/// county is told once a typhoon and rule.
final class StormRules {

    /// Wind of longer ago calls nobody.
    private static final Duration OVER = Duration.ofHours(6);

    private final Rules rules;
    private final Figures figures;
    private final Caller caller;
    private final Gazetteer gazetteer;

    StormRules(Rules rules, Figures figures, Caller caller, Gazetteer gazetteer) {
        this.rules = rules;
        this.figures = figures;
        this.caller = caller;
        this.gazetteer = gazetteer;
    }

    /// What is over by now calls nobody together.
    void check(Tx tx, String storm, List<CountyWind> winds) {
        var now = tx.civilNow();
        for (var rule :
                rules.list(Rule.Kind.COUNTY_WIND, LocalDate.ofInstant(now, OpenStore.ZONE))) {
            winds.stream()
                    .filter(w -> w.windMs() >= rule.threshold().doubleValue())
                    .filter(w -> !w.at().isBefore(now.minus(OVER)))
                    .forEach(w -> caller.call(tx, trigger(rule, storm, w)));
        }
    }

    private Trigger trigger(Rule rule, String storm, CountyWind wind) {
        var region = new RegionCode(wind.region());
        var process = process(rule);
        return new Trigger(
                rule,
                "%s/%s/%s".formatted(rule.key(), storm, wind.region()),
                "storm/" + storm,
                gazetteer.province(),
                process.map(Figures.DisasterProcess::id).orElse(""),
                process.flatMap(p -> p.bases().stream().findFirst())
                        .map(Figures.Base::id)
                        .orElse(""),
                "台风 %s:%s 最大风力 %d 级(%.1f 米/秒),规则 %s 米/秒"
                        .formatted(
                                storm,
                                gazetteer.name(region),
                                wind.force(),
                                wind.windMs(),
                                rule.threshold().toPlainString()));
    }

    private Optional<Figures.DisasterProcess> process(Rule rule) {
        return figures.listProcesses().stream()
                .filter(Figures.DisasterProcess::open)
                .filter(p -> rule.concerns(p.hazard()))
                .findFirst();
    }
}
