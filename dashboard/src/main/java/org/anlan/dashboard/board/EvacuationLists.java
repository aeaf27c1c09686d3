package org.anlan.dashboard.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.domain.RegionCode;

/// What each place told, and which of it counts: a place's own word stands for all that lies under
/// it; where it told none, the words from below are added. Immutable.
final class EvacuationLists {

    private final Map<RegionCode, Evacuated> told = new HashMap<>();
    private final Function<RegionCode, Optional<RegionCode>> parent;

    /// @param latest what each place told last
    /// @param parent the region above one today
    EvacuationLists(List<Evacuated> latest, Function<RegionCode, Optional<RegionCode>> parent) {
        latest.forEach(e -> told.put(e.region(), e));
        this.parent = parent;
    }

    /// A place's own word.
    Optional<Evacuated> find(RegionCode region) {
        return Optional.ofNullable(told.get(region));
    }

    /// The words that count, no two of them for the same people, in order of code.
    List<Evacuated> listCounted() {
        return told.values().stream()
                .filter(e -> !isSpokenFor(e.region()))
                .sorted((a, b) -> a.region().digits().compareTo(b.region().digits()))
                .toList();
    }

    /// The words that count for a region: its own, else those from below.
    List<Evacuated> listFor(RegionCode region) {
        return find(region).map(List::of).orElseGet(() -> listBelow(region));
    }

    /// The words from below a region, whether or not it told its own.
    List<Evacuated> listBelow(RegionCode region) {
        return told.values().stream()
                .filter(e -> liesUnder(e.region(), region))
                .filter(e -> !isSpokenForBelow(e.region(), region))
                .sorted((a, b) -> a.region().digits().compareTo(b.region().digits()))
                .toList();
    }

    private boolean isSpokenFor(RegionCode region) {
        return parent.apply(region).filter(p -> told.containsKey(p) || isSpokenFor(p)).isPresent();
    }

    private boolean isSpokenForBelow(RegionCode region, RegionCode above) {
        return parent.apply(region)
                .filter(p -> !p.equals(above))
                .filter(p -> told.containsKey(p) || isSpokenForBelow(p, above))
                .isPresent();
    }

    private boolean liesUnder(RegionCode region, RegionCode above) {
        return parent.apply(region).filter(p -> p.equals(above) || liesUnder(p, above)).isPresent();
    }
}
