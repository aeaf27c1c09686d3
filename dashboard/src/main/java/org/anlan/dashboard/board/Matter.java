package org.anlan.dashboard.board;

import java.time.Instant;
import java.util.Optional;
import org.anlan.domain.RegionCode;

/// Something that waits for somebody in another room.
///
/// @param subject the thing's id in its own room
/// @param detail a clock's process, else the state it waits in
record Matter(
        Kind kind,
        String subject,
        RegionCode region,
        String detail,
        Optional<Instant> dueAt,
        Instant openedAt) {

    /// What is to be done about it.
    enum Kind {
        CLOCK("催报", "Call for the report"),
        CONSULTATION("参加会商", "Consultation"),
        PLAN("调拨方案待签批", "Allocation plan to approve"),
        EXCLUSION("矛盾报告待决定", "Report set aside, to decide");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    /// Where it opens: the wall, told what to show.
    String link() {
        return switch (kind) {
            case CLOCK -> "/wall#/figures/%s?process=%s".formatted(region, detail);
            case CONSULTATION -> "/wall#/consultations/" + subject;
            case PLAN -> "/wall#/logistics/plans/" + subject;
            case EXCLUSION -> "/wall#/reports/" + subject;
        };
    }
}
