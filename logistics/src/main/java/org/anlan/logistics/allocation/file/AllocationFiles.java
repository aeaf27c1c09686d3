package org.anlan.logistics.allocation.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.logistics.allocation.Costs;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Depot;
import org.anlan.logistics.allocation.Fleet;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.allocation.Label;
import org.anlan.logistics.allocation.Limits;
import org.anlan.logistics.allocation.Lot;
import org.anlan.logistics.allocation.Pair;
import org.anlan.logistics.allocation.Place;
import org.anlan.logistics.allocation.Policy;
import org.anlan.logistics.allocation.Reserve;
import org.anlan.logistics.allocation.Route;
import org.anlan.logistics.flow.FileRefused;

/// Reads an allocation instance from a folder of CSV files, UTF-8, each with this header:
///
/// | file | columns |
/// | --- | --- |
/// | depots.csv | `depot`, `vehicle_kg_hours` |
/// | townships.csv | `township`, `rural` (0 or 1) |
/// | items.csv | `item`, `weight_kg` of a unit, `reserve_cost_per_unit` |
/// | stock.csv | `depot`, `item`, `stock` in units, `reserve` among them |
/// | demands.csv | `township`, `item`, `quantity` in units, `unmet_cost_per_unit` |
/// | routes.csv | `depot`, `township`, `minutes` one way; a pair that is not there is closed |
///
/// Quantities, costs and minutes are whole numbers, weights have up to six decimals.
/// The folder knows no lots, owners or tilt; each stock row becomes one lot that keeps.
public final class AllocationFiles {

    /// Any time does: nothing in such a folder expires.
    private static final LocalDateTime DEPARTURE = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Path folder;
    private final Map<String, Depot> depots = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final List<Lot> lots = new ArrayList<>();
    private final List<Reserve> reserves = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<Fleet> fleets = new ArrayList<>();

    private AllocationFiles(Path folder) {
        this.folder = folder;
    }

    /// Reads a folder.
    ///
    /// @throws FileRefused if a file is missing or wrong, naming file, line and
    ///     column
    /// @throws IOException if a file cannot be read
    public static AllocationFiles open(Path folder) throws FileRefused, IOException {
        var files = new AllocationFiles(folder);
        files.readDepots();
        files.readPlaces();
        files.readItems();
        files.readStock();
        files.readDemands();
        files.readRoutes();
        return files;
    }

    /// The instance alone, for a plan without vehicles.
    ///
    /// @throws FileRefused as `open` does
    /// @throws IOException if a file cannot be read
    public static Instance read(Path folder) throws FileRefused, IOException {
        return open(folder).instance();
    }

    /// What the depots' vehicles can do, one row per depot.
    public List<Fleet> fleets() {
        return List.copyOf(fleets);
    }

    private void readDepots() throws FileRefused, IOException {
        for (var row : CsvTable.read(folder, "depots.csv", "depot", "vehicle_kg_hours").rows()) {
            var id = row.code(0);
            row.unique(id);
            fleets.add(new Fleet(id, row.decimal(1, 6, 0, Long.MAX_VALUE)));
            depots.put(id, new Depot(id, Label.of(id), Optional.empty()));
        }
    }

    private void readPlaces() throws FileRefused, IOException {
        for (var row : CsvTable.read(folder, "townships.csv", "township", "rural").rows()) {
            var id = row.code(0);
            row.unique(id);
            boolean rural = row.number(1, 0, 1) == 1;
            places.put(id, new Place(id, Label.of(id), Optional.empty(), rural));
        }
    }

    private void readItems() throws FileRefused, IOException {
        var table =
                CsvTable.read(folder, "items.csv", "item", "weight_kg", "reserve_cost_per_unit");
        for (var row : table.rows()) {
            var id = row.code(0);
            row.unique(id);
            long milligrams = row.decimal(1, 6, 0, Limits.HEAVIEST_MILLIGRAMS);
            long reserveCost = row.number(2, 0, Limits.GREATEST);
            items.put(
                    id, new Item(id, Label.of(id), Label.of("units"), milligrams, reserveCost, 0));
        }
    }

    private void readStock() throws FileRefused, IOException {
        var table = CsvTable.read(folder, "stock.csv", "depot", "item", "stock", "reserve");
        for (var row : table.rows()) {
            var depot = row.reference(0, depots, "depots.csv").id();
            var item = row.reference(1, items, "items.csv").id();
            row.unique(new Pair(depot, item));
            long stock = row.number(2, 0, Limits.GREATEST);
            lots.add(new Lot(depot + "/" + item, depot, item, stock, Optional.empty()));
            reserves.add(new Reserve(depot, item, row.number(3, 0, stock)));
        }
    }

    private void readDemands() throws FileRefused, IOException {
        double worst = 0;
        var columns = new String[] {"township", "item", "quantity", "unmet_cost_per_unit"};
        for (var row : CsvTable.read(folder, "demands.csv", columns).rows()) {
            var place = row.reference(0, places, "townships.csv");
            var item = row.reference(1, items, "items.csv").id();
            row.unique(new Pair(place.id(), item));
            long quantity = row.number(2, 0, Limits.GREATEST);
            var demand = new Demand(place.id(), item, quantity, row.number(3, 0, Limits.GREATEST));
            worst += Costs.atWorst(Policy.SAMPLE, place, demand);
            if (worst > Limits.GREATEST_TOTAL) {
                throw row.wrong(2, "makes all unmet need too dear for exact arithmetic.");
            }
            demands.add(demand);
        }
    }

    private void readRoutes() throws FileRefused, IOException {
        for (var row : CsvTable.read(folder, "routes.csv", "depot", "township", "minutes").rows()) {
            var depot = row.reference(0, depots, "depots.csv").id();
            var place = row.reference(1, places, "townships.csv").id();
            row.unique(new Pair(depot, place));
            routes.add(new Route(depot, place, row.number(2, 0, Limits.LONGEST_MINUTES)));
        }
    }

    /// What is there and what is needed.
    public Instance instance() {
        return new Instance(
                List.copyOf(depots.values()),
                List.copyOf(places.values()),
                List.copyOf(items.values()),
                lots,
                reserves,
                demands,
                routes,
                Policy.SAMPLE,
                DEPARTURE);
    }
}
