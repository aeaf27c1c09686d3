package org.anlan.forecasting.evidence;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A part of the evidence that another package of this room brings: a product, a nowcast.
///
/// Thread-safe. It is asked once at each freeze, in the freeze's own transaction; what it throws is
/// written down as missing, and the other parts go on.
public interface EvidencePart {

    /// A field of what is frozen in which a part says what it lacks, each in both languages; it is
    /// written down among what is missing.
    String LACKING = "lacking";

    /// What a consultation is about.
    ///
    /// @param region code of its region
    /// @param process the disaster process; empty text when none is meant
    /// @param base its counting base; empty text when none is meant
    record Matter(String region, String process, String base) {}

    /// The page it stands on: `rain`, `water`, `works`, `danger`, `damage`, `relief`, `goods` or
    /// `past`.
    String page();

    /// The field it is kept under, unique among all parts.
    String field();

    /// What was known by an instant, fit to be written as JSON; null for nothing.
    @Nullable Object freeze(Handle handle, Matter matter, Instant at);
}
