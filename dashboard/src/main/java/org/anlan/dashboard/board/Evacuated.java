package org.anlan.dashboard.board;

import java.time.Instant;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.web.Problem;

/// What a county told: people to move, moved, and left (应转、已转、未转). Empty is 未统计, never 0.
///
/// @param asOf civil time the numbers stand for
/// @param reporter who told them
record Evacuated(
        RegionCode region,
        Optional<Integer> toMove,
        Optional<Integer> moved,
        Optional<Integer> left,
        Instant asOf,
        String reporter) {

    /// The same with the third number made of the other two, whichever it is.
    ///
    /// @throws Problem 422 if the three do not add up
    Evacuated completed() {
        refuseAbove("/moved", moved, "已转");
        refuseAbove("/left", left, "未转");
        var all = toMove.or(() -> moved.flatMap(m -> left.map(l -> Math.addExact(m, l))));
        var gone = moved.or(() -> all.flatMap(a -> left.map(l -> a - l)));
        var rest = left.or(() -> all.flatMap(a -> gone.map(g -> a - g)));
        if (all.isPresent()
                && gone.isPresent()
                && !rest.equals(Optional.of(all.get() - gone.get()))) {
            throw Problem.field("/left", "adds-up", "应转 应等于 已转 加 未转。");
        }
        return new Evacuated(region, all, gone, rest, asOf, reporter);
    }

    private void refuseAbove(String field, Optional<Integer> part, String name) {
        if (part.isPresent() && toMove.filter(all -> part.get() > all).isPresent()) {
            throw Problem.field(field, "adds-up", name + " 不能多于 应转。");
        }
    }
}
