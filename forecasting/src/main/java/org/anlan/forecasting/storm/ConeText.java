package org.anlan.forecasting.storm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.web.Json;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/// What is shown of a typhoon beside its track: the cone, the circles of its wind, and the wind of
/// counties with its spread.
final class ConeText {

    private static final double TEN_THOUSAND = 10_000;

    private final TrackErrors errors = TrackErrors.bundled();
    private final WindSettings settings = WindSettings.bundled();
    private final WindForce forces = WindForce.bundled();
    private final Gazetteer gazetteer;

    ConeText(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// Null where nothing is forecast.
    @Nullable Map<String, Object> cone(List<Fix> track) {
        var ahead = track.stream().filter(Fix::isForecast).toList();
        var last = last(track);
        if (ahead.isEmpty() || last.isEmpty()) {
            return null;
        }
        var basis = ahead.getLast().rests();
        var whole = new ArrayList<Fix>();
        whole.add(last.get());
        whole.addAll(ahead);
        var cone = Cone.of(new Track(whole), errors, basis);
        var text = new LinkedHashMap<String, Object>();
        text.put("share", TrackErrors.SHARE);
        text.put("basis", basis.name());
        text.put("sourceZh", errors.source(basis).zh());
        text.put("sourceEn", errors.source(basis).en());
        text.put("circles", cone.circles().stream().map(ConeText::circle).toList());
        text.put("outline", cone.outline().stream().map(ConeText::place).toList());
        return text;
    }

    private static Map<String, Object> circle(Cone.Circle circle) {
        var text = new LinkedHashMap<String, Object>();
        text.put("at", circle.at());
        text.put("lat", degrees(circle.lat()));
        text.put("lon", degrees(circle.lon()));
        text.put("radiusKm", Math.round(circle.radiusKm()));
        return text;
    }

    private static List<Double> place(Coordinate place) {
        return List.of(degrees(place.y), degrees(place.x));
    }

    private static double degrees(double value) {
        return Math.round(value * TEN_THOUSAND) / TEN_THOUSAND;
    }

    private static Optional<Fix> last(List<Fix> track) {
        return track.stream().filter(f -> !f.isForecast()).reduce((_, later) -> later);
    }

    /// The circles of its wind at the last analysis; none where that is unknown.
    List<WindCircles> circles(List<Fix> track) {
        var analysed = track.stream().filter(f -> !f.isForecast()).toList();
        var moments = new Track(analysed).moments();
        return moments.isEmpty() ? List.of() : WindCircles.of(moments.getLast(), settings, forces);
    }

    /// The wind of counties with its spread, with their names.
    Map<String, Object> ahead(String json) {
        var ahead = Json.read(json.getBytes(StandardCharsets.UTF_8), WindAhead.class);
        var text = new LinkedHashMap<String, Object>();
        text.put("from", ahead.from());
        text.put("to", ahead.to());
        text.put("issued", ahead.issued());
        text.put("basis", ahead.basis());
        text.put("members", ahead.members());
        text.put("counties", ahead.counties().stream().map(this::county).toList());
        return text;
    }

    private Map<String, @Nullable Object> county(WindAhead.County county) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("region", county.region());
        var code = new RegionCode(county.region());
        text.put("name", gazetteer.name(code));
        text.put("nameEn", gazetteer.nameEn(code).orElse(null));
        text.put("p10", county.p10());
        text.put("p50", county.p50());
        text.put("p90", county.p90());
        text.put("force", county.force());
        return text;
    }
}
