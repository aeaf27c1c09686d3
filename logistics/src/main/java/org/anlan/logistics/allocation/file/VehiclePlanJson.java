package org.anlan.logistics.allocation.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.anlan.logistics.allocation.VehiclePlan;
import org.anlan.logistics.allocation.solve.FairLevel;
import org.anlan.logistics.allocation.solve.FairLevels;
import org.jspecify.annotations.Nullable;

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
        write(plan, null, seconds, out);
    }

    /// The same with the floors that the plan keeps, and the levels they come from.
    public static void write(
            VehiclePlan plan, @Nullable FairLevels levels, double seconds, Writer out)
            throws IOException {
        try (var json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            new VehiclePlanJson(json).write(plan, levels, seconds);
        }
    }

    private void write(VehiclePlan plan, @Nullable FairLevels levels, double seconds)
            throws IOException {
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
        if (levels != null) {
            fairness(levels);
        }
        json.writeEndObject();
    }

    private void fairness(FairLevels levels) throws IOException {
        json.writeBooleanField("fairnessComplete", levels.complete());
        json.writeArrayFieldStart("floors");
        for (var floor : levels.floors()) {
            row("township", floor.place(), "item", floor.item());
            end("share", floor.share());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("levels");
        for (var level : levels.levels()) {
            row();
            json.writeNumberField("share", level.share());
            held("held", "township", level.held());
            held("emptied", "depot", level.depots());
            json.writeArrayFieldStart("fleets");
            for (var depot : level.fleets()) {
                json.writeString(depot);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void held(String name, String where, List<FairLevel.Held> rows) throws IOException {
        json.writeArrayFieldStart(name);
        for (var each : rows) {
            json.writeStartObject();
            json.writeStringField(where, each.where());
            json.writeStringField("item", each.item());
            json.writeEndObject();
        }
        json.writeEndArray();
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
