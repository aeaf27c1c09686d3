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

    /// The same with the third number made of the other two where only it is missing.
    ///
    /// @throws Problem 422 if the three do not add up
    Evacuated completed() {
        if (toMove.isPresent() && moved.isPresent()) {
            var rest = toMove.get() - moved.get();
            if (rest < 0 || left.orElse(rest) != rest) {
                throw Problem.field("/left", "adds-up", "应转 应等于 已转 加 未转。");
            }
            return new Evacuated(region, toMove, moved, Optional.of(rest), asOf, reporter);
        }
        return this;
    }
}
