package org.anlan.logistics.dispatch.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToIntFunction;
import org.anlan.logistics.dispatch.VehicleClass;

/// What urgent ton-hours no dispatch of some goods can go below, in gram minutes: the greater of
/// two.
///
/// - **Straight**: nothing arrives earlier than loaded at once and driven straight.
/// - **Turns**: a load that arrives at a occupies its part of a vehicle at least from a - h to
///   a + h, h being the shorter of loading and the way out, and unloading and the way back; its
///   arrival is the middle of that. So the payload of the whole fleet works off grams × 2 h like
///   one machine, and the least weighted sum of middles takes the work with the most urgency an
///   hour first (Smith's rule, by mean busy times). By volume likewise, where nothing is slung.
final class WaitingBound {

    private final DepotBook book;
    private final Shortest shortest;

    /// A piece's work: its weight in the sum, and capacity × minutes.
    private record Work(double weight, double work) {

        double rate() {
            return work > 0 ? weight / work : Double.POSITIVE_INFINITY;
        }
    }

    WaitingBound(DepotBook book, Shortest shortest) {
        this.book = book;
        this.shortest = shortest;
    }

    /// @param carried packs of each piece
    double least(int... carried) {
        return Math.max(straight(carried), Math.max(byWeight(carried), byRoom(carried)));
    }

    private double straight(int... carried) {
        double sum = 0;
        for (int piece = 0; piece < carried.length; piece++) {
            if (carried[piece] > 0) {
                var one = book.piece(piece);
                double grams = (double) carried[piece] * one.grams();
                int ready = ready(one.node());
                sum += grams * one.urgency() * (ready + shortest.minutes(0, one.node()));
            }
        }
        return sum;
    }

    private int ready(int node) {
        return book.cars().stream()
                .filter(car -> book.mayServe(car.kind(), node))
                .mapToInt(car -> car.fromMinute() + book.kind(car).handling().loadMinutes())
                .min()
                .orElse(0);
    }

    private double byWeight(int... carried) {
        double payload = book.cars().stream().mapToDouble(c -> book.kind(c).ratedGrams()).sum();
        return turns(payload, piece -> (double) book.piece(piece).grams(), carried);
    }

    private double byRoom(int... carried) {
        if (book.cars().stream().anyMatch(c -> book.kind(c).hold().slingGrams() > 0)) {
            return 0;
        }
        double room =
                book.cars().stream().mapToDouble(c -> book.kind(c).hold().cubicCentimetres()).sum();
        return turns(room, piece -> (double) book.piece(piece).room(), carried);
    }

    private double turns(double capacity, IntToDoubleFunction size, int... carried) {
        List<Work> works = new ArrayList<>();
        for (int piece = 0; piece < carried.length; piece++) {
            if (carried[piece] > 0) {
                var one = book.piece(piece);
                double grams = (double) carried[piece] * one.grams();
                double half = half(one.node());
                double work = carried[piece] * size.applyAsDouble(piece) * 2 * half;
                works.add(new Work(grams * one.urgency(), work));
            }
        }
        works.sort(Comparator.comparingDouble(Work::rate).reversed());
        double done = 0;
        double sum = 0;
        for (var work : works) {
            sum += work.weight() * (done + work.work() / 2) / capacity;
            done += work.work();
        }
        return capacity > 0 ? sum : 0;
    }

    private double half(int node) {
        double loading = handling(node, kind -> kind.handling().loadMinutes());
        double unloading = handling(node, kind -> kind.handling().unloadMinutes());
        return Math.min(loading + shortest.minutes(0, node), unloading + shortest.minutes(node, 0));
    }

    private double handling(int node, ToIntFunction<VehicleClass> minutes) {
        return book.cars().stream()
                .filter(car -> book.mayServe(car.kind(), node))
                .mapToInt(car -> minutes.applyAsInt(book.kind(car)))
                .min()
                .orElse(0);
    }
}
