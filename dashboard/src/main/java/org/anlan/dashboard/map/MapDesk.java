package org.anlan.dashboard.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.RegionCode;
import org.anlan.store.StorageException;
import org.anlan.web.Answer;
import org.anlan.web.Json;
import org.anlan.web.RoomContract;

/// The counties of the province as GeoJSON, named as they stand today. Thread-safe; the text is
/// made once.
public final class MapDesk {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Notes(Optional<String> reviewNumber, String textZh, List<ProvinceMap.Source> sources) {}

    private record Drawn(String text, String version) {}

    private final ProvinceMap map;
    private final Places places;
    private volatile Optional<Drawn> drawn = Optional.empty();

    public MapDesk(ProvinceMap map, Places places) {
        this.map = map;
        this.places = places;
    }

    /// Adds the operations of `desk.openapi.yaml` that concern the map.
    public void addTo(RoomContract contract) {
        contract.reads("getCountyMap", _ -> counties())
                .reads("getMapNotes", _ -> Answer.ok(notes()));
    }

    private Answer counties() {
        var now = drawn.orElseGet(this::draw);
        drawn = Optional.of(now);
        return Answer.text("application/geo+json; charset=utf-8", now.text())
                .version(now.version())
                .with("Cache-Control", "private, max-age=3600");
    }

    private Drawn draw() {
        try {
            var bytes = Files.readString(map.boundaries());
            var tree = Json.tree(bytes);
            for (var feature : tree.path("features")) {
                if (feature.path("properties") instanceof ObjectNode properties) {
                    name(properties);
                }
            }
            var check = new CRC32C();
            var text = Json.write(tree);
            check.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return new Drawn(text, HexFormat.of().toHexDigits(check.getValue()));
        } catch (IOException e) {
            throw new StorageException(
                    "Borders (%s) cannot be read.".formatted(map.boundaries()), e);
        }
    }

    private void name(ObjectNode properties) {
        var code = new RegionCode(properties.path("code").asText());
        properties.put("name", places.name(code));
        places.nameEn(code).ifPresent(name -> properties.put("regionNameEn", name));
        properties.put("city", places.parent(code).map(RegionCode::digits).orElse(""));
        places.parent(code)
                .flatMap(places::nameEn)
                .ifPresent(name -> properties.put("cityNameEn", name));
        properties.put("cityName", places.parent(code).map(places::name).orElse(""));
        map.labels()
                .find(code)
                .ifPresent(at -> properties.put("lon", at.lon()).put("lat", at.lat()));
        var zones = properties.putArray("zones");
        map.labels().listZonesIn(code).forEach(zone -> zones.add(zone.digits()));
    }

    private Notes notes() {
        return new Notes(map.reviewNumber(), map.reviewText(), map.sources());
    }
}
