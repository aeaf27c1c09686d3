package org.anlan.logistics.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What `plan.json` says, as it says it; what is not there is zero, a number that is none is `NaN`.
final class PlanFile {

    private final JsonNode plan;
    private final Map<String, Double> floors = new HashMap<>();

    /// Units of an item on their way.
    record Flow(String depot, String township, String item, double units) {}

    PlanFile(Path file) throws IOException {
        plan = new ObjectMapper().readTree(file.toFile());
    }

    double number(String field) {
        return plan.path(field).asDouble(Double.NaN);
    }

    List<Flow> flows() {
        var flows = new ArrayList<Flow>();
        for (var row : plan.path("flows")) {
            var to = row.path("township").asText();
            double units = row.path("units").asDouble(Double.NaN);
            flows.add(new Flow(row.path("depot").asText(), to, row.path("item").asText(), units));
        }
        return flows;
    }

    /// Units of a list by `depot|item` or `township|item`.
    Map<String, Double> sum(String list, String where) {
        Map<String, Double> sums = new HashMap<>();
        for (var row : plan.path(list)) {
            var at = row.path(where).asText() + "|" + row.path("item").asText();
            sums.merge(at, row.path("units").asDouble(Double.NaN), Double::sum);
        }
        return sums;
    }

    /// The least units of a need that a plan with floors promises, by `township|item`, whole ones.
    double floor(String at, double need) {
        if (floors.isEmpty()) {
            for (var row : plan.path("floors")) {
                var key = row.path("township").asText() + "|" + row.path("item").asText();
                floors.put(key, row.path("share").asDouble(Double.NaN));
            }
        }
        return Math.floor(floors.getOrDefault(at, 0.0) * need * (1 - 1e-9) + 1e-6);
    }

    /// By township and item.
    Map<String, Map<String, Double>> needPrices() {
        Map<String, Map<String, Double>> prices = new HashMap<>();
        for (var row : plan.path("needPrices")) {
            prices.computeIfAbsent(row.path("township").asText(), _ -> new HashMap<>())
                    .put(row.path("item").asText(), row.path("price").asDouble(Double.NaN));
        }
        return prices;
    }

    /// By depot.
    Map<String, Double> fleetPrices() {
        Map<String, Double> prices = new HashMap<>();
        for (var row : plan.path("depotPrices")) {
            prices.put(row.path("depot").asText(), row.path("price").asDouble(Double.NaN));
        }
        return prices;
    }
}
