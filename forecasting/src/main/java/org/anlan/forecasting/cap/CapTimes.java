package org.anlan.forecasting.cap;

import java.time.OffsetDateTime;
import java.util.Optional;

/// When the information applies, to the second.
///
/// @param effective from when; the time of sending if not stated
/// @param onset when the event is expected to begin
/// @param expires when the information ends
public record CapTimes(
        Optional<OffsetDateTime> effective,
        Optional<OffsetDateTime> onset,
        Optional<OffsetDateTime> expires) {

    /// Nothing stated.
    public static final CapTimes UNSTATED =
            new CapTimes(Optional.empty(), Optional.empty(), Optional.empty());

    public CapTimes {
        effective = effective.map(time -> CapTime.of("effective", time));
        onset = onset.map(time -> CapTime.of("onset", time));
        expires = expires.map(time -> CapTime.of("expires", time));
    }
}
