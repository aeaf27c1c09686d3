package org.anlan.forecasting.areal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.ReadingsArrived;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Observations;
import org.anlan.domain.port.Observations.Station;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.rule.Caller;
import org.anlan.forecasting.rule.Rules;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;

/// Computes the rain of each day that new readings touch, late and corrected ones too; the same
/// readings are computed once. Days long gone call nobody together.
final class RainFollower implements Follower {

    private static final int LOOK_BACK = DayOfRain.WINDOW_DAYS - 1;

    private final RainModel model;
    private final Observations observations;
    private final RainRules rules;
    private final Gazetteer gazetteer;

    RainFollower(
            RainModel model,
            Figures figures,
            Observations observations,
            Rules rules,
            Caller caller,
            Gazetteer gazetteer) {
        this.model = model;
        this.observations = observations;
        this.rules = new RainRules(rules, figures, caller, gazetteer);
        this.gazetteer = gazetteer;
    }

    @Override
    public String name() {
        return "forecasting.rain";
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(ReadingsArrived.class);
    }

    @Override
    public void follow(Tx tx, List<Followed> batch) {
        var rain =
                batch.stream()
                        .map(Followed::fact)
                        .filter(ReadingsArrived.class::isInstance)
                        .map(ReadingsArrived.class::cast)
                        .filter(f -> f.kind().equals(Observations.Kind.RAIN.name()))
                        .toList();
        if (!rain.isEmpty()) {
            var stations = observations.listStations(Observations.Kind.RAIN);
            DaySpans.touchedBy(rain, civilDay(tx.civilNow()))
                    .forEach(span -> run(tx, span, stations));
        }
    }

    private static LocalDate civilDay(Instant instant) {
        return LocalDate.ofInstant(instant, OpenStore.ZONE);
    }

    /// Runs the days of a span on which rain was reported.
    private void run(Tx tx, DaySpans.Span span, List<Station> stations) {
        var rain = observations.dailyRain(span.from().minusDays(LOOK_BACK), span.to());
        rain.stream()
                .map(Observations.DailyRain::day)
                .filter(day -> !day.isBefore(span.from()))
                .distinct()
                .sorted()
                .forEach(day -> run(tx, DayOfRain.of(rain, stations, day), stations));
    }

    private void run(Tx tx, DayOfRain rain, List<Station> stations) {
        var day = rain.day();
        var before = SqlRainRuns.lastDigest(tx.handle(), day);
        if (before.filter(rain.digest()::equals).isPresent()) {
            return;
        }
        var found = model.run(rain, stations);
        var id = UuidCreator.getTimeOrderedEpoch();
        SqlRainRuns.insert(tx, id, rain, found);
        tx.state(new RainAnalysed(id.toString(), gazetteer.province(), day));
        if (!day.isBefore(civilDay(tx.civilNow()).minusDays(DayOfRain.WINDOW_DAYS))) {
            rules.check(tx, day, found);
        }
    }
}
