package org.anlan.domain.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;

/// How many people are expected to be hit, county by county. Answered by forecasting; thread-safe;
/// may block.
public interface Expectations {

    /// What an expectation rests on.
    enum Kind {
        /// Final figures reckoned from what was reported so far, and for the silent from the rain.
        NOWCAST,
        /// Rain that others forecast, times exposure and vulnerability.
        FORECAST
    }

    /// What is expected of a county.
    ///
    /// @param indicator code of an indicator that counts people
    /// @param people the middle of what is expected, rounded, not negative
    record Expected(RegionCode region, String indicator, long people) {}

    /// One issue; counties and indicators of which nothing can be said are not in it.
    ///
    /// @param version its run
    /// @param source who made it or what it rests on, as it is shown
    /// @param issuedAt civil time
    /// @param sample whether curves or exposure are not official
    record Issue(
            Kind kind,
            String version,
            String source,
            Instant issuedAt,
            boolean sample,
            List<Expected> people) {
        public Issue {
            people = List.copyOf(people);
        }
    }

    /// The newest nowcast of a process on a counting base that was known by an instant of civil
    /// time.
    Optional<Issue> findNowcast(String process, String base, Instant known);

    /// The newest forecast that was known by an instant of civil time and is not over; of each
    /// county the worst of its days.
    Optional<Issue> findForecast(Instant known);
}
