package org.anlan.dashboard.alarm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.dashboard.desk.Outside;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.Watch;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.domain.fact.ReportExcluded;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Figures.Sheet;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Watches for figures that contradict one another: a report set aside, or parts that add up to
/// more than the whole says. Thread-safe.
final class ContradictionWatch implements Watch {

    private final AlarmRules rules;
    private final Figures figures;
    private final Places places;

    ContradictionWatch(AlarmRules rules, Figures figures, Places places) {
        this.rules = rules;
        this.figures = figures;
        this.places = places;
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(FigureMoved.class, ReportExcluded.class);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        var moved =
                facts.stream()
                        .map(Followed::fact)
                        .filter(FigureMoved.class::isInstance)
                        .map(FigureMoved.class::cast)
                        .filter(m -> isMadeOfParts(places.level(m.region())))
                        .collect(Collectors.toMap(FigureMoved::subject, m -> m, (_, last) -> last));
        moved.values().forEach(m -> compare(tx, m));
        for (var fact : facts) {
            if (fact.fact() instanceof ReportExcluded excluded) {
                seeExcluded(tx, excluded);
            }
        }
    }

    private void seeExcluded(Tx tx, ReportExcluded excluded) {
        if (excluded.reason().equals("CONFLICT") && excluded.state().equals("PROPOSED")) {
            var name = places.longName(excluded.region());
            var words =
                    Map.of(
                            "region", name,
                            "code", excluded.region().digits(),
                            "process", excluded.process(),
                            "base", excluded.base());
            for (var rule : rules.of("report-conflict")) {
                Alarms.raise(
                        tx,
                        new Sighting(
                                rule, excluded.region().digits(), excluded.region(), name, words));
            }
        }
    }

    private static boolean isMadeOfParts(RegionLevel level) {
        return level == RegionLevel.CITY || level == RegionLevel.PROVINCE;
    }

    private void compare(Tx tx, FigureMoved moved) {
        var own = Outside.ask(() -> figures.now(moved.process(), moved.base(), moved.region()));
        var parts =
                Outside.ask(() -> figures.listUnder(moved.process(), moved.base(), moved.region()));
        if (parts.stream().anyMatch(p -> p.position() > own.position())) {
            return; // the whole has not caught up; its own fact will come
        }
        for (var rule : rules.of("children-exceed")) {
            var place = moved.region() + "/" + moved.base();
            rule.list("indicators").stream()
                    .flatMap(i -> sighting(rule, place, own, parts, i).stream())
                    .findFirst()
                    .ifPresentOrElse(
                            seen -> Alarms.hold(tx, seen),
                            () -> Alarms.end(tx, rule.cause(), place));
        }
    }

    private Optional<Sighting> sighting(
            AlarmRule rule, String place, Sheet own, List<Sheet> parts, String indicator) {
        var whole = FigureWatch.known(own, indicator);
        var sum =
                parts.stream()
                        .flatMap(p -> FigureWatch.known(p, indicator).stream())
                        .reduce(Measure::plus);
        if (whole.isEmpty() || sum.isEmpty() || sum.get().compareTo(whole.get()) <= 0) {
            return Optional.empty();
        }
        var name = places.longName(own.region());
        var words =
                Map.of(
                        "region", name,
                        "code", own.region().digits(),
                        "process", own.process(),
                        "base", own.base(),
                        "indicator", Indicators.bundled().get(indicator).nameZh(),
                        "indicatorEn", Indicators.bundled().get(indicator).nameEn(),
                        "sum", sum.get().decimal(),
                        "own", whole.get().decimal());
        var told = Stream.concat(Stream.of(own), parts.stream());
        var synthetic = told.anyMatch(s -> FigureWatch.isSynthetic(s, List.of(indicator)));
        return Optional.of(new Sighting(rule, place, own.region(), name, words, synthetic));
    }
}
