package org.anlan.forecasting.storm;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Figures;
import org.anlan.forecasting.asked.AskedTime;
import org.anlan.forecasting.place.CountyShapes;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.rule.Caller;
import org.anlan.forecasting.rule.Rules;
import org.anlan.forecasting.run.Model;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Typhoons: their tracks, and the wind they bring to counties. Thread-safe; borders are read when
/// first needed.
public final class StormRoom {

    private static final String CONTRACT = "org/anlan/forecasting/storm/storms.openapi.yaml";
    private static final int MOST = 50;

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final Pack pack;
    private final ConeText cone;
    private @Nullable CountyWinds counties;

    /// @param pack borders of the counties
    public StormRoom(OpenStore open, Gazetteer gazetteer, Pack pack) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.pack = pack;
        this.cone = new ConeText(gazetteer);
    }

    /// What typhoons brought, for those who verify.
    public StormsThatCame came() {
        return new StormsThatCame(this::counties);
    }

    /// What reckons the wind.
    public Model model(Figures figures, Rules rules, Caller caller) {
        return new StormRuns(
                open.store(), this::counties, new StormRules(rules, figures, caller, gazetteer));
    }

    /// Its contract with its deeds.
    public RoomContract contract() {
        return new RoomContract(CONTRACT)
                .writes("takeStormFixes", new TakeFixes(gazetteer)::take)
                .reads("listStorms", this::list)
                .reads("getStorm", this::get);
    }

    private Answer list(Ask ask) {
        var asOf = AskedTime.asOf(ask, open.civil().instant());
        return Answer.ok(Map.of("items", open.store().read(handle -> list(handle, asOf))));
    }

    private static List<Map<String, @Nullable Object>> list(Handle handle, Instant asOf) {
        return SqlStorms.list(handle, asOf, MOST).stream()
                .map(
                        storm -> {
                            var text = text(storm);
                            text.put("newest", newest(SqlStorms.track(handle, storm.id(), asOf)));
                            return text;
                        })
                .toList();
    }

    private static @Nullable Fix newest(List<Fix> track) {
        return track.stream().filter(f -> !f.isForecast()).reduce((_, later) -> later).orElse(null);
    }

    private static Map<String, @Nullable Object> text(SqlStorms.Storm storm) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("storm", storm.id());
        text.put("name", storm.name());
        return text;
    }

    private Answer get(Ask ask) {
        var id = ask.at("storm");
        var asOf = AskedTime.asOf(ask, open.civil().instant());
        return Answer.ok(open.store().read(handle -> get(handle, id, asOf)));
    }

    private Map<String, @Nullable Object> get(Handle handle, String id, Instant asOf) {
        var storm =
                SqlStorms.find(handle, id, asOf)
                        .orElseThrow(() -> Problem.notFound("没有这个台风: " + id));
        var text = text(storm);
        var track = SqlStorms.track(handle, id, asOf);
        text.put("track", track);
        text.put("cone", cone.cone(track));
        text.put("circles", cone.circles(track));
        SqlStorms.newest(handle, id, asOf)
                .ifPresent(
                        winds -> {
                            text.put("run", winds.run());
                            text.put("madeAt", winds.madeAt());
                            text.put("counties", counties(winds));
                            winds.ahead().ifPresent(a -> text.put("ahead", cone.ahead(a)));
                        });
        return text;
    }

    private List<Map<String, @Nullable Object>> counties(SqlStorms.Winds winds) {
        var read = Json.read(winds.counties().getBytes(StandardCharsets.UTF_8), CountyWind[].class);
        return List.of(read).stream().map(this::county).toList();
    }

    private Map<String, @Nullable Object> county(CountyWind wind) {
        var code = new RegionCode(wind.region());
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("region", wind.region());
        text.put("name", gazetteer.name(code));
        text.put("nameEn", gazetteer.nameEn(code).orElse(null));
        text.put("windMs", wind.windMs());
        text.put("force", wind.force());
        text.put("at", wind.at());
        return text;
    }

    private synchronized CountyWinds counties() {
        if (counties == null) {
            counties = new CountyWinds(CountyShapes.of(pack.path("boundaries.geojson")));
        }
        return counties;
    }
}
