package org.anlan.dashboard.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.Post;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;

/// What was told of an evacuation, as the contract shows it. Whose charge people are is named only
/// to those with a post over the place. Thread-safe.
final class EvacuationLines {

    /// A place's line.
    ///
    /// @param parts how many places under it were added; 0 where it is its own word
    /// @param asOf the oldest time a number stands for
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Line(
            RegionCode region,
            String name,
            Optional<String> regionNameEn,
            @JsonUnwrapped Heads heads,
            int parts,
            Optional<String> keeper,
            Optional<String> keeperPhone,
            List<Village> villages,
            Instant asOf,
            String reporter,
            boolean onBehalf,
            boolean synthetic) {}

    /// A village of a township's list.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Village(
            String name,
            @JsonUnwrapped Heads heads,
            Optional<String> keeper,
            Optional<String> keeperPhone) {}

    /// A place of today, with what it or those under it told; null where nothing was told.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Place(
            RegionCode region, String name, Optional<String> regionNameEn, Optional<Line> told) {}

    private final Places places;

    EvacuationLines(Places places) {
        this.places = places;
    }

    /// The line of a region out of the words that count for it, if there are any.
    Optional<Line> line(List<Post> reader, RegionCode region, List<Evacuated> counted) {
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        var first = counted.getFirst();
        return Optional.of(
                first.region().equals(region)
                        ? own(first, isTrusted(reader, region))
                        : added(region, counted));
    }

    /// The line of what one place told itself.
    Line line(List<Post> reader, Evacuated told) {
        return own(told, isTrusted(reader, told.region()));
    }

    private Line own(Evacuated told, boolean trusted) {
        var keeper = told.keeper().filter(_ -> trusted);
        return new Line(
                told.region(),
                places.longName(told.region()),
                places.longNameEn(told.region()),
                told.heads(),
                0,
                keeper.map(Evacuated.Keeper::name),
                keeper.flatMap(Evacuated.Keeper::phone),
                told.villages().stream().map(v -> village(v, trusted)).toList(),
                told.asOf(),
                told.reporter(),
                told.onBehalf(),
                told.synthetic());
    }

    private static Village village(Evacuated.Village told, boolean trusted) {
        var keeper = told.keeper().filter(_ -> trusted);
        return new Village(
                told.name(),
                told.heads(),
                keeper.map(Evacuated.Keeper::name),
                keeper.flatMap(Evacuated.Keeper::phone));
    }

    private Line added(RegionCode region, List<Evacuated> parts) {
        var oldest = parts.stream().min(Comparator.comparing(Evacuated::asOf)).orElseThrow();
        return new Line(
                region,
                places.longName(region),
                places.longNameEn(region),
                Heads.sum(parts.stream().map(Evacuated::heads).toList()),
                parts.size(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                oldest.asOf(),
                oldest.reporter(),
                parts.stream().anyMatch(Evacuated::onBehalf),
                parts.stream().anyMatch(Evacuated::synthetic));
    }

    private boolean isTrusted(List<Post> reader, RegionCode region) {
        var path = places.path(region);
        return reader.stream().anyMatch(p -> p.role() != Role.OBSERVER && p.scope().contains(path));
    }
}
