package org.anlan.dashboard.floodarea;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.port.FloodAreas;
import org.anlan.store.Store;

/// Answers other rooms which flood storage areas are in use; never who wrote it down. Thread-safe.
public final class FloodAreasInUse implements FloodAreas {

    private final Store store;
    private final List<FloodArea> areas;

    /// @param areas those of the province pack
    public FloodAreasInUse(Store store, List<FloodArea> areas) {
        this.store = store;
        this.areas = List.copyOf(areas);
    }

    @Override
    public int count() {
        return areas.size();
    }

    @Override
    public List<InUse> listInUse(Instant known) {
        var states =
                store.read(handle -> SqlFloodAreaStates.list(handle, Optional.of(known))).stream()
                        .filter(FloodAreaState::inUse)
                        .toList();
        return areas.stream()
                .flatMap(
                        area ->
                                states.stream()
                                        .filter(state -> state.area().equals(area.id()))
                                        .map(state -> inUse(area, state)))
                .sorted(Comparator.comparing(InUse::since))
                .toList();
    }

    private static InUse inUse(FloodArea area, FloodAreaState state) {
        return new InUse(
                area.id(),
                area.name(),
                new Bilingual(area.kind().zh(), area.kind().en()),
                area.river(),
                area.region(),
                area.lon(),
                area.lat(),
                area.areaKm2(),
                state.at(),
                state.note(),
                area.sample());
    }
}
