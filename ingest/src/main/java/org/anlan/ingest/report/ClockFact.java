package org.anlan.ingest.report;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// What this room states about its clocks and no other room follows.
public sealed interface ClockFact extends Fact {

    /// Somebody urged an overdue report (催报); who did is the fact's actor.
    ///
    /// @param urge its id
    /// @param clock id of the clock's rule
    /// @param process the disaster process
    /// @param region who is to report
    /// @param round which run of the clock
    /// @param means `PHONE` or `PAGE`
    /// @param by the region in whose name
    @Stated("ingest.ReportUrged/1")
    record ReportUrged(
            String urge,
            String clock,
            String process,
            RegionCode region,
            int round,
            String means,
            RegionCode by)
            implements ClockFact {

        @Override
        public String subject() {
            return clock + "/" + process + "/" + region;
        }

        @Override
        public Audience audience() {
            return Audience.SCOPE;
        }
    }
}
