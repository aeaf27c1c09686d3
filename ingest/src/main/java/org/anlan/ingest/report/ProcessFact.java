package org.anlan.ingest.report;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// What this room states about disaster processes and no other room follows.
public sealed interface ProcessFact extends Fact {

    /// A step in a process's course.
    enum Step {
        /// 建立: reports may name it
        OPENED,
        /// 灾情稳定: daily reports end, final reports are owed
        STABLE,
        /// 结束: it takes no more reports
        CLOSED
    }

    /// A process was opened, declared stable or closed; who did is the fact's actor.
    ///
    /// @param process its id
    /// @param region the region it was opened for
    /// @param step what became of it
    @Stated("ingest.ProcessMoved/1")
    record ProcessMoved(String process, RegionCode region, Step step) implements ProcessFact {

        @Override
        public String subject() {
            return process;
        }

        @Override
        public Audience audience() {
            return Audience.SCOPE;
        }
    }
}
