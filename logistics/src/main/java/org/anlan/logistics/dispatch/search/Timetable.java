package org.anlan.logistics.dispatch.search;

import java.util.ArrayList;
import java.util.List;
import org.anlan.logistics.dispatch.Trip;

/// Reads loads off as trips with their times.
final class Timetable {

    private final DepotBook book;
    private final Clock clock;

    Timetable(DepotBook book) {
        this.book = book;
        clock = new Clock(book);
    }

    List<Trip> trips(Loads loads) {
        var trips = new ArrayList<Trip>();
        for (int r = 0; r < loads.routes(); r++) {
            var route = loads.route(r);
            clock.begin(route.car());
            int before = route.car().fromMinute();
            for (int t = 0; t < route.tours().size(); t++) {
                if (clock.next(route.car(), route.tours().get(t)) != Clock.End.DONE) {
                    throw new IllegalStateException("A trip of %s fails.".formatted(book.depot()));
                }
                trips.add(trip(route, t, before));
                before = clock.time();
            }
        }
        return trips;
    }

    private Trip trip(Route route, int number, int before) {
        var kind = book.kind(route.car());
        return new Trip(
                book.depot(),
                kind.id(),
                route.car().number(),
                number + 1,
                clock.driver() + 1,
                clock.crew(),
                before + kind.handling().loadMinutes(),
                clock.time(),
                clock.restBack(),
                clock.driveMinutes(),
                clock.metres(),
                stops(route.tours().get(number)));
    }

    private List<Trip.Stop> stops(Tour tour) {
        var stops = new ArrayList<Trip.Stop>();
        var drops = new ArrayList<Trip.Drop>();
        for (int drop = 0; drop < tour.size(); drop++) {
            var piece = book.piece(tour.piece(drop));
            drops.add(new Trip.Drop(piece.delivery().id(), tour.packs(drop) * piece.units()));
            boolean last = drop == tour.size() - 1;
            if (last || book.piece(tour.piece(drop + 1)).node() != piece.node()) {
                stops.add(
                        new Trip.Stop(
                                book.place(piece.node()),
                                clock.arrive(drop),
                                clock.leave(drop),
                                clock.rest(drop),
                                added(drops)));
                drops.clear();
            }
        }
        return stops;
    }

    /// Whole packs and the broken one of a delivery stand as one drop.
    private static List<Trip.Drop> added(List<Trip.Drop> drops) {
        var added = new ArrayList<Trip.Drop>();
        for (var drop : drops) {
            int at = added.stream().map(Trip.Drop::delivery).toList().indexOf(drop.delivery());
            if (at < 0) {
                added.add(drop);
            } else {
                added.set(at, new Trip.Drop(drop.delivery(), added.get(at).units() + drop.units()));
            }
        }
        return added;
    }
}
