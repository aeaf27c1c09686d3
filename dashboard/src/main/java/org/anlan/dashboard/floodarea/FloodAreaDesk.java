package org.anlan.dashboard.floodarea;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.DeskFact;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jspecify.annotations.Nullable;

/// The flood storage areas (行蓄洪区) over HTTP, and telling that one is put to use (启用) or closed:
/// always by a person at the desk, never by a rule. Thread-safe.
public final class FloodAreaDesk {

    /// An area as screens see it; `inUse` is empty while nobody has told anything of it.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(
            String area,
            String nameZh,
            String nameEn,
            FloodArea.Kind kind,
            String kindZh,
            String kindEn,
            String river,
            RegionCode region,
            String regionName,
            Optional<String> regionNameEn,
            BigDecimal lon,
            BigDecimal lat,
            BigDecimal areaKm2,
            boolean sample,
            Optional<Boolean> inUse,
            Optional<Instant> since,
            Optional<String> note,
            Optional<String> by) {}

    record Telling(boolean inUse, @Nullable Instant at, String note) {}

    private final Store store;
    private final Places places;
    private final List<FloodArea> areas;

    /// @param areas those of the province pack
    public FloodAreaDesk(Store store, Places places, List<FloodArea> areas) {
        this.store = store;
        this.places = places;
        this.areas = List.copyOf(areas);
    }

    /// Adds the operations of `desk.openapi.yaml` that concern flood storage areas.
    public void addTo(RoomContract contract) {
        contract.reads("listFloodAreas", this::list).writes("tellFloodArea", this::tell);
    }

    private Answer list(Ask ask) {
        var known = CivilTime.known(ask);
        var states =
                store.read(h -> SqlFloodAreaStates.list(h, known)).stream()
                        .collect(Collectors.toMap(FloodAreaState::area, Function.identity()));
        return Answer.ok(
                Map.of(
                        "items",
                        areas.stream()
                                .map(a -> view(a, Optional.ofNullable(states.get(a.id()))))
                                .toList()));
    }

    private Answer tell(Tx tx, Ask ask) {
        var area = get(ask.at("area"));
        ask.require(places.path(area.region()), Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.LEADER);
        var told = ask.body(Telling.class);
        SqlFloodAreaStates.lock(tx, area.id());
        var before =
                SqlFloodAreaStates.list(tx.handle(), Optional.empty()).stream()
                        .filter(s -> s.area().equals(area.id()))
                        .findFirst();
        var at = told.at() == null ? tx.civilNow() : told.at();
        CivilTime.refuseLater("/at", at, tx.civilNow());
        refuseUnlessChanges(told, at, before);
        var state =
                new FloodAreaState(
                        area.id(), told.inUse(), at, told.note().strip(), ask.actor().name());
        SqlFloodAreaStates.insert(tx, state, ask.actor());
        tx.state(new DeskFact.FloodAreaMoved(area.id(), area.region(), told.inUse()));
        return Answer.ok(view(area, Optional.of(state)));
    }

    private FloodArea get(String id) {
        return areas.stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("没有这个行蓄洪区: " + id));
    }

    private static void refuseUnlessChanges(
            Telling told, Instant at, Optional<FloodAreaState> before) {
        if (told.inUse() == before.map(FloodAreaState::inUse).orElse(false)) {
            throw Problem.conflict(told.inUse() ? "这个行蓄洪区已经启用。" : "这个行蓄洪区没有启用。");
        }
        if (before.filter(b -> at.isBefore(b.at())).isPresent()) {
            throw Problem.field("/at", "order", "早于上一次变更。");
        }
    }

    private View view(FloodArea area, Optional<FloodAreaState> state) {
        return new View(
                area.id(),
                area.name().zh(),
                area.name().en(),
                area.kind(),
                area.kind().zh(),
                area.kind().en(),
                area.river(),
                area.region(),
                places.longName(area.region()),
                places.longNameEn(area.region()),
                area.lon(),
                area.lat(),
                area.areaKm2(),
                area.sample(),
                state.map(FloodAreaState::inUse),
                state.map(FloodAreaState::at),
                state.map(FloodAreaState::note),
                state.map(FloodAreaState::by));
    }
}
