package org.anlan.logistics.dispatch.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// The least payload of whole vehicles, of any number of each class, that holds some weight and
/// some room among places. Immutable.
final class Cover {

    /// With more vehicles than this of a class, whole ones are hardly more than their parts.
    private static final double MOST = 60;

    private static final double ANY_ROOM = 1e30;

    private final List<Integer> usable = new ArrayList<>();
    private final DepotBook book;
    private final Estimates estimates;

    /// A class as a container.
    private record Box(double rated, double grams, double room) {}

    Cover(DepotBook book, Estimates estimates) {
        this.book = book;
        this.estimates = estimates;
        book.cars().stream().map(Car::kind).distinct().forEach(usable::add);
    }

    private static double gramsForRoom(Box box) {
        return box.room() > 0 ? box.rated() / box.room() : 0;
    }

    /// Grams of payload of the vehicles that must come into a set of places.
    double least(BitSet nodes, double grams, double room) {
        var boxes =
                usable.stream()
                        .filter(kind -> nodes.stream().anyMatch(n -> book.mayServe(kind, n)))
                        .map(kind -> box(kind, strongest(kind, nodes)))
                        .filter(box -> box.grams() > 0)
                        .sorted(Comparator.comparingDouble(Box::rated).reversed())
                        .toList();
        return boxes.isEmpty() ? grams : least(boxes, 0, grams, room);
    }

    private double strongest(int kind, BitSet nodes) {
        return nodes.stream().mapToDouble(n -> estimates.most(kind, n)).max().orElse(0);
    }

    /// What hangs below a helicopter takes no room: its box is so large that any number of it is.
    private Box box(int kind, double grams) {
        var one = book.kinds().get(kind);
        boolean sling = one.hold().slingGrams() > 0;
        return new Box(one.ratedGrams(), grams, sling ? ANY_ROOM : one.hold().cubicCentimetres());
    }

    private static double least(List<Box> boxes, int from, double grams, double room) {
        if (grams <= 0 && room <= 0) {
            return 0;
        }
        var box = boxes.get(from);
        double needed = Math.max(grams / box.grams(), room > 0 ? room / box.room() : 0);
        if (needed > MOST) {
            return Math.max(grams, room * roomRate(boxes));
        }
        double most = Math.ceil(needed - 1e-12);
        if (from == boxes.size() - 1) {
            return most * box.rated();
        }
        double best = most * box.rated();
        for (int count = 0; count < most; count++) {
            double rest =
                    least(boxes, from + 1, grams - count * box.grams(), room - count * box.room());
            best = Math.min(best, count * box.rated() + rest);
        }
        return best;
    }

    private static double roomRate(List<Box> boxes) {
        return boxes.stream().mapToDouble(Cover::gramsForRoom).min().orElse(0);
    }
}
