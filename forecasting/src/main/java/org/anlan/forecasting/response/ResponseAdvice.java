package org.anlan.forecasting.response;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Responses;

/// A response that a consultation advises; nothing is activated by it.
///
/// @param type kind of response
/// @param level 1 (highest) to 4; 0 to end the one in force
/// @param area code of the division
/// @param clause of the plan it rests on, in words
public record ResponseAdvice(Responses.Type type, int level, String area, String clause) {

    /// In one line, as minutes and tasks say it.
    ///
    /// @param areaName name of the division
    public String textZh(String areaName) {
        var what = level == 0 ? "终止" + type.zh() : type.zh() + Proposal.levelZh(level);
        return "%s,范围%s,依据%s".formatted(what, areaName, clause);
    }

    /// The division.
    RegionCode region() {
        return new RegionCode(area);
    }

    /// A proposal as stored.
    record Kept(
            UUID id,
            UUID consultation,
            ResponseAdvice advice,
            Instant proposedAt,
            State state,
            Optional<Instant> decidedAt,
            Optional<String> decider,
            Optional<String> why,
            Optional<UUID> response) {}

    /// What became of a proposal.
    enum State {
        OPEN("待决定"),
        TAKEN("已采纳"),
        DECLINED("未采纳");

        private final String zh;

        State(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }
}
