package org.anlan.logistics.dispatch.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// The least payload hours of a depot's fleet for its load: a linear programme of one variable a
/// class, the minutes H that its vehicles drive one way.
///
///     min Σ payload·H   s.t.   Σ payload·H ≥ W,   Σ volume·H ≥ R,   Σ limited·H ≥ L,   H ≤ drivers
///
/// Its dual prices one row at a time: at a price p a row's demand D proves p·D less what classes
/// earn at it, minutes × (p·coefficient − payload). The best price of a row is one at which a class
/// just pays. Immutable.
final class FleetProgramme {

    private final List<Box> boxes = new ArrayList<>();

    /// A class: its number, payload in grams, minutes its drivers may drive one way.
    private record Box(int kind, double grams, double minutes) {}

    FleetProgramme(DepotBook book) {
        for (int kind = 0; kind < book.kinds().size(); kind++) {
            int here = kind;
            var one = book.kinds().get(kind);
            double drivers =
                    book.cars().stream()
                            .filter(car -> car.kind() == here)
                            .mapToInt(Car::drivers)
                            .sum();
            if (drivers > 0) {
                double minutes = drivers * one.hours().dayMinutes() / 2;
                boxes.add(new Box(kind, one.ratedGrams(), minutes));
            }
        }
    }

    /// Gram minutes of payload that a row proves, 0 or more.
    ///
    /// @param demand of the row, one way
    /// @param coefficient what a minute of a class does for the row; 0 if nothing
    double least(double demand, IntToDoubleFunction coefficient) {
        double best = 0;
        for (var box : boxes) {
            double each = coefficient.applyAsDouble(box.kind());
            if (each > 0) {
                best = Math.max(best, proven(demand, coefficient, box.grams() / each));
            }
        }
        return best;
    }

    private double proven(double demand, IntToDoubleFunction coefficient, double price) {
        double earned = 0;
        for (var box : boxes) {
            double gain = price * coefficient.applyAsDouble(box.kind()) - box.grams();
            earned += box.minutes() * Math.max(0, gain);
        }
        return demand * price - earned;
    }
}
