package org.anlan.forecasting.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anlan.domain.port.Observations;
import org.anlan.domain.port.Observations.Reading;
import org.anlan.domain.port.Observations.Station;
import org.anlan.forecasting.asked.AskedTime;
import org.anlan.forecasting.evidence.EvidencePart;
import org.anlan.forecasting.run.Model;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The stages of rivers: the model that forecasts them, and what is answered about them.
/// Thread-safe.
public final class Stages {

    /// A forecast issued longer ago is not shown as one of now.
    private static final Duration FRESH = Duration.ofDays(4);

    private static final long USUAL_DAYS = 14;

    private final OpenStore open;
    private final RatingCurves curves;

    /// @param pack rating curves
    public Stages(OpenStore open, Pack pack) {
        this.open = open;
        this.curves = RatingCurves.of(pack);
    }

    /// The model for the run engine.
    ///
    /// @param afterwards what follows from a stage, in the transaction that keeps it
    public Model model(Observations observations, Consumer<Tx> afterwards) {
        return new StageModel(new WaterGauges(observations), curves, new IssuedStages(afterwards));
    }

    /// The newest forecasts known by an instant, by station, as paths.
    public Map<String, StagePath> paths(Handle handle, Instant asOf) {
        return newest(handle, asOf).values().stream()
                .collect(
                        Collectors.toMap(
                                SqlStageForecasts.Stored::station,
                                s -> StagePath.read(Json.tree(s.body()))));
    }

    private static Map<String, SqlStageForecasts.Stored> newest(Handle handle, Instant asOf) {
        return SqlStageForecasts.listNewest(handle, asOf, asOf.minus(FRESH)).stream()
                .collect(Collectors.toMap(SqlStageForecasts.Stored::station, s -> s));
    }

    /// What the evidence of a consultation keeps of them.
    public EvidencePart evidence(Observations observations) {
        return new StageEvidence(this, new WaterGauges(observations));
    }

    /// Each station with its newest reading and forecast, as shown.
    public List<Map<String, @Nullable Object>> outlooks(
            Handle handle, WaterGauges gauges, Instant asOf) {
        var forecasts = newest(handle, asOf);
        var readings =
                gauges.latestKnown(asOf).stream()
                        .collect(Collectors.toMap(Reading::station, r -> r));
        return gauges.stations().stream()
                .map(
                        s ->
                                outlook(
                                        s,
                                        Optional.ofNullable(readings.get(s.id())),
                                        Optional.ofNullable(forecasts.get(s.id()))))
                .toList();
    }

    private static Map<String, @Nullable Object> outlook(
            Station station,
            Optional<Reading> reading,
            Optional<SqlStageForecasts.Stored> forecast) {
        var text = place(station);
        text.put("at", reading.map(Reading::at).orElse(null));
        text.put("stageM", reading.map(Reading::value).orElse(null));
        text.put("run", forecast.map(SqlStageForecasts.Stored::run).orElse(null));
        text.put("issuedAt", forecast.map(SqlStageForecasts.Stored::issued).orElse(null));
        var body = forecast.map(f -> Json.tree(f.body()));
        text.put("leads", body.<Object>map(b -> b.path("leads")).orElse(List.of()));
        text.put("crossings", body.<Object>map(b -> b.path("crossings")).orElse(List.of()));
        return text;
    }

    private static Map<String, @Nullable Object> place(Station station) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("station", station.id());
        text.put("name", station.name());
        text.put("river", station.river());
        text.put("lon", station.lon());
        text.put("lat", station.lat());
        text.put("warningM", station.warningM().orElse(null));
        text.put("guaranteeM", station.guaranteeM().orElse(null));
        return text;
    }

    /// Adds the operation about one station.
    public void addTo(RoomContract contract, Observations observations) {
        var gauges = new WaterGauges(observations);
        contract.reads("getStationForecast", ask -> station(ask, gauges));
    }

    private Answer station(Ask ask, WaterGauges gauges) {
        var id = ask.at("station");
        var asOf = AskedTime.asOf(ask, open.civil().instant());
        var days = ask.given("days").map(Long::valueOf).orElse(USUAL_DAYS);
        var station = gauges.find(id).orElseThrow(() -> Problem.notFound("没有这个水位站: " + id));
        var rated = curves.find(id);
        var text = place(station);
        text.put("asOf", asOf);
        text.put(
                "readings",
                gauges.list(station, asOf.minus(Duration.ofDays(days)), asOf.plusMillis(1)).stream()
                        .map(r -> reading(r, rated))
                        .toList());
        text.put("rating", rated.map(Stages::rating).orElse(null));
        text.put(
                "forecast",
                open.store().read(h -> SqlStageForecasts.listNewestOf(h, id, asOf)).stream()
                        .findFirst()
                        .map(Stages::forecast)
                        .orElse(null));
        return Answer.ok(text);
    }

    private static Map<String, @Nullable Object> reading(
            Reading reading, Optional<RatingCurves.Rated> rated) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("at", reading.at());
        text.put("stageM", reading.value());
        text.put("flowM3s", rated.map(r -> flow(r, reading.value())).orElse(null));
        return text;
    }

    private static @Nullable BigDecimal flow(RatingCurves.Rated rated, BigDecimal metres) {
        return StageText.rounded(rated.curve().flow(metres.doubleValue()), 1);
    }

    private static Map<String, @Nullable Object> rating(RatingCurves.Rated rated) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("source", rated.source());
        text.put("sample", rated.sample());
        text.put("fromM", rated.fromMetres());
        text.put("toM", rated.toMetres());
        return text;
    }

    private static Map<String, @Nullable Object> forecast(SqlStageForecasts.Stored stored) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("run", stored.run());
        text.put("issuedAt", stored.issued());
        JsonNode body = Json.tree(stored.body());
        body.properties().forEach(e -> text.put(e.getKey(), e.getValue()));
        return text;
    }
}
