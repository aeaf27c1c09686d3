package org.anlan.domain.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Bilingual;

/// Urgent incidents (险情) in the desk's book, without personal data. Answered by the dashboard's
/// desk; thread-safe; may block.
public interface Incidents {

    /// An incident that is not closed, told by one call or several.
    ///
    /// @param id its id
    /// @param kind code, such as `dike-breach`
    /// @param name of the kind
    /// @param works whether it is one of dikes, dams and other works (工情)
    /// @param region where, as narrow as known
    /// @param place in words
    /// @param point where exactly, if told
    /// @param peopleAtRisk empty when not counted
    /// @param state how far it has come, 接报 to 反馈
    /// @param unhandled whether nobody deals with it yet
    /// @param at civil time of the first call
    /// @param stateAt civil time of its last step
    record Incident(
            String id,
            String kind,
            Bilingual name,
            boolean works,
            RegionCode region,
            String place,
            Optional<Point> point,
            Optional<Integer> peopleAtRisk,
            Bilingual state,
            boolean unhandled,
            Instant at,
            Instant stateAt) {}

    /// A position in degrees, CGCS2000.
    record Point(double lon, double lat) {}

    /// The incidents in hand as they were known at an instant of civil time, newest first.
    List<Incident> listInHand(Instant known);
}
