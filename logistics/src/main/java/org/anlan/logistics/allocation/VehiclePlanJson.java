package org.anlan.logistics.allocation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Writes a plan with vehicle rows as `plan.json`, and with it the prices of the needs, so that a
/// checker can prove the bound by adding up.
public final class VehiclePlanJson {

    private final JsonGenerator json;

    private VehiclePlanJson(JsonGenerator json) {
        this.json = json;
    }

    /// Writes the plan and leaves the writer open.
    ///
    /// @param seconds how long the solving took, machine time
    public static void write(VehiclePlan plan, double seconds, Writer out) throws IOException {
        try (var json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            new VehiclePlanJson(json).write(plan, seconds);
        }
    }

    private void write(VehiclePlan plan, double seconds) throws IOException {
        json.writeStartObject();
        json.writeNumberField("objective", plan.objective());
        json.writeNumberField("lowerBound", plan.lowerBound());
        json.writeNumberField("gap", plan.gap());
        json.writeNumberField("seconds", seconds);
        json.writeBooleanField("optimal", plan.optimal());
        json.writeArrayFieldStart("flows");
        for (var flow : plan.flows()) {
            row("depot", flow.depot(), "township", flow.place(), "item", flow.item());
            end("units", flow.units());
        }
        json.writeEndArray();
        amounts("reserve", "depot", plan.releases());
        amounts("unmet", "township", plan.unmet());
        json.writeArrayFieldStart("depotPrices");
        for (var price : plan.fleetPrices()) {
            row("depot", price.depot());
            end("price", price.price());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("needPrices");
        for (var price : plan.needPrices()) {
            row("township", price.place(), "item", price.item());
            end("price", price.price());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void amounts(String name, String where, List<VehiclePlan.Amount> amounts)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (var amount : amounts) {
            row(where, amount.where(), "item", amount.item());
            end("units", amount.units());
        }
        json.writeEndArray();
    }

    /// Begins a row, on a line of its own.
    private void row(String... namesAndCodes) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        for (int i = 0; i < namesAndCodes.length; i += 2) {
            json.writeStringField(namesAndCodes[i], namesAndCodes[i + 1]);
        }
    }

    private void end(String name, double value) throws IOException {
        json.writeNumberField(name, value);
        json.writeEndObject();
    }
}
