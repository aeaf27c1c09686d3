package org.anlan.forecasting.product;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.anlan.forecasting.product.ImpactCurve.Exposed;
import org.anlan.store.pack.Pack;

/// Who and what stands in the way, by region. Immutable.
final class Exposure {

    private final Map<String, Double> people;
    private final Map<String, Double> rooms;

    private Exposure(Map<String, Double> people, Map<String, Double> rooms) {
        this.people = Map.copyOf(people);
        this.rooms = Map.copyOf(rooms);
    }

    /// Residents of the census, and rooms of the basic figures, where the pack has them.
    static Exposure of(Pack pack) {
        var people = new HashMap<String, Double>();
        for (var row : pack.rows("population.csv")) {
            if (row.getText("scope").equals("region")) {
                row.findTextIfAny("people")
                        .ifPresent(
                                _ ->
                                        people.put(
                                                row.getText("code"),
                                                row.getDecimal("people").doubleValue()));
            }
        }
        var rooms = new HashMap<String, Double>();
        for (var row : pack.rows("basics.csv")) {
            row.findDecimal("house_rooms")
                    .ifPresent(n -> rooms.put(row.getText("code"), n.doubleValue()));
        }
        return new Exposure(people, rooms);
    }

    OptionalDouble find(String region, Exposed what) {
        var value = (what == Exposed.PEOPLE ? people : rooms).get(region);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
