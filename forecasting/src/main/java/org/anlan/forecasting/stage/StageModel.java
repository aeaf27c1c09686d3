package org.anlan.forecasting.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.ReadingsArrived;
import org.anlan.domain.port.Observations.Reading;
import org.anlan.domain.port.Observations.Station;
import org.anlan.forecasting.outlook.RatingCurve;
import org.anlan.forecasting.run.Inputs;
import org.anlan.forecasting.run.Made;
import org.anlan.forecasting.run.Model;
import org.anlan.forecasting.run.NothingToRun;
import org.anlan.forecasting.run.Run;
import org.anlan.store.Tx;
import org.anlan.web.Json;

/// Forecasts the stage of a station each time it is read. Thread-safe.
final class StageModel implements Model {

    static final String VERSION = "stage-forecast/2";

    /// From an older reading nothing is forecast.
    private static final Duration OLDEST = Duration.ofDays(3);

    private final WaterGauges gauges;
    private final RatingCurves curves;
    private final IssuedStages issued;

    StageModel(WaterGauges gauges, RatingCurves curves, IssuedStages issued) {
        this.gauges = gauges;
        this.curves = curves;
        this.issued = issued;
    }

    @Override
    public String name() {
        return "stage-forecast";
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public String parameters() {
        return "AR order at most 3 by AICc, fitted to the first half; EMOS over 90 forecasts;"
                + " at least 60 known steps; "
                + curves.digest();
    }

    @Override
    public Set<Class<? extends Fact>> follows() {
        return Set.of(ReadingsArrived.class);
    }

    /// The stations whose newest reading is among those that came.
    @Override
    public Set<String> after(List<Fact> facts, Instant civilNow) {
        var stages =
                facts.stream()
                        .map(ReadingsArrived.class::cast)
                        .filter(f -> WaterGauges.isLevel(f.kind()))
                        .toList();
        if (stages.isEmpty()) {
            return Set.of();
        }
        return gauges.latest(civilNow).stream()
                .filter(r -> stages.stream().anyMatch(f -> isWithin(r, f)))
                .map(Reading::station)
                .collect(Collectors.toSet());
    }

    private static boolean isWithin(Reading reading, ReadingsArrived fact) {
        return !reading.at().isBefore(fact.from()) && !reading.at().isAfter(fact.to());
    }

    @Override
    public Optional<String> objection(String subject, Instant civilNow) {
        return gauges.find(subject).isPresent()
                ? Optional.empty()
                : Optional.of("没有这个水位站: " + subject);
    }

    @Override
    public Inputs gather(String subject, Instant civilNow) {
        var station =
                gauges.find(subject).orElseThrow(() -> new NothingToRun("没有这个水位站: " + subject));
        var recent = readings(station, civilNow, StageStep.THREE_HOURS.reach());
        if (recent.isEmpty() || recent.getLast().at().isBefore(civilNow.minus(OLDEST))) {
            throw new NothingToRun(
                    "%s 近 %d 小时没有水位,不预报。".formatted(station.name(), OLDEST.toHours()));
        }
        var step = StageStep.of(recent.stream().map(Reading::at).toList());
        var all =
                step == StageStep.THREE_HOURS ? recent : readings(station, civilNow, step.reach());
        var inputs = StageInputs.of(station, step, all);
        var series = StageSeries.of(step, all);
        var missing =
                series.missing() == 0
                        ? List.<String>of()
                        : List.of("%d of %d steps".formatted(series.missing(), series.steps()));
        return new Inputs(
                subject,
                all.getFirst().at(),
                civilNow.isBefore(all.getLast().at()) ? all.getLast().at() : civilNow,
                inputs.json(),
                missing);
    }

    private List<Reading> readings(Station station, Instant now, Duration reach) {
        return gauges.list(station, now.minus(reach), now.plusMillis(1));
    }

    @Override
    public Made run(Inputs inputs, long seed) {
        var from = StageInputs.read(inputs.json());
        var curve = curve(from.station());
        var forecast = StageOutlook.of(StageSeries.of(from.step(), from.readings()), curve);
        return new Made(
                Json.write(StageText.of(forecast, curve, from.marks())), forecast.remarks());
    }

    private Optional<RatingCurve> curve(String station) {
        return curves.find(station).map(RatingCurves.Rated::curve);
    }

    @Override
    public void keep(Tx tx, Run run, Inputs inputs, Made made) {
        issued.keep(tx, run, made);
    }
}
