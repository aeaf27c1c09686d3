package org.anlan.forecasting.areal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.ReadingsArrived;
import org.anlan.domain.port.Observations;
import org.anlan.forecasting.run.Inputs;
import org.anlan.forecasting.run.Made;
import org.anlan.forecasting.run.Model;
import org.anlan.forecasting.run.NothingToRun;
import org.anlan.forecasting.run.Run;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;

/// The rain of each day that new readings touch, late and corrected ones too. Days long gone call
/// nobody together.
final class RainRuns implements Model {

    private static final int LOOK_BACK = DayOfRain.WINDOW_DAYS - 1;
    /// The latest sources end a day at 08:00 of the next.
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final RainModel model;
    private final Observations observations;
    private final RainRules rules;
    private final RegionCode province;

    RainRuns(RainModel model, Observations observations, RainRules rules, RegionCode province) {
        this.model = model;
        this.observations = observations;
        this.rules = rules;
        this.province = province;
    }

    @Override
    public String name() {
        return "areal-rain";
    }

    @Override
    public String version() {
        return "areal-rain/1";
    }

    @Override
    public String parameters() {
        return model.parameters();
    }

    @Override
    public Set<Class<? extends Fact>> follows() {
        return Set.of(ReadingsArrived.class);
    }

    /// The days that new readings touch and on which rain was reported.
    @Override
    public Set<String> after(List<Fact> facts, Instant civilNow) {
        var rain =
                facts.stream()
                        .filter(ReadingsArrived.class::isInstance)
                        .map(ReadingsArrived.class::cast)
                        .filter(f -> f.kind().equals(Observations.Kind.RAIN.name()))
                        .toList();
        var days = new LinkedHashSet<String>();
        DaySpans.touchedBy(rain, civilDay(civilNow)).forEach(span -> days.addAll(reported(span)));
        return days;
    }

    private List<String> reported(DaySpans.Span span) {
        return observations.dailyRain(span.from(), span.to()).stream()
                .map(Observations.DailyRain::day)
                .distinct()
                .sorted()
                .map(LocalDate::toString)
                .toList();
    }

    private static LocalDate civilDay(Instant instant) {
        return LocalDate.ofInstant(instant, OpenStore.ZONE);
    }

    /// Each morning the day that ended, also when nothing came in of it: then the run says so.
    /// After a week of silence there is no network to wait for.
    @Override
    public Set<String> due(Instant civilNow) {
        var now = civilNow.atZone(OpenStore.ZONE);
        var day = now.toLocalDate().minusDays(1);
        return now.toLocalTime().isBefore(MORNING)
                        || observations.dailyRain(day.minusDays(LOOK_BACK), day).isEmpty()
                ? Set.of()
                : Set.of(day.toString());
    }

    @Override
    public Optional<String> objection(String subject, Instant civilNow) {
        try {
            return LocalDate.parse(subject).isAfter(civilDay(civilNow))
                    ? Optional.of("这一天还没有到: " + subject)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of("应为日期,例如 2031-07-06: " + subject);
        }
    }

    @Override
    public Inputs gather(String subject, Instant civilNow) {
        var day = LocalDate.parse(subject);
        var stations = observations.listStations(Observations.Kind.RAIN);
        var rain =
                DayOfRain.of(observations.dailyRain(day.minusDays(LOOK_BACK), day), stations, day);
        if (rain.missing().size() == stations.size()) {
            throw new NothingToRun("%s 没有任何雨量站报数(应报 %d 站)。".formatted(day, stations.size()));
        }
        return RainInputs.of(rain, stations).inputs();
    }

    @Override
    public Made run(Inputs inputs, long seed) {
        var given = RainInputs.of(inputs);
        var found = RainResult.of(model.run(given.rain(), given.stations()));
        return new Made(found.json(), RainLines.of(given.rain(), found));
    }

    @Override
    public void keep(Tx tx, Run run, Inputs inputs, Made made) {
        var rain = RainInputs.of(inputs).rain();
        var found = RainResult.read(made.result());
        SqlRainRuns.insert(tx, run.id(), rain, found);
        tx.state(new RainAnalysed(run.id().toString(), province, rain.day()));
        if (!rain.day().isBefore(civilDay(tx.civilNow()).minusDays(DayOfRain.WINDOW_DAYS))) {
            rules.check(tx, rain.day(), found);
        }
    }
}
