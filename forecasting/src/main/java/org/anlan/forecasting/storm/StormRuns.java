package org.anlan.forecasting.storm;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.anlan.domain.Fact;
import org.anlan.forecasting.run.Inputs;
import org.anlan.forecasting.run.Made;
import org.anlan.forecasting.run.Model;
import org.anlan.forecasting.run.NothingToRun;
import org.anlan.forecasting.run.Run;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.web.Json;

/// The strongest wind a typhoon brings to each county, after each batch of fixes.
final class StormRuns implements Model {

    private final Store store;
    private final Supplier<CountyWinds> counties;
    private final StormRules rules;
    private final TrackErrors errors = TrackErrors.bundled();

    StormRuns(Store store, Supplier<CountyWinds> counties, StormRules rules) {
        this.store = store;
        this.counties = counties;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "storm-wind";
    }

    @Override
    public String version() {
        return "storm-wind/2";
    }

    @Override
    public String parameters() {
        return "wind_settings %s, track_errors %s"
                .formatted(WindSettings.bundled().version(), errors.version());
    }

    @Override
    public Set<Class<? extends Fact>> follows() {
        return Set.of(StormTracked.class);
    }

    @Override
    public Set<String> after(List<Fact> facts, Instant civilNow) {
        var storms = new LinkedHashSet<String>();
        facts.stream()
                .filter(StormTracked.class::isInstance)
                .map(StormTracked.class::cast)
                .forEach(f -> storms.add(f.storm()));
        return storms;
    }

    @Override
    public Optional<String> objection(String subject, Instant civilNow) {
        return store.readOne(h -> SqlStorms.find(h, subject, civilNow)).isPresent()
                ? Optional.empty()
                : Optional.of("没有这个台风: " + subject);
    }

    @Override
    public Inputs gather(String subject, Instant civilNow) {
        var track = store.readOne(h -> SqlStorms.track(h, subject, civilNow));
        if (track.size() < 2) {
            throw new NothingToRun("台风 %s 只有 %d 个定位,算风场至少要两个。".formatted(subject, track.size()));
        }
        return new Inputs(
                subject,
                track.getFirst().at(),
                track.getLast().at(),
                Json.write(track),
                track.stream().filter(f -> f.wind().isEmpty()).map(f -> f.at() + " 风速").toList());
    }

    @Override
    public Made run(Inputs inputs, long seed) {
        var track = List.of(read(inputs.json(), Fix[].class));
        var winds = counties.get();
        var made =
                new StormMade(
                        winds.along(new Track(track)),
                        new WindSpread(winds, errors).of(track, seed));
        return new Made(Json.write(made), remarks(track));
    }

    private static List<String> remarks(List<Fix> track) {
        var remarks = new ArrayList<String>();
        remarks.add("按开阔海面计算,未计陆面摩擦和地形,内陆偏大。");
        var forecast = track.stream().filter(Fix::isForecast).count();
        if (forecast > 0) {
            remarks.add("其中 %d 个定位是预报;区间只含路径误差,不含强度误差。".formatted(forecast));
        }
        var unknown = track.stream().filter(f -> f.wind().isEmpty()).count();
        if (unknown > 0) {
            remarks.add("%d 个定位没有最大风速,按中心气压推算。".formatted(unknown));
        }
        return remarks;
    }

    @Override
    public void keep(Tx tx, Run run, Inputs inputs, Made made) {
        var read = read(made.result(), StormMade.class);
        SqlStorms.keep(tx, run.id(), inputs.subject(), read);
        rules.check(tx, inputs.subject(), read.winds());
        read.ahead().ifPresent(ahead -> IssuedWinds.issue(tx, run, ahead));
    }

    private static <T> T read(String json, Class<T> type) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
