package org.anlan.forecasting.usual;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anlan.forecasting.areal.CountyRains;
import org.anlan.forecasting.areal.PackFiles;
import org.anlan.forecasting.book.ForecastBook;
import org.anlan.forecasting.book.Quantity;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.book.ValueText;
import org.anlan.forecasting.run.Inputs;
import org.anlan.forecasting.run.Made;
import org.anlan.forecasting.run.Model;
import org.anlan.forecasting.run.NothingToRun;
import org.anlan.forecasting.run.Run;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.IssuedForecast;
import org.anlan.forecasting.verification.Reference;
import org.anlan.forecasting.verification.ScoreKey;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;
import org.anlan.web.Json;
import org.jspecify.annotations.Nullable;

/// Tells each morning, from eight o'clock on, the rain that is usual on the next day, county by
/// county, beside persistence: so that rain is verified though nobody forecasts it, and every other
/// forecast of rain has something to beat. Thread-safe.
public final class UsualRainModel implements Model {

    private static final int MORNING = 8;
    private static final int LEAD_HOURS = 24;
    private static final String HAZARD = "flood";
    private static final List<Double> LEVELS = List.of(0.1, 0.5, 0.9);

    private final OpenStore open;
    private final UsualRain usual;
    private final String digest;

    /// @param pack what is usual
    public UsualRainModel(OpenStore open, Pack pack) {
        this.open = open;
        this.usual = UsualRain.of(pack);
        this.digest = PackFiles.digest(pack, UsualRain.FILE);
    }

    /// What is usual.
    public UsualRain rain() {
        return usual;
    }

    @Override
    public String name() {
        return "climatology";
    }

    @Override
    public String version() {
        return "climatology/1";
    }

    @Override
    public String parameters() {
        return "the nearest gauge within 80 km, 15 days around; " + digest;
    }

    @Override
    public Set<String> due(Instant civilNow) {
        var now = civilNow.atZone(OpenStore.ZONE);
        return usual.isEmpty() || now.getHour() < MORNING
                ? Set.of()
                : Set.of(now.toLocalDate().plusDays(1).toString());
    }

    @Override
    public Optional<String> objection(String subject, Instant civilNow) {
        try {
            LocalDate.parse(subject);
            return usual.isEmpty() ? Optional.of("省包没有常年日雨量。") : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of("日期应写作 2031-07-05。");
        }
    }

    @Override
    public Inputs gather(String subject, Instant civilNow) {
        var day = LocalDate.parse(subject);
        var counties = new ArrayList<Map<String, Object>>();
        var yesterday = LocalDate.ofInstant(civilNow, OpenStore.ZONE).minusDays(1);
        var last = lastRain(yesterday, civilNow);
        for (var county : usual.counties()) {
            usual.find(county, day)
                    .ifPresent(value -> counties.add(county(county, value, last.get(county))));
        }
        if (counties.isEmpty()) {
            throw new NothingToRun("省包没有常年日雨量。");
        }
        return new Inputs(
                subject,
                yesterday.atStartOfDay(OpenStore.ZONE).toInstant(),
                civilNow,
                Json.write(Map.of("day", subject, "counties", counties)),
                last.isEmpty() ? List.of(yesterday.toString()) : List.of());
    }

    /// The mean rain of a day, by county, where it was computed.
    private Map<String, Double> lastRain(LocalDate day, Instant now) {
        return open.store().read(h -> CountyRains.list(h, day, day, now)).stream()
                .filter(c -> c.mean().isPresent())
                .collect(
                        Collectors.toMap(
                                CountyRains.CountyDay::region, c -> c.mean().getAsDouble()));
    }

    private static Map<String, Object> county(
            String county, ForecastValue value, @Nullable Double last) {
        var text = new LinkedHashMap<String, Object>();
        text.put("region", county);
        text.put("usual", new TreeMap<>(ValueText.of(value)));
        if (last != null) {
            text.put("last", last);
        }
        return text;
    }

    /// There is nothing to compute: what is usual is looked up when the inputs are gathered.
    @Override
    public Made run(Inputs inputs, long seed) {
        return new Made(inputs.json(), List.of("常年值是最近一个雨量站的,不是预报;面雨量的变幅比单站小。"));
    }

    @Override
    public void keep(Tx tx, Run run, Inputs inputs, Made made) {
        var body = Json.tree(made.result());
        var from =
                LocalDate.parse(body.path("day").asText()).atStartOfDay(OpenStore.ZONE).toInstant();
        if (tx.civilNow().isBefore(from)) {
            body.path("counties").forEach(county -> issue(tx, run, from, county));
        }
    }

    private static void issue(Tx tx, Run run, Instant from, JsonNode county) {
        var key = new ScoreKey(HAZARD, county.path("region").asText(), LEAD_HOURS, run.model(), 0);
        ForecastBook.issue(
                tx,
                new Told(
                        UuidCreator.getTimeOrderedEpoch(),
                        Told.Issuer.MODEL,
                        Quantity.AREAL_RAIN_DAY,
                        from,
                        from.plus(Duration.ofDays(1)),
                        run.source(),
                        new IssuedForecast(
                                key,
                                tx.civilNow(),
                                ValueText.read(Json.write(county.path("usual"))),
                                references(county))));
    }

    private static Map<Reference, ForecastValue> references(JsonNode county) {
        if (!county.has("last")) {
            return Map.of();
        }
        var last = county.path("last").doubleValue();
        return Map.of(
                Reference.PERSISTENCE,
                new ForecastValue.Quantiled(LEVELS, List.of(last, last, last)));
    }
}
