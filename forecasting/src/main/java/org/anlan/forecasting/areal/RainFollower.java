package org.anlan.forecasting.areal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.ReadingsArrived;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Observations;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.rule.Caller;
import org.anlan.forecasting.rule.Rules;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;

/// Computes the rain of each day that new readings touch; the same readings are computed once.
final class RainFollower implements Follower {

    private static final int MOST_DAYS = 8;

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
            touchedDays(tx.civilNow(), rain).forEach(day -> run(tx, day));
        }
    }

    /// The newest days with readings in the span of the facts; a day to come is not over yet.
    private List<LocalDate> touchedDays(Instant now, List<ReadingsArrived> facts) {
        var from = facts.stream().map(ReadingsArrived::from).min(Instant::compareTo).orElseThrow();
        var to = facts.stream().map(ReadingsArrived::to).max(Instant::compareTo).orElseThrow();
        var today = civilDay(now);
        var days = new TreeSet<LocalDate>();
        for (var rain : observations.dailyRain(civilDay(from).minusDays(1), civilDay(to))) {
            days.add(rain.day());
        }
        days.removeIf(day -> day.isAfter(today));
        return days.stream().skip(Math.max(0, days.size() - MOST_DAYS)).toList();
    }

    private static LocalDate civilDay(Instant instant) {
        return LocalDate.ofInstant(instant, OpenStore.ZONE);
    }

    private void run(Tx tx, LocalDate day) {
        var rain = DayOfRain.of(observations, day);
        var before = SqlRainRuns.lastDigest(tx.handle(), day);
        if (before.filter(rain.digest()::equals).isPresent()) {
            return;
        }
        var found = model.run(rain, observations.listStations(Observations.Kind.RAIN));
        var id = UuidCreator.getTimeOrderedEpoch();
        SqlRainRuns.insert(tx, id, rain, found);
        tx.state(new RainAnalysed(id.toString(), gazetteer.province(), day));
        rules.check(tx, day, found);
    }
}
