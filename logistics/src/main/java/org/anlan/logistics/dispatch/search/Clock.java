package org.anlan.logistics.dispatch.search;

import java.util.Arrays;
import org.anlan.logistics.dispatch.VehicleClass;

/// Drives a vehicle through its trips on paper: when it is where, whether it may, what it costs.
/// Not thread-safe; one for each search.
final class Clock {

    /// How far a trip got before a rule stopped it.
    enum End {
        NO_WAY,
        AXLE,
        TOO_LATE,
        DRIVER_HOURS,
        NO_TIME,
        DONE
    }

    private static final double A_METRE = 1e-7;
    private static final int FIRST_DROPS = 64;

    private final DepotBook book;
    private final double vehicleHourWeight;
    private final int mostMinutes;

    private int time;
    private int unbroken;
    private int driven;
    private int driver;
    private int crew;
    private int drive;
    private int metres;
    private double cost;
    private int restsHere;
    private int[] arrive = new int[FIRST_DROPS];
    private int[] leave = new int[FIRST_DROPS];
    private int[] rest = new int[FIRST_DROPS];

    Clock(DepotBook book) {
        this.book = book;
        vehicleHourWeight = book.task().vehicleHourWeight();
        mostMinutes = book.task().mostMinutes();
    }

    /// What trips in turn cost, in tonne-hours; infinite if a rule forbids them.
    double cost(Car car, Route.Tours tours) {
        begin(car);
        double sum = 0;
        for (int t = 0; t < tours.size(); t++) {
            if (next(car, tours.get(t)) != End.DONE) {
                return Double.POSITIVE_INFINITY;
            }
            sum += cost;
        }
        return sum;
    }

    /// Puts a vehicle back to the beginning of the day.
    void begin(Car car) {
        time = car.fromMinute();
        unbroken = 0;
        driven = 0;
        driver = 0;
        crew = 1;
    }

    /// Drives its next trip. If the hours of those at the wheel do not suffice, fresh drivers take
    /// over, as many of them together as the trip needs.
    End next(Car car, Tour tour) {
        var kind = book.kind(car);
        int from = time;
        int before = unbroken;
        int hours = driven;
        int first = driver;
        int together = crew;
        var end = drive(car, kind, tour);
        if (end == End.DRIVER_HOURS) {
            driver = hours == 0 ? first : first + together;
            crew = hours == 0 ? together : 0;
            while (end == End.DRIVER_HOURS && driver + crew < car.drivers()) {
                crew++;
                time = from;
                unbroken = 0;
                driven = 0;
                end = drive(car, kind, tour);
            }
        }
        if (end != End.DONE) {
            time = from;
            unbroken = before;
            driven = hours;
            driver = first;
            crew = together;
        }
        return end;
    }

    private End drive(Car car, VehicleClass kind, Tour tour) {
        if (!kind.holds(tour.grams(), tour.room())) {
            return End.NO_WAY;
        }
        room(tour.size());
        time += kind.handling().loadMinutes();
        if (kind.handling().loadMinutes() >= kind.hours().restMinutes()) {
            unbroken = 0; // the driver rests while the depot's people load
        }
        drive = 0;
        metres = 0;
        cost = 0;
        long aboard = tour.grams();
        int at = 0;
        for (int drop = 0; drop < tour.size(); drop++) {
            var piece = book.piece(tour.piece(drop));
            if (piece.node() != at) {
                if (!book.mayServe(car.kind(), piece.node())) {
                    return End.NO_WAY;
                }
                var end = go(car.kind(), kind, at, piece.node(), aboard);
                if (end != End.DONE) {
                    return end;
                }
                at = piece.node();
                arrive[drop] = time;
                rest[drop] = restsHere;
                time += kind.handling().unloadMinutes();
            } else {
                arrive[drop] = arrive[drop - 1];
                rest[drop] = rest[drop - 1];
            }
            leave[drop] = time;
            long grams = tour.packs(drop) * piece.grams();
            aboard -= grams;
            cost += (double) piece.urgency() * grams * arrive[drop];
        }
        var end = go(car.kind(), kind, at, 0, aboard);
        cost += vehicleHourWeight * kind.ratedGrams() * drive / 2;
        cost = cost / DepotBook.GRAM_MINUTES_A_TONNE_HOUR + metres * A_METRE;
        return end == End.DONE && time > mostMinutes ? End.NO_TIME : end;
    }

    private End go(int number, VehicleClass kind, int from, int to, long aboard) {
        long axle = kind.axleKilograms(aboard);
        var end = End.NO_WAY;
        for (var leg : book.legs(number, book.pair(from, to))) {
            if (leg.axleKilograms() < axle) {
                end = end == End.NO_WAY ? End.AXLE : end;
            } else {
                int rests = rests(kind, leg.minutes());
                int resting = rests * kind.hours().restMinutes();
                if (time + resting <= leg.latestMinute()) {
                    return drive(kind, leg, rests, resting);
                }
                end = End.TOO_LATE;
            }
        }
        return end;
    }

    private int rests(VehicleClass kind, int minutes) {
        int most = kind.hours().unbrokenMinutes();
        return Math.max(0, (unbroken + minutes + most - 1) / most - 1);
    }

    private End drive(VehicleClass kind, Leg leg, int rests, int resting) {
        driven += leg.minutes();
        if (driven > crew * kind.hours().dayMinutes()) {
            return End.DRIVER_HOURS;
        }
        restsHere = resting;
        time += leg.minutes() + resting;
        unbroken += leg.minutes() - rests * kind.hours().unbrokenMinutes();
        drive += leg.minutes();
        metres += leg.metres();
        return End.DONE;
    }

    private void room(int drops) {
        if (drops > arrive.length) {
            arrive = Arrays.copyOf(arrive, 2 * drops);
            leave = Arrays.copyOf(leave, 2 * drops);
            rest = Arrays.copyOf(rest, 2 * drops);
        }
    }

    /// When the vehicle is back from the trip driven last.
    int time() {
        return time;
    }

    /// Rests on the way back of the trip driven last.
    int restBack() {
        return restsHere;
    }

    int driver() {
        return driver;
    }

    int crew() {
        return crew;
    }

    int driveMinutes() {
        return drive;
    }

    int metres() {
        return metres;
    }

    int arrive(int drop) {
        return arrive[drop];
    }

    int leave(int drop) {
        return leave[drop];
    }

    int rest(int drop) {
        return rest[drop];
    }
}
