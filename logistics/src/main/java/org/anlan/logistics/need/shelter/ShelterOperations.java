package org.anlan.logistics.need.shelter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.Role;
import org.anlan.domain.port.Figures;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Shelter;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jspecify.annotations.Nullable;

/// Shelters over HTTP: which there are, and counting heads in one. Thread-safe.
public final class ShelterOperations {

    private static final Role[] TELLERS = {
        Role.REPORTER, Role.REVIEWER, Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.LEADER
    };

    private final OpenStore open;
    private final Catalogue catalogue;
    private final Figures figures;

    /// @param figures knows the processes
    public ShelterOperations(OpenStore open, Catalogue catalogue, Figures figures) {
        this.open = open;
        this.catalogue = catalogue;
        this.figures = figures;
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("listShelters", this::list).writes("countShelter", this::count);
    }

    private Answer list(Ask ask) {
        var process = ask.given("process").or(() -> newest(true));
        var county = ask.given("county").map(ShelterOperations::code);
        var told = process.map(this::counts).orElseGet(Map::of);
        var shown =
                catalogue.listShelters().stream()
                        .filter(s -> county.filter(c -> !isUnder(s, c)).isEmpty())
                        .map(s -> shown(s, Optional.ofNullable(told.get(s.id()))))
                        .toList();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("process", process);
        answer.put("items", shown);
        return Answer.ok(answer);
    }

    private static RegionCode code(String digits) {
        try {
            return new RegionCode(digits);
        } catch (IllegalArgumentException e) {
            throw Problem.field("county", "code", "不是行政区划代码: " + digits);
        }
    }

    private boolean isUnder(Shelter shelter, RegionCode county) {
        return open.divisions().contains(county, shelter.township(), open.day());
    }

    private Map<String, ShelterCount> counts(String process) {
        return open.store().read(h -> SqlShelterCounts.list(h, process, catalogue)).stream()
                .collect(Collectors.toMap(c -> c.shelter().id(), Function.identity()));
    }

    private Optional<String> newest(boolean evenClosed) {
        return figures.listProcesses().stream()
                .filter(p -> evenClosed || p.open())
                .findFirst()
                .map(Figures.DisasterProcess::id);
    }

    private Answer count(Tx tx, Ask ask) {
        var shelter =
                catalogue
                        .findShelter(ask.at("shelter"))
                        .orElseThrow(() -> Problem.notFound("没有这个安置点: " + ask.at("shelter")));
        ask.require(open.divisions().path(shelter.township(), open.day()), TELLERS);
        var form = ask.body(ShelterForm.class);
        var told = form.told(shelter, tx.civilNow());
        var process = process(form.process());
        SqlShelterCounts.insert(tx, process, told, ask.actor());
        tx.state(new ShelterCounted(process, shelter.township(), shelter.id()));
        var counted =
                SqlShelterCounts.list(tx.handle(), process, catalogue).stream()
                        .filter(c -> c.shelter().id().equals(shelter.id()))
                        .findFirst();
        return Answer.ok(shown(shelter, counted));
    }

    /// The process that is named, else the newest that is open.
    private String process(Optional<String> named) {
        var open = figures.listProcesses().stream().filter(Figures.DisasterProcess::open).toList();
        return open.stream()
                .map(Figures.DisasterProcess::id)
                .filter(id -> named.isEmpty() || named.get().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                Problem.field(
                                        "process",
                                        "process-open",
                                        named.map(id -> "没有这个进行中的灾害过程: " + id)
                                                .orElse("还没有进行中的灾害过程。")));
    }

    private Map<String, @Nullable Object> shown(Shelter shelter, Optional<ShelterCount> count) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("shelter", shelter.id());
        shown.put("name", shelter.name());
        shown.put("nameEn", shelter.nameEn());
        shown.put("region", shelter.township());
        shown.put("regionName", names(shelter.township()));
        shown.put("capacity", shelter.capacity().map(c -> Long.toString(c)));
        shown.put("people", count.map(c -> Long.toString(c.people())));
        shown.put("open", count.map(ShelterCount::open));
        shown.put("over", count.map(ShelterCount::isOver));
        shown.put("asOf", count.map(ShelterCount::asOf));
        shown.put("since", count.flatMap(ShelterCount::since));
        shown.put("teller", count.map(ShelterCount::teller));
        shown.put("sample", shelter.sample());
        return shown;
    }

    private List<String> names(RegionCode township) {
        return open.divisions().listUpwards(township, open.day()).stream()
                .filter(r -> r.level().standsAsCounty() || r.level() == RegionLevel.TOWNSHIP)
                .map(Region::name)
                .toList()
                .reversed();
    }
}
