package org.anlan.forecasting.response;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.domain.port.Responses;
import org.jdbi.v3.core.Handle;

/// Which levels of the relief response the reviewed figures of a place came to bear, and when.
/// Stateless, safe for all threads.
public final class BorneLevels {

    private BorneLevels() {}

    /// A level that had not been borne before.
    ///
    /// @param level 1 highest to 4
    /// @param knownAt civil time
    /// @param process the disaster process
    /// @param plan version of the plan
    public record Borne(int level, Instant knownAt, String process, String plan) {}

    /// The gravest level newly borne after an instant and by another, the first to bear it.
    public static Optional<Borne> findNew(
            Handle handle, String region, Instant after, Instant until) {
        return listNew(handle, region, after, until).stream()
                .min(Comparator.comparingInt(Borne::level).thenComparing(Borne::knownAt));
    }

    /// The levels newly borne after an instant and by another, the first first.
    public static List<Borne> listNew(Handle handle, String region, Instant after, Instant until) {
        return newly(SqlBorneLevels.list(handle, region, Responses.Type.RELIEF, until), after);
    }

    /// The regions whose figures are held against a plan at all.
    public static Set<String> listRegions(Handle handle) {
        return SqlBorneLevels.regions(handle);
    }

    private static List<Borne> newly(List<SqlBorneLevels.Row> rows, Instant after) {
        var gravest = new HashMap<String, Integer>();
        return rows.stream()
                .filter(
                        row -> {
                            var before = gravest.getOrDefault(row.key(), Integer.MAX_VALUE);
                            gravest.merge(row.key(), row.borne().level(), Math::min);
                            return row.borne().level() < before
                                    && row.borne().knownAt().isAfter(after);
                        })
                .map(SqlBorneLevels.Row::borne)
                .toList();
    }
}
