package org.anlan.forecasting.threshold;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// When rivers stood above their marks, as the rules on readings found it. Stateless, safe for all
/// threads.
public final class StagesThatCame {

    private StagesThatCame() {}

    /// A station above one of its marks.
    ///
    /// @param name of the station, in Chinese
    /// @param guarantee above the guarantee stage 保证水位, else above the warning stage 警戒水位
    /// @param since time of the first reading at the mark or above
    /// @param until time of the reading that was below again; of one that still stands, of the
    ///     newest reading
    public record Over(
            String station, String name, boolean guarantee, Instant since, Instant until) {}

    /// Those that met a half-open span, by time.
    public static List<Over> list(Handle handle, Instant from, Instant to) {
        return SqlStagesThatCame.list(handle, from, to);
    }
}
