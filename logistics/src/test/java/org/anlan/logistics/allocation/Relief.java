package org.anlan.logistics.allocation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes small instances in the words of the trade, for tests.
public final class Relief {

    static final LocalDateTime DEPARTURE = LocalDateTime.of(2020, 7, 20, 8, 0);

    private final List<Depot> depots = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Lot> lots = new ArrayList<>();
    private final List<Reserve> reserves = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private Policy policy = Policy.SAMPLE;

    /// Quilts: 3 kg, so 60 minutes cost 30 points.
    public Relief quilts(long reserveCost, int leastDaysLeft) {
        var name = new Label("棉被", "quilts");
        items.add(
                new Item(
                        "quilt",
                        name,
                        new Label("床", "pcs"),
                        3_000_000,
                        reserveCost,
                        leastDaysLeft));
        return this;
    }

    public Relief depot(String id, String chinese) {
        depots.add(new Depot(id, new Label(chinese, id + " depot"), Optional.empty()));
        return this;
    }

    public Relief countyDepot(String id, String chinese, String county) {
        depots.add(new Depot(id, new Label(chinese, id + " depot"), Optional.of(county)));
        return this;
    }

    public Relief stock(String depot, long quantity) {
        lots.add(new Lot(depot + "-0", depot, "quilt", quantity, Optional.empty()));
        return this;
    }

    public Relief lot(String id, String depot, long quantity, String expiry) {
        lots.add(new Lot(id, depot, "quilt", quantity, Optional.of(LocalDate.parse(expiry))));
        return this;
    }

    public Relief reserve(String depot, long quantity) {
        reserves.add(new Reserve(depot, "quilt", quantity));
        return this;
    }

    /// A place that is a county of its own.
    public Relief place(String id, String chinese, long quantity, long weight) {
        return place(id, chinese, quantity, weight, false);
    }

    public Relief place(String id, String chinese, long quantity, long weight, boolean rural) {
        places.add(new Place(id, new Label(chinese, id), Optional.of(id), rural));
        demands.add(new Demand(id, "quilt", quantity, weight));
        return this;
    }

    public Relief road(String depot, String place, long minutes) {
        routes.add(new Route(depot, place, minutes));
        return this;
    }

    public Relief tilt(int permille) {
        policy = policy.withRuralTilt(permille);
        return this;
    }

    public Instance instance() {
        return new Instance(
                depots, places, items, lots, reserves, demands, routes, policy, DEPARTURE);
    }
}
