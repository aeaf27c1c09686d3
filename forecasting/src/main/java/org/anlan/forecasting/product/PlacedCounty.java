package org.anlan.forecasting.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.place.Gazetteer;
import org.jspecify.annotations.Nullable;

/// A county's product as shown: with its names and those of its townships.
final class PlacedCounty {

    private PlacedCounty() {}

    static Map<String, @Nullable Object> of(Gazetteer gazetteer, JsonNode county) {
        var text = named(gazetteer, county);
        var townships = new ArrayList<Map<String, @Nullable Object>>();
        county.path("townships").forEach(t -> townships.add(named(gazetteer, t)));
        text.put("townships", townships);
        return text;
    }

    private static Map<String, @Nullable Object> named(Gazetteer gazetteer, JsonNode place) {
        var code = new RegionCode(place.path("region").asText());
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("region", code.digits());
        text.put("name", gazetteer.name(code));
        text.put("nameEn", gazetteer.nameEn(code).orElse(null));
        place.properties().forEach(e -> text.put(e.getKey(), e.getValue()));
        return text;
    }
}
