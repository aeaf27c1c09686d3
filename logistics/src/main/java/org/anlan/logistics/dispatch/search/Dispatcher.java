package org.anlan.logistics.dispatch.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.anlan.logistics.dispatch.Delivery;
import org.anlan.logistics.dispatch.Dispatch;
import org.anlan.logistics.dispatch.Dispatch.Figures;
import org.anlan.logistics.dispatch.Dispatch.Uncarried;
import org.anlan.logistics.dispatch.DispatchTask;
import org.anlan.logistics.dispatch.Trip;

/// Makes truck loads: what goes on which vehicle in which order to which places, leaving when.
///
/// Deliveries may be split by whole packs. A trip keeps to weight, volume, axle limits, driver's
/// hours and the latest safe departure of each of its ways, the ways back included. What arrives,
/// weighted by urgency and earliness, comes first; vehicle hours and kilometres follow at a
/// published rate. A heuristic with bounds beside it: it claims no optimum. Stateless.
public final class Dispatcher {

    /// Tries that a search makes for each depot unless told otherwise.
    public static final int TRIES = 300;

    private static final int ROUNDS = 10;
    private static final double GRAMS_A_TONNE = 1e6;

    private final DispatchTask task;
    private final BooleanSupplier stop;
    private final List<DepotSearch> searches = new ArrayList<>();

    private Dispatcher(DispatchTask task, long seed, BooleanSupplier stop) {
        this.task = task;
        this.stop = stop;
        Map<String, List<Delivery>> byDepot = new LinkedHashMap<>();
        for (var delivery : task.deliveries()) {
            byDepot.computeIfAbsent(delivery.depot(), _ -> new ArrayList<>()).add(delivery);
        }
        byDepot.forEach(
                (depot, deliveries) ->
                        searches.add(
                                new DepotSearch(
                                        new DepotBook(task, depot, deliveries),
                                        seed + depot.hashCode(),
                                        stop)));
    }

    /// Makes truck loads.
    ///
    /// @param seed the same seed and tries give the same loads, unless stopped
    /// @param tries to better them, for each depot
    /// @param stop asked from this thread, often; once true, what was found is answered at once
    public static Dispatch dispatch(DispatchTask task, long seed, int tries, BooleanSupplier stop) {
        var dispatcher = new Dispatcher(task, seed, stop);
        int each = Math.ceilDiv(Math.max(0, tries), ROUNDS);
        for (int round = 0; round < ROUNDS && !stop.getAsBoolean(); round++) {
            for (var search : dispatcher.searches) {
                search.better(each, ROUNDS * each);
            }
        }
        return dispatcher.told();
    }

    private Dispatch told() {
        var trips = new ArrayList<Trip>();
        var uncarried = new ArrayList<Uncarried>();
        double waitingBound = 0;
        double load = 0;
        double cluster = 0;
        boolean stopped = stop.getAsBoolean();
        for (var search : searches) {
            trips.addAll(new Timetable(search.book()).trips(search.best()));
            uncarried.addAll(new Excuses(search.book(), stopped).list(search.best()));
            var carried = carried(search);
            waitingBound += new WaitingBound(search.book(), search.shortest()).least(carried);
            var bound =
                    new LoadBound(search.book(), search.shortest(), search.estimates(), carried);
            load += bound.load();
            cluster += bound.cluster();
        }
        trips.sort(
                Comparator.comparing(Trip::depot)
                        .thenComparing(Trip::vehicleClass)
                        .thenComparingInt(Trip::vehicle)
                        .thenComparingInt(Trip::number));
        return new Dispatch(trips, uncarried, figures(trips, waitingBound, load, cluster));
    }

    private static int[] carried(DepotSearch search) {
        var carried = new int[search.book().pieces()];
        for (int piece = 0; piece < carried.length; piece++) {
            carried[piece] = search.book().piece(piece).packs() - search.best().left(piece);
        }
        return carried;
    }

    private Figures figures(List<Trip> trips, double waitingBound, double load, double cluster) {
        Map<String, Delivery> deliveries = new LinkedHashMap<>();
        task.deliveries().forEach(delivery -> deliveries.put(delivery.id(), delivery));
        Map<String, Long> rated = new LinkedHashMap<>();
        task.classes().forEach(kind -> rated.put(kind.id(), kind.ratedGrams()));
        double waiting = 0;
        double driving = 0;
        double grams = 0;
        double metres = 0;
        for (var trip : trips) {
            driving += (double) rated.getOrDefault(trip.vehicleClass(), 0L) * trip.driveMinutes();
            metres += trip.metres();
            for (var stop : trip.stops()) {
                for (var drop : stop.drops()) {
                    var delivery = deliveries.get(drop.delivery());
                    if (delivery != null) {
                        double weight = (double) drop.units() * delivery.gramsPerUnit();
                        grams += weight;
                        waiting += weight * delivery.urgency() * stop.arriveMinute();
                    }
                }
            }
        }
        return new Figures(
                waiting / DepotBook.GRAM_MINUTES_A_TONNE_HOUR,
                waitingBound / DepotBook.GRAM_MINUTES_A_TONNE_HOUR,
                driving / 2 / DepotBook.GRAM_MINUTES_A_TONNE_HOUR,
                load / DepotBook.GRAM_MINUTES_A_TONNE_HOUR,
                cluster / DepotBook.GRAM_MINUTES_A_TONNE_HOUR,
                metres / 1_000,
                grams / GRAMS_A_TONNE);
    }
}
