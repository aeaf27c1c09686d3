package org.anlan.forecasting.warning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.WarningDrafted;
import org.anlan.forecasting.cap.WarningColour;

/// What a warning is to say.
///
/// @param headline one line
/// @param description what may happen
/// @param instruction what to do
/// @param areas codes of divisions, at least one
/// @param onset civil time from which it holds
/// @param expires civil time of its end
/// @param kind what it is; a risk notice where none is named
/// @param probability chance that it comes, 0 to 1
/// @param decision version of the pooled opinion it rests on
/// @param polygon a closed ring of longitude and latitude in degrees: the part of the areas meant
public record WarningForm(
        WarningColour colour,
        String headline,
        String description,
        String instruction,
        List<String> areas,
        Instant onset,
        Instant expires,
        Optional<WarningKind> kind,
        Optional<Double> probability,
        Optional<String> decision,
        Optional<List<List<Double>>> polygon) {

    public WarningForm {
        areas = List.copyOf(areas);
        polygon = polygon.map(ring -> ring.stream().map(List::copyOf).toList());
    }

    /// What is told of a draft of it.
    ///
    /// @param area the widest region it is for
    /// @param follows the warning it updates, if any
    WarningDrafted drafted(UUID id, RegionCode area, Optional<UUID> follows) {
        return new WarningDrafted(
                id.toString(),
                area,
                colour.name(),
                areas.stream().map(RegionCode::new).toList(),
                onset,
                expires,
                follows.map(UUID::toString).orElse(""));
    }

    /// What it is.
    WarningKind what() {
        return kind.orElse(WarningKind.RISK);
    }
}
