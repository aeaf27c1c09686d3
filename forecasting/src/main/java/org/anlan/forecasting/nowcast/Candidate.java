package org.anlan.forecasting.nowcast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one way of learning delays thinks of each day, as known at a day. Immutable.
final class Candidate {

    private final LocalDate now;
    private final DelayTable table;
    private final ReverseHazard hazard;
    private final List<DayNowcast> byAge; // index is the age

    Candidate(DelayTable table, LocalDate now, DelayHabit habit, Optional<GammaPrior> prior) {
        this.now = now;
        this.table = table;
        hazard = new ReverseHazard(table, habit);
        var found = new ArrayList<DayNowcast>();
        var filter = new RateFilter();
        for (int age = Math.max(0, table.oldest()); age >= 0; age--) {
            found.add(day(age, filter, prior));
        }
        byAge = List.copyOf(found.reversed());
    }

    private DayNowcast day(int age, RateFilter filter, Optional<GammaPrior> prior) {
        var reported = table.reported(age);
        var share = hazard.share(age);
        var belief = prior.orElseGet(() -> filter.next(reported, share));
        filter.learn(belief, reported, share);
        return new DayNowcast(
                now.minusDays(age),
                reported,
                share,
                belief.remaining(reported, share, hazard.variance(age)),
                belief.explained(share));
    }

    /// How many days it knows, the youngest of age 0.
    int days() {
        return byAge.size();
    }

    DayNowcast at(int age) {
        return byAge.get(age);
    }

    /// How many more reports of a day it expects within some days.
    Expected within(int age, int later) {
        var left = at(age).remaining();
        var share = hazard.share(age);
        var part = share >= 1 ? 0 : (hazard.share(age + later) - share) / (1 - share);
        var mean = left.mean() * part;
        return new Expected(mean, mean + (left.variance() - left.mean()) * part * part);
    }

    /// A count to come.
    ///
    /// @param mean expected
    /// @param variance of it
    record Expected(double mean, double variance) {

        static final Expected NOTHING = new Expected(0, 0);
    }
}
