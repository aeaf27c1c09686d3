package org.anlan.dashboard.alarm;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.dashboard.alarm.SqlReviewedFigures.FigureKey;
import org.anlan.dashboard.desk.Outside;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.Watch;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Figures.Sheet;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Watches for reviewed cumulative figures of counties that fall: a correction was accepted, and
/// who has quoted the former value should know. Thread-safe.
record FallWatch(AlarmRules rules, Figures figures, Places places) implements Watch {

    /// A process and base, whose figures are read at once.
    private record Counted(String process, String base) {}

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(FigureMoved.class);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        for (var rule : rules.of("figure-falls")) {
            moved(facts, rule.list("indicators"))
                    .forEach((counted, counties) -> look(tx, rule, counted, counties));
        }
    }

    private Map<Counted, Set<RegionCode>> moved(List<Followed> facts, List<String> watched) {
        var moved = new LinkedHashMap<Counted, Set<RegionCode>>();
        for (var followed : facts) {
            var fact = (FigureMoved) followed.fact();
            if (fact.indicators().stream().anyMatch(watched::contains)
                    && places.level(fact.region()).standsAsCounty()) {
                moved.computeIfAbsent(
                                new Counted(fact.process(), fact.base()),
                                _ -> new LinkedHashSet<>())
                        .add(fact.region());
            }
        }
        return moved;
    }

    private void look(Tx tx, AlarmRule rule, Counted counted, Set<RegionCode> counties) {
        var sheets =
                Outside.ask(() -> figures.listNow(counted.process(), counted.base(), counties));
        var before =
                SqlReviewedFigures.list(tx.handle(), counted.process(), counted.base(), counties);
        var changed = new HashMap<FigureKey, Long>();
        for (var sheet : sheets) {
            for (var indicator : rule.list("indicators")) {
                compare(tx, rule, sheet, indicator, before, changed);
            }
        }
        SqlReviewedFigures.put(tx.handle(), counted.process(), counted.base(), changed);
    }

    private void compare(
            Tx tx,
            AlarmRule rule,
            Sheet sheet,
            String indicator,
            Map<FigureKey, Long> before,
            Map<FigureKey, Long> changed) {
        var now = sheet.find(indicator).flatMap(Figures.Figure::reviewed);
        if (now.isEmpty()) {
            return;
        }
        var key = new FigureKey(sheet.region(), indicator);
        var last = before.get(key);
        if (last == null || last != now.get().minor()) {
            changed.put(key, now.get().minor());
        }
        if (last != null && last > now.get().minor()) {
            Alarms.raise(tx, sighting(rule, sheet, indicator, last, now.get()));
        }
    }

    private Sighting sighting(
            AlarmRule rule, Sheet sheet, String indicator, long before, Measure now) {
        var name = places.longName(sheet.region());
        var of = Indicators.bundled().get(indicator);
        var words =
                Map.of(
                        "region", name,
                        "code", sheet.region().digits(),
                        "process", sheet.process(),
                        "base", sheet.base(),
                        "figure", indicator,
                        "indicator", of.nameZh(),
                        "indicatorEn", of.nameEn(),
                        "before", new Measure(before, of.unit()).decimal(),
                        "now", now.decimal());
        var place = sheet.region() + "/" + sheet.base();
        return new Sighting(rule, place, sheet.region(), name, words);
    }
}
