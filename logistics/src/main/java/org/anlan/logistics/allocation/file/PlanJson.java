package org.anlan.logistics.allocation.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.allocation.Depot;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Plan;

/// Writes a plan as `plan.json`: the exchange format, in which the lots of a way are added up.
///
/// `depotPrices` are the multipliers of the vehicle rows; a plan without vehicles has none of
/// these rows, and so every multiplier is zero. `needPrices` are those of the needs: with them a
/// checker proves the bound by adding up.
public final class PlanJson {

    private record Way(String depot, String place, String item) {}

    private PlanJson() {}

    /// Writes the plan and leaves the writer open.
    ///
    /// @param seconds how long the solving took, machine time
    public static void write(Instance instance, Plan plan, double seconds, Writer out)
            throws IOException {
        try (var json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("objective", plan.objective());
            json.writeNumberField("lowerBound", plan.lowerBound());
            json.writeNumberField("gap", plan.gap());
            json.writeNumberField("seconds", seconds);
            writeFlows(json, plan.lines());
            writeReserve(json, plan.releases());
            writeUnmet(json, plan.unmet());
            writeDepotPrices(json, instance.depots());
            writeNeedPrices(json, plan.prices());
            json.writeEndObject();
        }
    }

    private static void writeFlows(JsonGenerator json, List<Plan.Line> lines) throws IOException {
        Map<Way, Long> ways = new LinkedHashMap<>();
        for (var line : lines) {
            var way = new Way(line.depot(), line.place(), line.item());
            ways.merge(way, line.quantity(), Long::sum);
        }
        json.writeArrayFieldStart("flows");
        for (var way : ways.entrySet()) {
            json.writeStartObject();
            json.writeStringField("depot", way.getKey().depot());
            json.writeStringField("township", way.getKey().place());
            json.writeStringField("item", way.getKey().item());
            json.writeNumberField("units", way.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeReserve(JsonGenerator json, List<Plan.Release> releases)
            throws IOException {
        json.writeArrayFieldStart("reserve");
        for (var release : releases) {
            json.writeStartObject();
            json.writeStringField("depot", release.depot());
            json.writeStringField("item", release.item());
            json.writeNumberField("units", release.quantity());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeUnmet(JsonGenerator json, List<Plan.Unmet> unmet) throws IOException {
        json.writeArrayFieldStart("unmet");
        for (var row : unmet) {
            json.writeStartObject();
            json.writeStringField("township", row.place());
            json.writeStringField("item", row.item());
            json.writeNumberField("units", row.quantity());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeDepotPrices(JsonGenerator json, List<Depot> depots)
            throws IOException {
        json.writeArrayFieldStart("depotPrices");
        for (var depot : depots) {
            json.writeStartObject();
            json.writeStringField("depot", depot.id());
            json.writeNumberField("price", 0);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeNeedPrices(JsonGenerator json, List<Plan.Price> prices)
            throws IOException {
        json.writeArrayFieldStart("needPrices");
        for (var price : prices) {
            json.writeStartObject();
            json.writeStringField("township", price.place());
            json.writeStringField("item", price.item());
            json.writeNumberField("price", price.costPerUnit());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
