package org.anlan.dashboard.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.dashboard.board.EvacuationLines.Line;
import org.anlan.dashboard.board.EvacuationLines.Place;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.DeskFact;
import org.anlan.dashboard.desk.Outside;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.Post;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.Role;
import org.anlan.domain.port.Figures;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;

/// The operational list of evacuation (应转 已转 未转, 拒转 已返), told by counties, townships and
/// villages. It stands apart from the statistics of the relocated and is never added to them.
/// Thread-safe.
public final class Evacuation {

    private static final Role[] TELLERS = {
        Role.REPORTER, Role.REVIEWER, Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.LEADER
    };

    /// A county that told nothing, or not all three.
    record Silent(RegionCode region, String name, Optional<String> regionNameEn) {}

    /// The sum of what was told, with those who told nothing; a number nobody told is empty.
    ///
    /// @param asOf the oldest time a number stands for
    /// @param synthetic whether any of it was made by a drill's split
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Sum(
            Optional<String> process,
            @JsonUnwrapped Heads heads,
            Optional<Instant> asOf,
            boolean synthetic,
            List<Silent> missing,
            List<Line> items) {}

    /// A region's list: its own word, the sum from below, and each place directly under it.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Sheet(
            Optional<String> process,
            Optional<Line> own,
            Optional<Line> below,
            List<Place> items) {}

    private final Store store;
    private final Places places;
    private final Figures figures;
    private final EvacuationLines lines;

    Evacuation(Store store, Places places, Figures figures) {
        this.store = store;
        this.places = places;
        this.figures = figures;
        this.lines = new EvacuationLines(places);
    }

    void addTo(RoomContract contract) {
        contract.reads("getEvacuation", this::get)
                .reads("listEvacuation", this::list)
                .writes("tellEvacuation", this::tell);
    }

    private Answer get(Ask ask) {
        var process = ask.given("process").or(this::newest);
        var known = CivilTime.known(ask);
        return Answer.ok(store.read(h -> sum(h, ask.actor().posts(), process, known)));
    }

    /// The process a county tells of: the one it names, else the newest.
    private String process(Optional<String> named) {
        return Outside.ask(figures::listProcesses).stream()
                .map(Figures.DisasterProcess::id)
                .filter(id -> named.isEmpty() || named.get().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                Problem.field(
                                        "/process",
                                        "process-known",
                                        named.map(id -> "没有这个灾害过程: " + id).orElse("还没有灾害过程。")));
    }

    private Optional<String> newest() {
        return figures.listProcesses().stream().findFirst().map(Figures.DisasterProcess::id);
    }

    /// The sum for a process, county by county.
    ///
    /// @param reader the posts of whoever will see it; none for a document
    /// @param known as it was told by that civil time; empty for now
    public Sum sum(
            Handle handle, List<Post> reader, Optional<String> process, Optional<Instant> known) {
        var told = lists(handle, process, known).listCounted();
        var counties =
                told.stream()
                        .collect(
                                Collectors.groupingBy(
                                        e -> places.county(e.region()),
                                        () ->
                                                new TreeMap<>(
                                                        Comparator.comparing(RegionCode::digits)),
                                        Collectors.toList()));
        var items =
                counties.entrySet().stream()
                        .flatMap(c -> lines.line(reader, c.getKey(), c.getValue()).stream())
                        .toList();
        var silent =
                process.map(p -> SqlEvacuation.listAffected(handle, p, known)).orElse(List.of());
        return new Sum(
                process,
                Heads.sum(told.stream().map(Evacuated::heads).toList()),
                told.stream().map(Evacuated::asOf).min(Comparator.naturalOrder()),
                told.stream().anyMatch(Evacuated::synthetic),
                Stream.concat(
                                silent.stream().filter(c -> !counties.containsKey(c)),
                                items.stream().filter(i -> i.heads().isPartial()).map(Line::region))
                        .map(c -> new Silent(c, places.longName(c), places.longNameEn(c)))
                        .toList(),
                items);
    }

    private EvacuationLists lists(
            Handle handle, Optional<String> process, Optional<Instant> known) {
        return new EvacuationLists(
                process.map(p -> SqlEvacuation.listLatest(handle, p, known)).orElse(List.of()),
                places::parent);
    }

    private Answer list(Ask ask) {
        var region = places.asked("/region", ask.at("region"));
        var process = ask.given("process").or(this::newest);
        return Answer.ok(store.read(h -> sheet(h, ask.actor().posts(), region, process)));
    }

    private Sheet sheet(Handle handle, List<Post> reader, Region region, Optional<String> process) {
        var lists = lists(handle, process, Optional.empty());
        var own = lists.find(region.code());
        return new Sheet(
                process,
                own.map(e -> lines.line(reader, SqlEvacuationVillages.withVillages(handle, e))),
                lines.line(reader, region.code(), lists.listBelow(region.code())),
                places.listUnder(region.code()).stream()
                        .map(p -> place(reader, p.code(), lists))
                        .toList());
    }

    private Place place(List<Post> reader, RegionCode region, EvacuationLists lists) {
        return new Place(
                region,
                places.name(region),
                places.nameEn(region),
                lines.line(reader, region, lists.listFor(region)));
    }

    private Answer tell(Tx tx, Ask ask) {
        var region = places.asked("/region", ask.at("region"));
        if (region.level().compareTo(RegionLevel.COUNTY) < 0) {
            throw Problem.field("/region", "county-level", "转移数字由县(市、区)、乡镇或村填报。");
        }
        ask.require(places.path(region.code()), TELLERS);
        var form = ask.body(EvacuationForm.class);
        CivilTime.refuseLater("/asOf", form.asOf(), tx.civilNow());
        var process = process(Optional.ofNullable(form.process()));
        var told = form.told(UuidCreator.getTimeOrderedEpoch(), region);
        SqlEvacuation.insert(
                tx.handle(),
                process,
                told,
                Optional.ofNullable(form.phone()),
                ask.actor().id(),
                tx.civilNow());
        SqlEvacuationVillages.insert(tx.handle(), told);
        tx.state(new DeskFact.EvacuationReported(process, region.code()));
        return Answer.ok(lines.line(ask.actor().posts(), told));
    }
}
