package org.anlan.dashboard.alarm;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;

/// An alarm as it stands in the book.
///
/// @param holds ends when its condition ends; otherwise when it is signed
/// @param count how often its cause came
/// @param step how often it went to the next person unsigned
public record Alarm(
        UUID id,
        String rule,
        AlarmLevel level,
        RegionCode region,
        String regionName,
        String titleZh,
        String titleEn,
        String link,
        boolean holds,
        int count,
        int step,
        Instant raisedAt,
        Optional<String> signedBy,
        Optional<Instant> signedAt,
        Optional<Instant> silencedUntil,
        Optional<Instant> endedAt) {

    /// When it should be signed or passed on next.
    public Optional<Instant> dueAt() {
        return level.dueAt(raisedAt, step);
    }
}
