package org.anlan.ingest.report;

import java.time.Instant;
import java.util.Map;
import org.anlan.domain.Region;
import org.anlan.ingest.rules.Given;
import org.jdbi.v3.core.Handle;

/// Knows some of the figures that form rules hold a report against; `Filing` names their keys.
///
/// Thread-safe; may block on the report's own transaction.
public interface FormContext {

    /// The report that is about to be checked.
    ///
    /// @param handle its transaction
    /// @param process the disaster process
    /// @param base the counting base
    /// @param region whom it is about
    /// @param asOf civil time its figures stand for
    record Asking(
            Handle handle,
            String process,
            String base,
            ReportForm.Kind kind,
            Region region,
            Instant asOf) {}

    /// The figures known for a report, by key; a key left out silences its rules.
    Map<String, Given> figures(Asking asking);

    /// Whether it can know a key at all, for one place or another.
    boolean supplies(String key);

    /// Whether what it knows under a key is not official.
    default boolean isSample(String key) {
        return false;
    }
}
