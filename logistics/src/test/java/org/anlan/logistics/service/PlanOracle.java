package org.anlan.logistics.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.allocation.Lot;

/// A second calculation that shares no code with solver or checker: adds the cost of a plan as
/// shown over HTTP, and finds the least cost there is by shortest augmenting paths.
final class PlanOracle {

    private static final long FAR = Long.MAX_VALUE / 4;
    private static final long OWN_FIRST = 1_000_000_000L;
    private static final int[] PERCENT = {15, 25, 30, 30};
    private static final int[] FACTOR = {1, 2, 4, 8};

    private final Instance in;

    PlanOracle(Instance in) {
        this.in = in;
    }

    /// What a plan costs, from its lines and its unmet rows.
    long cost(JsonNode plan) {
        long cost = 0;
        for (var line : plan.get("lines")) {
            var lot = lot(line.get("lot").asText());
            var each =
                    transport(item(lot.item()), line.get("minutes").asLong())
                            + later(lot) * in.policy().laterLotCost();
            cost += each * line.get("quantity").asLong();
        }
        for (var row : plan.get("unmet")) {
            cost += unmet(row);
        }
        return cost + released(plan);
    }

    private long unmet(JsonNode row) {
        var place = row.get("region").asText();
        var item = row.get("item").asText();
        var left = row.get("quantity").asLong();
        long cost = 0;
        var widths = widths(demand(place, item));
        for (var s = 0; s < widths.length; s++) {
            var taken = Math.min(left, widths[s]);
            cost += taken * weight(place, item) * FACTOR[s];
            left -= taken;
        }
        return cost;
    }

    /// What lines take from a shelf beyond its free stock is reserve.
    private long released(JsonNode plan) {
        long cost = 0;
        for (var reserve : in.reserves()) {
            long sent = 0;
            for (var line : plan.get("lines")) {
                if (line.get("depot").asText().equals(reserve.depot())
                        && line.get("item").asText().equals(reserve.item())) {
                    sent += line.get("quantity").asLong();
                }
            }
            var free = stock(reserve.depot(), reserve.item()) - reserve.quantity();
            cost += Math.max(0, sent - free) * item(reserve.item()).reserveCostPerUnit();
        }
        return cost;
    }

    /// The least that any plan costs which uses a county's own free stock first.
    long least() {
        return in.items().stream().mapToLong(this::least).sum();
    }

    private long least(Item item) {
        var lots = in.lots().stream().filter(l -> l.item().equals(item.id())).toList();
        var depots = in.depots().size();
        var places = in.places().size();
        var flow = new Flow(2 + depots + lots.size() + places);
        for (var d = 0; d < depots; d++) {
            var depot = in.depots().get(d);
            var kept = reserve(depot.id(), item.id());
            var favour = depot.county().isPresent() ? -OWN_FIRST : 0;
            flow.add(0, 2 + d, stock(depot.id(), item.id()) - kept, favour);
            flow.add(0, 2 + d, kept, item.reserveCostPerUnit());
        }
        for (var l = 0; l < lots.size(); l++) {
            addLot(flow, item, lots.get(l), 2 + depots + l, 2 + depots + lots.size());
        }
        for (var p = 0; p < places; p++) {
            addPlace(flow, item, in.places().get(p).id(), 2 + depots + lots.size() + p);
        }
        return flow.cheapest();
    }

    private void addLot(Flow flow, Item item, Lot lot, int node, int firstPlace) {
        for (var d = 0; d < in.depots().size(); d++) {
            if (in.depots().get(d).id().equals(lot.depot())) {
                flow.add(2 + d, node, lot.quantity(), later(lot) * in.policy().laterLotCost());
            }
        }
        for (var route : in.routes()) {
            var owner =
                    in.depots().stream().filter(d -> d.id().equals(lot.depot())).findFirst().get();
            var served = owner.county().isEmpty() || owner.county().get().equals(route.place());
            var arrives =
                    in.departure()
                            .plusMinutes(route.minutes())
                            .toLocalDate()
                            .plusDays(item.leastDaysLeft());
            if (route.depot().equals(lot.depot())
                    && served
                    && !lot.expiry().get().isBefore(arrives)) {
                var cost = transport(item, route.minutes());
                flow.add(node, firstPlace + placeIndex(route.place()), FAR, cost);
            }
        }
    }

    private void addPlace(Flow flow, Item item, String place, int node) {
        var quantity = demand(place, item.id());
        var widths = widths(quantity);
        flow.add(node, 1, quantity, 0);
        for (var s = 0; s < widths.length; s++) {
            flow.add(0, node, widths[s], weight(place, item.id()) * FACTOR[s]);
        }
        flow.wanted += quantity;
    }

    private int placeIndex(String id) {
        for (var p = 0; p < in.places().size(); p++) {
            if (in.places().get(p).id().equals(id)) {
                return p;
            }
        }
        throw new AssertionError(id);
    }

    private static long transport(Item item, long minutes) {
        return Math.max(1, Math.round(item.milligramsPerUnit() / 1e6 * minutes / 60 * 10));
    }

    private long weight(String place, String item) {
        var rural = in.places().stream().anyMatch(p -> p.id().equals(place) && p.rural());
        var each =
                in.demands().stream()
                        .filter(d -> d.place().equals(place) && d.item().equals(item))
                        .findFirst()
                        .get()
                        .unmetCostPerUnit();
        return Math.round(each * (1000 + (rural ? in.policy().ruralTiltPermille() : 0)) / 1000.0);
    }

    private static long[] widths(long quantity) {
        var widths = new long[PERCENT.length];
        for (var s = 0; s < widths.length - 1; s++) {
            widths[s] = quantity * PERCENT[s] / 100;
        }
        widths[widths.length - 1] = quantity - Arrays.stream(widths).sum();
        return widths;
    }

    private long demand(String place, String item) {
        return in.demands().stream()
                .filter(d -> d.place().equals(place) && d.item().equals(item))
                .mapToLong(d -> d.quantity())
                .sum();
    }

    private long stock(String depot, String item) {
        return in.lots().stream()
                .filter(l -> l.depot().equals(depot) && l.item().equals(item))
                .mapToLong(Lot::quantity)
                .sum();
    }

    private long reserve(String depot, String item) {
        return in.reserves().stream()
                .filter(r -> r.depot().equals(depot) && r.item().equals(item))
                .mapToLong(r -> r.quantity())
                .sum();
    }

    private long later(Lot lot) {
        return in.lots().stream()
                .filter(l -> l.depot().equals(lot.depot()) && l.item().equals(lot.item()))
                .map(l -> l.expiry().get())
                .filter(day -> day.isBefore(lot.expiry().get()))
                .distinct()
                .count();
    }

    private Item item(String id) {
        return in.items().stream().filter(i -> i.id().equals(id)).findFirst().get();
    }

    private Lot lot(String id) {
        return in.lots().stream().filter(l -> l.id().equals(id)).findFirst().get();
    }

    /// Node 0 is where all comes from, node 1 where all must go.
    private static final class Flow {

        private record Edge(int from, int to, long cost, boolean own) {}

        private final List<Edge> edges = new ArrayList<>();
        private final List<Long> room = new ArrayList<>();
        private final int nodes;
        private long wanted;

        Flow(int nodes) {
            this.nodes = nodes;
        }

        void add(int from, int to, long room, long cost) {
            edges.add(new Edge(from, to, cost, cost == -OWN_FIRST));
            this.room.add(room);
            edges.add(new Edge(to, from, -cost, cost == -OWN_FIRST));
            this.room.add(0L);
        }

        long cheapest() {
            long cost = 0;
            while (wanted > 0) {
                var by = paths();
                var units = wanted;
                for (var at = 1; at != 0; at = edges.get(by[at]).from()) {
                    units = Math.min(units, room.get(by[at]));
                }
                for (var at = 1; at != 0; at = edges.get(by[at]).from()) {
                    var edge = edges.get(by[at]);
                    cost += units * (edge.own() ? 0 : edge.cost());
                    room.set(by[at], room.get(by[at]) - units);
                    room.set(by[at] ^ 1, room.get(by[at] ^ 1) + units);
                }
                wanted -= units;
            }
            return cost;
        }

        private int[] paths() {
            var best = new long[nodes];
            Arrays.fill(best, FAR);
            best[0] = 0;
            var by = new int[nodes];
            for (var round = 0; round < nodes; round++) {
                for (var e = 0; e < edges.size(); e++) {
                    var edge = edges.get(e);
                    var cost = best[edge.from()] + edge.cost();
                    if (room.get(e) > 0 && best[edge.from()] < FAR && cost < best[edge.to()]) {
                        best[edge.to()] = cost;
                        by[edge.to()] = e;
                    }
                }
            }
            return by;
        }
    }
}
