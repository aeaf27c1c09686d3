package org.anlan.dashboard.incident;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;

/// A call as it stands in the book. Holds personal data: never for facts or logs.
///
/// @param peopleAtRisk empty when not counted
/// @param onBehalf typed by the desk for the caller (代录)
/// @param mergedInto the call it turned out to be the same as
/// @param at civil time of the call
/// @param calls how many calls told of it, itself included
record Incident(
        UUID id,
        String kind,
        RegionCode region,
        String place,
        Optional<Point> point,
        Optional<Integer> peopleAtRisk,
        String description,
        Optional<String> caller,
        Optional<String> phone,
        String recordedBy,
        boolean onBehalf,
        Optional<String> confirmedBy,
        IncidentState state,
        Instant stateAt,
        Optional<UUID> mergedInto,
        Instant at,
        int calls) {

    private static final double EARTH_KM = 6371;

    /// A position in degrees, CGCS2000.
    record Point(double lon, double lat) {

        /// Great-circle distance, km.
        double kmTo(Point other) {
            var dLat = Math.toRadians(other.lat - lat) / 2;
            var dLon = Math.toRadians(other.lon - lon) / 2;
            var a =
                    Math.pow(Math.sin(dLat), 2)
                            + Math.cos(Math.toRadians(lat))
                                    * Math.cos(Math.toRadians(other.lat))
                                    * Math.pow(Math.sin(dLon), 2);
            return 2 * EARTH_KM * Math.asin(Math.sqrt(a));
        }
    }

    /// Whether it is 险情 that nobody deals with yet: not 处置, and not a place out of contact or
    /// reach, which is counted for itself.
    boolean isUnhandled(IncidentKind sort) {
        return !sort.cutOff() && mergedInto.isEmpty() && state.compareTo(IncidentState.HANDLED) < 0;
    }

    /// Whether two calls of one kind may be one: same region, and not farther apart than the kind
    /// allows where both say where they are.
    boolean looksLike(Incident other, IncidentKind sort) {
        if (!kind.equals(other.kind) || !region.equals(other.region)) {
            return false;
        }
        return point.isEmpty()
                || other.point.isEmpty()
                || point.get().kmTo(other.point.get()) <= sort.mergeKm();
    }
}
