package org.anlan.dashboard.alarm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.dashboard.desk.Outside;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.Watch;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Figures.Figure;
import org.anlan.domain.port.Figures.Sheet;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Watches figures whose first entry or rise is an alarm: the dead and the missing.
///
/// What is submitted counts, reviewed or not: a death waits for no review. A county stands for its
/// townships; a city or the province raises one only for what its parts do not carry. Thread-safe.
final class FigureWatch implements Watch {

    private final AlarmRules rules;
    private final Figures figures;
    private final Places places;

    FigureWatch(AlarmRules rules, Figures figures, Places places) {
        this.rules = rules;
        this.figures = figures;
        this.places = places;
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(FigureMoved.class);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        for (var rule : rules.of("figure-increase")) {
            var watched = rule.list("indicators");
            newest(facts, watched).forEach(f -> look(tx, rule, watched, f));
        }
    }

    /// The newest fact of each place and base, because each names a state, not a change.
    private static List<Followed> newest(List<Followed> facts, List<String> watched) {
        var newest = new LinkedHashMap<String, Followed>();
        for (var fact : facts) {
            if (((FigureMoved) fact.fact()).indicators().stream().anyMatch(watched::contains)) {
                newest.put(fact.fact().subject(), fact);
            }
        }
        return new ArrayList<>(newest.values());
    }

    private void look(Tx tx, AlarmRule rule, List<String> watched, Followed followed) {
        var moved = (FigureMoved) followed.fact();
        var level = places.level(moved.region());
        if (level == RegionLevel.TOWNSHIP || level == RegionLevel.VILLAGE) {
            return;
        }
        var position = followed.seal().position();
        var sheet =
                Outside.ask(
                        () -> figures.at(moved.process(), moved.base(), moved.region(), position));
        var rose = watched.stream().filter(i -> rises(tx, moved, sheet, i)).toList();
        var own =
                rose.stream()
                        .anyMatch(
                                i ->
                                        level.standsAsCounty()
                                                || !Outside.ask(() -> carried(sheet, i, position)));
        if (own) {
            Alarms.raise(tx, sighting(rule, moved, sheet, watched));
        }
    }

    /// Whether a value is above the last known one, which it replaces.
    private static boolean rises(Tx tx, FigureMoved moved, Sheet sheet, String indicator) {
        var now = known(sheet, indicator);
        if (now.isEmpty()) {
            return false;
        }
        var minor = now.get().minor();
        var before = SqlWatchedFigures.find(tx.handle(), moved, indicator).orElse(0);
        SqlWatchedFigures.put(tx.handle(), moved, indicator, minor);
        return minor > before;
    }

    private boolean carried(Sheet sheet, String indicator, long position) {
        var parts = 0L;
        for (var part : places.listUnder(sheet.region())) {
            var below = figures.at(sheet.process(), sheet.base(), part.code(), position);
            parts += known(below, indicator).map(Measure::minor).orElse(0L);
        }
        return parts >= known(sheet, indicator).map(Measure::minor).orElse(0L);
    }

    private Sighting sighting(
            AlarmRule rule, FigureMoved moved, Sheet sheet, List<String> watched) {
        var name = places.longName(moved.region());
        Map<String, String> words = new HashMap<>();
        words.put("region", name);
        words.put("code", moved.region().digits());
        words.put("process", moved.process());
        words.put("base", moved.base());
        watched.forEach(i -> words.put(i, known(sheet, i).map(Measure::decimal).orElse("—未统计")));
        return new Sighting(
                rule,
                moved.region().digits(),
                moved.region(),
                name,
                words,
                isSynthetic(sheet, watched));
    }

    /// Whether one of some figures was in part split by a drill.
    static boolean isSynthetic(Sheet sheet, List<String> indicators) {
        return indicators.stream().flatMap(i -> sheet.find(i).stream()).anyMatch(Figure::synthetic);
    }

    /// The most that is known: what was submitted, else what was reviewed.
    static Optional<Measure> known(Sheet sheet, String indicator) {
        return sheet.find(indicator).flatMap(FigureWatch::known);
    }

    private static Optional<Measure> known(Figure figure) {
        return figure.submitted().or(figure::reviewed);
    }
}
