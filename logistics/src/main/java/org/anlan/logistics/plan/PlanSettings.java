package org.anlan.logistics.plan;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.indicator.CatalogueTable;

/// The tables `plan-settings.tsv` and `trucks.tsv`: samples, as they say themselves. Immutable.
final class PlanSettings {

    /// The truck that loads are reckoned in.
    ///
    /// @param payloadKg what it carries
    record Truck(String id, Bilingual name, BigDecimal payloadKg, boolean sample) {}

    private final Map<String, Integer> values = new HashMap<>();
    private final Truck truck;

    PlanSettings() {
        CatalogueTable.resource(PlanSettings.class, "plan-settings.tsv")
                .rows()
                .forEach(row -> values.put(row.get("key"), Integer.valueOf(row.get("value"))));
        var row = CatalogueTable.resource(PlanSettings.class, "trucks.tsv").rows().getFirst();
        truck =
                new Truck(
                        row.get("id"),
                        row.getText("name"),
                        new BigDecimal(row.get("payload_kg")),
                        row.get("mark").equals("sample"));
        if (truck.payloadKg().signum() <= 0) {
            throw row.refuse("payload_kg", "must be above zero.");
        }
    }

    /// A number of `plan-settings.tsv`, in the unit it states.
    int get(String key) {
        var value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("Setting (%s) is not stated.".formatted(key));
        }
        return value;
    }

    Truck truck() {
        return truck;
    }
}
