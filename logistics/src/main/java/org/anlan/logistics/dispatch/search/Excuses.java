package org.anlan.logistics.dispatch.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.dispatch.CarryRule;
import org.anlan.logistics.dispatch.Dispatch.Uncarried;
import org.anlan.logistics.dispatch.Mode;

/// Says which rule stops what is not carried: one pack of it alone is tried on every vehicle of the
/// depot as if it had nothing else to do, and the vehicle that gets furthest tells.
final class Excuses {

    private final DepotBook book;
    private final Clock clock;
    private final boolean stopped;

    /// @param stopped whether the search was cut short
    Excuses(DepotBook book, boolean stopped) {
        this.book = book;
        this.stopped = stopped;
        clock = new Clock(book);
    }

    List<Uncarried> list(Loads loads) {
        Map<String, Uncarried> found = new LinkedHashMap<>();
        for (int piece = 0; piece < book.pieces(); piece++) {
            if (loads.left(piece) > 0) {
                var one = book.piece(piece);
                long units = loads.left(piece) * one.units();
                var id = one.delivery().id();
                found.merge(
                        id,
                        new Uncarried(id, units, rule(piece)),
                        (a, b) -> new Uncarried(id, a.units() + b.units(), a.rule()));
            }
        }
        return new ArrayList<>(found.values());
    }

    private CarryRule rule(int piece) {
        if (book.cars().isEmpty()) {
            return CarryRule.NO_VEHICLE;
        }
        var one = book.piece(piece);
        var able = book.cars().stream().filter(car -> holds(car, one)).toList();
        if (able.isEmpty()) {
            boolean light =
                    book.cars().stream()
                            .anyMatch(car -> one.grams() <= book.kind(car).ratedGrams());
            return light ? CarryRule.TOO_LARGE : CarryRule.TOO_HEAVY;
        }
        var furthest = Clock.End.NO_WAY;
        for (var car : able) {
            clock.begin(car);
            var end = clock.next(car, Tour.of(book, new int[] {piece}, new int[] {1}));
            furthest = end.compareTo(furthest) > 0 ? end : furthest;
        }
        return rule(furthest, one);
    }

    private boolean holds(Car car, Piece piece) {
        return book.kind(car).holds(piece.grams(), piece.room());
    }

    private CarryRule rule(Clock.End furthest, Piece piece) {
        return switch (furthest) {
            case NO_WAY -> noWay(piece);
            case AXLE -> CarryRule.AXLE;
            case TOO_LATE -> CarryRule.TOO_LATE;
            case DRIVER_HOURS -> CarryRule.DRIVER_HOURS;
            case NO_TIME -> CarryRule.NO_TIME;
            case DONE -> stopped ? CarryRule.STOPPED : CarryRule.VEHICLES_BUSY;
        };
    }

    private CarryRule noWay(Piece piece) {
        boolean helicopter =
                book.cars().stream().anyMatch(car -> book.kind(car).mode() == Mode.AIR);
        return helicopter && book.isRoadOpen(piece.node()) ? CarryRule.ROAD_OPEN : CarryRule.NO_WAY;
    }
}
