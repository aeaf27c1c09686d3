package org.anlan.logistics.audit;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// The figures of an instance's files as the exchange format defines them; what is not listed is
/// zero. Keys are `depot|item`, `township|item`, `depot|township`.
final class PlanFolder {

    private static final double[] PARTS = {0.15, 0.25, 0.30};

    private final Map<String, Double> fleet;
    private final Map<String, Double> kilograms;
    private final Map<String, Double> releaseCost;
    private final Map<String, Double> stock;
    private final Map<String, Double> reserve;
    private final Map<String, Double> need;
    private final Map<String, Double> unmetCost;
    private final Map<String, Double> minutes;

    /// A way; its minutes are below zero if it is closed.
    record Way(PlanFolder in, String depot, String township, double minutes) {

        double hours(String item) {
            return in.kilograms.getOrDefault(item, 0.0) * minutes / 60;
        }

        double points(String item) {
            return Math.max(1, Math.floor(hours(item) * 10 + 0.5));
        }

        /// What sending a unit costs, its depot's vehicles at their prices.
        double paid(String item, Map<String, Double> fleetPrices) {
            return points(item) + fleetPrices.getOrDefault(depot, 0.0) * hours(item);
        }
    }

    PlanFolder(Path dir, boolean vehicles) throws IOException {
        fleet = vehicles ? read(dir, "depots.csv", "vehicle_kg_hours", "depot") : Map.of();
        kilograms = read(dir, "items.csv", "weight_kg", "item");
        releaseCost = read(dir, "items.csv", "reserve_cost_per_unit", "item");
        stock = read(dir, "stock.csv", "stock", "depot", "item");
        reserve = read(dir, "stock.csv", "reserve", "depot", "item");
        need = read(dir, "demands.csv", "quantity", "township", "item");
        unmetCost = read(dir, "demands.csv", "unmet_cost_per_unit", "township", "item");
        minutes = read(dir, "routes.csv", "minutes", "depot", "township");
    }

    private static Map<String, Double> read(Path dir, String file, String value, String... key)
            throws IOException {
        Map<String, Double> read = new HashMap<>();
        try (var rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(dir.resolve(file))) {
            for (var row : rows) {
                var code =
                        row.getField(key[0]) + (key.length > 1 ? "|" + row.getField(key[1]) : "");
                read.put(code, Double.valueOf(row.getField(value)));
            }
        } catch (NumberFormatException | NoSuchElementException e) {
            throw new IOException("%s: %s".formatted(file, e.getMessage()), e);
        }
        return read;
    }

    Set<String> needs() {
        return need.keySet();
    }

    Set<String> depots() {
        return fleet.keySet();
    }

    double fleet(String depot) {
        return fleet.getOrDefault(depot, Double.POSITIVE_INFINITY);
    }

    double free(String at) {
        return stock.getOrDefault(at, 0.0) - reserve(at);
    }

    double reserve(String at) {
        return reserve.getOrDefault(at, 0.0);
    }

    double releaseCost(String at) {
        return releaseCost.getOrDefault(at.substring(at.lastIndexOf('|') + 1), 0.0);
    }

    double need(String at) {
        return need.getOrDefault(at, 0.0);
    }

    Way way(String depot, String township) {
        return new Way(this, depot, township, minutes.getOrDefault(depot + "|" + township, -1.0));
    }

    List<Way> ways() {
        var ways = new ArrayList<Way>();
        for (var pair : minutes.keySet()) {
            int bar = pair.indexOf('|');
            ways.add(way(pair.substring(0, bar), pair.substring(bar + 1)));
        }
        return ways;
    }

    /// What so many unmet units of a need cost: the first ones once the base, then 2, 4 and 8
    // times.
    double unmetCost(String at, double units) {
        double left = units;
        double cost = 0;
        for (int part = 0; part < 4; part++) {
            double width = part < 3 ? Math.floor(PARTS[part] * need(at) + 1e-9) : left;
            double here = Math.min(left, width);
            cost += here * (1 << part) * unmetCost.getOrDefault(at, 0.0);
            left -= here;
        }
        return cost;
    }

    /// The least a need can cost if units are bought at a price and so many must be: the curve's
    /// corners decide.
    double cheapest(String at, double price, double floor) {
        ToDoubleFunction<Double> costs = unmet -> price * (need(at) - unmet) + unmetCost(at, unmet);
        double corner = 0;
        double least = costs.applyAsDouble(need(at) - floor);
        for (int part = 0; part < 4 && corner <= need(at) - floor; part++) {
            least = Math.min(least, costs.applyAsDouble(corner));
            corner += part < 3 ? Math.floor(PARTS[part] * need(at) + 1e-9) : 0;
        }
        return least;
    }

    /// What the stock of an item in a depot can earn if a unit gains so much.
    double earns(String at, double gain) {
        return free(at) * Math.max(0, gain) + reserve(at) * Math.max(0, gain - releaseCost(at));
    }
}
