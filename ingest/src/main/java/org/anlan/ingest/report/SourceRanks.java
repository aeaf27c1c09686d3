package org.anlan.ingest.report;

import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionLevel;

/// How much reporting bodies weigh: the smaller the rank, the heavier the word. From the pack.
///
/// Immutable, thread-safe.
///
/// @param byId rank by id
public record SourceRanks(Map<String, Rank> byId) {

    /// One rank.
    ///
    /// @param rank its number
    /// @param official whether it is an authority of the area
    /// @param line the level of the reporting line whose own reports weigh so, if any
    /// @param titleZh its Chinese name
    public record Rank(int rank, boolean official, Optional<RegionLevel> line, String titleZh) {}

    public SourceRanks {
        byId = Map.copyOf(byId);
    }

    /// The rank of an id, if the pack knows it.
    public Optional<Rank> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The rank of the reporting line at a level; a zone's is a county's. A level that the pack
    /// does not name weighs as the lightest that it does.
    public int ofLine(RegionLevel level) {
        var asked = level == RegionLevel.ZONE ? RegionLevel.COUNTY : level;
        return byId.values().stream()
                .filter(rank -> rank.line().equals(Optional.of(asked)))
                .mapToInt(Rank::rank)
                .findFirst()
                .orElseGet(this::lightest);
    }

    private int lightest() {
        return byId.values().stream()
                .filter(rank -> rank.line().isPresent())
                .mapToInt(Rank::rank)
                .max()
                .orElse(Integer.MAX_VALUE);
    }
}
