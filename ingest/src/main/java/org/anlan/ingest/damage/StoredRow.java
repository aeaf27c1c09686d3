package org.anlan.ingest.damage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.DamageRows.Damage;

/// A row of `ingest.damage_row`; its personal data stay sealed.
///
/// @param sealed what [PersonalSeal] opens
record StoredRow(
        UUID id,
        String process,
        RegionCode region,
        Sealed sealed,
        int persons,
        Damage damage,
        int rooms,
        int daysDisplaced,
        boolean homeless,
        boolean withoutIncome,
        boolean helpless,
        boolean synthetic,
        State state,
        UUID reporter,
        Instant reportedAt,
        Optional<Instant> reviewedAt,
        String reason) {

    /// Sealed bytes.
    @SuppressWarnings("ArrayRecordComponent") // never compared, opened once
    record Sealed(byte[] bytes) {}

    /// Where a row stands.
    enum State {
        SUBMITTED("待审"),
        ACCEPTED("已接受"),
        RETURNED("已退回");

        private final String zh;

        State(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }
}
