package org.anlan.logistics.need.place;

import java.time.Instant;

/// The one number of people that a line of needs multiplies: which it is, from where, as of when.
///
/// @param indicator code of the indicator that says who is counted
/// @param people not negative
/// @param version of what it comes from: the journal position of a report, the run of a nowcast or
///     forecast, empty text for a count of heads
/// @param asOf civil time the number stands for
/// @param synthetic whether parts of it were split by a drill
public record Denominator(
        String indicator,
        long people,
        Origin origin,
        String version,
        Instant asOf,
        boolean synthetic) {

    /// Where a number of people comes from.
    public enum Origin {
        REPORT("已审核报表", "reviewed report"),
        HEADS("安置点点名", "heads counted in the shelter"),
        REST("上级数减下列各处", "the place above less those listed"),
        NOWCAST("最终损失推算", "nowcast of final losses"),
        FORECAST("预报影响", "forecast impact");

        private final String zh;
        private final String en;

        Origin(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /// The Chinese words.
        public String zh() {
            return zh;
        }

        /// The English words.
        public String en() {
            return en;
        }
    }

    /// What of it the listed places leave over.
    Denominator rest(long listed) {
        return new Denominator(indicator, people - listed, Origin.REST, version, asOf, synthetic);
    }
}
