package org.anlan.dashboard.board;

import java.time.Instant;
import java.util.Optional;
import org.anlan.domain.RegionCode;

/// Something that waits for somebody in another room.
///
/// @param subject the thing's id in its own room
/// @param detail a clock's process, a task's consultation and words, else the state it waits in
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
        EXCLUSION("矛盾报告待决定", "Report set aside, to decide"),
        TASK("会商部署", "Task of a consultation"),
        MINUTES("印发会商纪要", "Issue the minutes");

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
            case TASK -> "/wall#/consultations/" + detail.substring(0, detail.indexOf(' '));
            case MINUTES -> "/wall#/consultations/" + subject;
        };
    }

    /// What is to be done, in Chinese; of a task its unit and words too.
    String whatZh() {
        return kind == Kind.TASK
                ? kind.zh() + ":" + detail.substring(detail.indexOf(' ') + 1)
                : kind.zh();
    }

    /// The same in English; a task's own words are as they were written.
    String whatEn() {
        return kind == Kind.TASK
                ? kind.en() + ": " + detail.substring(detail.indexOf(' ') + 1)
                : kind.en();
    }
}
