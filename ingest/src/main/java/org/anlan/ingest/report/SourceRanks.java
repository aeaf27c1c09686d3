package org.anlan.ingest.report;

import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionLevel;

/// How much reporting bodies weigh: the smaller the rank, the heavier the word. From the pack.
///
/// @param byId rank by id
public record SourceRanks(Map<String, Rank> byId) {

    /// One rank.
    ///
    /// @param rank its number
    /// @param official whether it is an authority of the reporting line
    /// @param titleZh its Chinese name
    public record Rank(int rank, boolean official, String titleZh) {}

    /// The rank of the reporting line itself, by level: a report of the line is never set aside for
    /// one from outside.
    private static final Map<RegionLevel, Integer> LINE =
            Map.of(
                    RegionLevel.PROVINCE, 20,
                    RegionLevel.CITY, 40,
                    RegionLevel.COUNTY, 50,
                    RegionLevel.ZONE, 50,
                    RegionLevel.TOWNSHIP, 55,
                    RegionLevel.VILLAGE, 58);

    public SourceRanks {
        byId = Map.copyOf(byId);
    }

    /// The rank of an id, if the pack knows it.
    public Optional<Rank> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The rank of the reporting line at a level.
    public static int ofLine(RegionLevel level) {
        return LINE.getOrDefault(level, 58);
    }
}
