package org.anlan.logistics.stock.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What can be promised of a kind of goods at a place through time, as a step function: each step
/// adds units from its instant on, or takes away what is no longer good. Immutable.
public final class Curve {

    private final List<Step> steps;

    /// One step.
    ///
    /// @param source depot or agreement it comes from
    /// @param units more, or fewer where negative
    public record Step(Instant at, ReserveMode mode, String source, long units) {}

    /// @param steps in any order
    public Curve(List<Step> steps) {
        var sorted = new ArrayList<>(steps);
        sorted.sort(
                Comparator.comparing(Step::at)
                        .thenComparing(Step::mode)
                        .thenComparing(Step::source));
        this.steps = List.copyOf(sorted);
    }

    /// The steps in the order of time.
    public List<Step> steps() {
        return steps;
    }

    /// Units of a mode that can be there at an instant, and be good.
    public long at(Instant when, ReserveMode mode) {
        return steps.stream()
                .filter(s -> s.mode() == mode && !s.at().isAfter(when))
                .mapToLong(Step::units)
                .sum();
    }

    /// Units of all modes that can be there at an instant, and be good.
    public long at(Instant when) {
        return steps.stream().filter(s -> !s.at().isAfter(when)).mapToLong(Step::units).sum();
    }
}
