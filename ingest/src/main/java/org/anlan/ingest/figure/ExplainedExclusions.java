package org.anlan.ingest.figure;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.ingest.report.EntryText;
import org.anlan.ingest.report.SqlExclusions;
import org.jdbi.v3.core.Handle;

/// What was set aside beside a figure, as known at the instant asked of: sources of the same base,
/// and those that state none.
final class ExplainedExclusions {

    private ExplainedExclusions() {}

    static List<Map<String, Object>> of(Handle handle, ToExplain asked) {
        return SqlExclusions.about(handle, asked.process(), asked.region().code()).stream()
                .filter(e -> isKnown(e.proposedAt(), asked))
                .filter(e -> e.base().equals(asked.base()) || e.base().startsWith("unstated"))
                .filter(e -> EntryText.value(e.entries(), asked.indicator()).isPresent())
                .map(e -> shown(e, asked))
                .toList();
    }

    private static boolean isKnown(Instant at, ToExplain asked) {
        return asked.asOf().map(until -> !at.isAfter(until)).orElse(true);
    }

    private static Map<String, Object> shown(SqlExclusions.Exclusion excluded, ToExplain asked) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("report", excluded.report());
        shown.put("source", excluded.source());
        shown.put("rank", excluded.rank());
        shown.put("asOf", excluded.asOf());
        shown.put("value", EntryText.value(excluded.entries(), asked.indicator()).orElse(null));
        shown.put("reason", excluded.reason());
        shown.put("reasonZh", excluded.textZh());
        var decided = excluded.decidedAt().filter(at -> isKnown(at, asked));
        shown.put("state", decided.isPresent() ? excluded.state() : "PROPOSED");
        shown.put("reviewer", decided.flatMap(_ -> excluded.reviewer()).orElse(null));
        shown.put("at", decided.orElse(excluded.proposedAt()));
        return shown;
    }
}
