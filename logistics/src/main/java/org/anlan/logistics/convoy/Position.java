package org.anlan.logistics.convoy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;

/// Where a truck load was at an instant.
///
/// @param at civil time
/// @param way by which it was told
/// @param region the county
/// @param place in words
/// @param point in degrees CGCS2000, where it was told so
/// @param expected when it is to arrive by this; empty if no open road leads there
/// @param isDriver whether a text came from the driver's number; empty where no text came
/// @param recorder who told it or wrote it down
public record Position(
        UUID id,
        UUID load,
        Instant at,
        Way way,
        RegionCode region,
        String place,
        Optional<PlacePoints.Point> point,
        Optional<Instant> expected,
        Optional<Boolean> isDriver,
        String recorder) {

    /// How a position is told.
    public enum Way {
        PAGE("页面"),
        SMS("短信"),
        API("接口");

        private final String zh;

        Way(String zh) {
            this.zh = zh;
        }

        /// The Chinese word.
        public String zh() {
            return zh;
        }
    }
}
