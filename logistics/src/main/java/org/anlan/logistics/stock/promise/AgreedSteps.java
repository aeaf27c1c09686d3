package org.anlan.logistics.stock.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anlan.store.open.OpenStore;

/// The steps of an agreement: what was called and is due, and what could be called now.
///
/// @param outstanding its calls that are still to come; one that is late is counted nowhere
/// @param way from the depot where the supplier delivers to the place
record AgreedSteps(Agreement agreement, List<CallOff> outstanding, Duration way) {

    /// @param until what could be made after it is left out
    List<Curve.Step> from(Instant now, Instant until) {
        var steps = new ArrayList<Curve.Step>();
        outstanding.stream()
                .filter(call -> !call.due().isBefore(now))
                .forEach(call -> steps.add(step(call.due().plus(way), call.quantity())));
        var call = earliestCall(now);
        if (agreement.left() > 0 && agreement.holds(LocalDate.ofInstant(call, OpenStore.ZONE))) {
            add(steps, call, until);
        }
        return steps;
    }

    /// Now, or the agreement's first minute if that is still to come.
    private Instant earliestCall(Instant now) {
        var first = agreement.validFrom().atStartOfDay(OpenStore.ZONE).toInstant();
        return first.isAfter(now) ? first : now;
    }

    private void add(List<Curve.Step> steps, Instant call, Instant until) {
        if (agreement.perDay().isEmpty()) {
            var at = call.plus(Duration.ofHours(agreement.leadHours())).plus(way);
            steps.add(step(at, agreement.left()));
            return;
        }
        var rate = agreement.perDay().get();
        var before = outstanding.stream().mapToLong(CallOff::quantity).sum();
        for (long made = 0; made < agreement.left(); made += rate) {
            var units = Math.min(rate, agreement.left() - made);
            var hours = agreement.hoursTo(made + units, before);
            var at = call.plus(Duration.ofHours(hours)).plus(way);
            if (at.isAfter(until)) {
                return;
            }
            steps.add(step(at, units));
        }
    }

    private Curve.Step step(Instant at, long units) {
        return new Curve.Step(at, agreement.mode(), agreement.id(), units);
    }
}
