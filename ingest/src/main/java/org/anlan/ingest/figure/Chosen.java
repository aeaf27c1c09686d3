package org.anlan.ingest.figure;

import org.anlan.domain.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/// Chooses between what a place reports of itself and the sum below it, for each state apart: what
/// a level accepted is not lost because something newer waits for its review.
///
/// @param complete whether every place below has reported
record Chosen(boolean complete) {

    /// The figure that stands.
    Tally of(Indicator indicator, Tally below, Tally own) {
        return sumStands(indicator, below, own) ? either(below, own) : either(own, below);
    }

    private boolean sumStands(Indicator indicator, Tally below, Tally own) {
        return below.submitted() != null
                && own.asOf().isBefore(below.asOf())
                && (complete || reaches(indicator, below, own));
    }

    /// All since a day never falls: a sum that reaches the place's own total knows as much.
    private static boolean reaches(Indicator indicator, Tally below, Tally own) {
        return indicator.tally() == org.anlan.domain.indicator.Tally.CUMULATIVE
                && below.submitted() != null
                && own.submitted() != null
                && below.submitted() >= own.submitted();
    }

    private static Tally either(Tally first, Tally second) {
        return new Tally(
                or(first.submitted(), second.submitted()),
                or(first.county(), second.county()),
                or(first.city(), second.city()),
                or(first.province(), second.province()),
                first.asOf(),
                first.synthetic(),
                first.report());
    }

    private static @Nullable Long or(@Nullable Long first, @Nullable Long second) {
        return first != null ? first : second;
    }
}
