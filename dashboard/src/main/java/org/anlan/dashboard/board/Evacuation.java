package org.anlan.dashboard.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.DeskFact;
import org.anlan.dashboard.desk.Outside;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.port.Figures;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The operational list of evacuation (应转、已转、未转), told by counties. It stands apart from the
/// statistics of the relocated and is never added to them. Thread-safe.
public final class Evacuation {

    private static final Role[] TELLERS = {
        Role.REPORTER, Role.REVIEWER, Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.LEADER
    };

    record Form(
            @Nullable String process,
            @Nullable Integer toMove,
            @Nullable Integer moved,
            @Nullable Integer left,
            Instant asOf,
            String reporter,
            @Nullable String phone) {}

    /// A county's line.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Line(
            RegionCode region,
            String name,
            Optional<String> regionNameEn,
            Optional<Integer> toMove,
            Optional<Integer> moved,
            Optional<Integer> left,
            Instant asOf,
            String reporter) {}

    /// A county that told nothing, or not all three.
    record Silent(RegionCode region, String name, Optional<String> regionNameEn) {}

    /// The sum of what was told, with those who told nothing; a number nobody told is empty.
    ///
    /// @param asOf the oldest time a number stands for
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Sum(
            Optional<String> process,
            Optional<Long> toMove,
            Optional<Long> moved,
            Optional<Long> left,
            Optional<Instant> asOf,
            List<Silent> missing,
            List<Line> items) {}

    private final Store store;
    private final Places places;
    private final Figures figures;

    Evacuation(Store store, Places places, Figures figures) {
        this.store = store;
        this.places = places;
        this.figures = figures;
    }

    void addTo(RoomContract contract) {
        contract.reads("getEvacuation", this::get).writes("tellEvacuation", this::tell);
    }

    private Answer get(Ask ask) {
        var process = ask.given("process").or(this::newest);
        var known = CivilTime.known(ask);
        return Answer.ok(store.read(h -> sum(h, process, known)));
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

    /// The sum for a process.
    ///
    /// @param known as it was told by that civil time; empty for now
    public Sum sum(Handle handle, Optional<String> process, Optional<Instant> known) {
        var told = process.map(p -> SqlEvacuation.listLatest(handle, p, known)).orElse(List.of());
        var silent = process.map(p -> SqlEvacuation.listSilent(handle, p, known)).orElse(List.of());
        return new Sum(
                process,
                add(told, Evacuated::toMove),
                add(told, Evacuated::moved),
                add(told, Evacuated::left),
                told.stream().map(Evacuated::asOf).min(Comparator.naturalOrder()),
                Stream.concat(silent.stream(), partly(told))
                        .map(c -> new Silent(c, places.longName(c), places.longNameEn(c)))
                        .toList(),
                told.stream().map(this::line).toList());
    }

    private static Stream<RegionCode> partly(List<Evacuated> told) {
        return told.stream()
                .filter(t -> t.toMove().isEmpty() || t.moved().isEmpty() || t.left().isEmpty())
                .map(Evacuated::region);
    }

    private static Optional<Long> add(
            List<Evacuated> told, Function<Evacuated, Optional<Integer>> number) {
        return told.stream()
                .flatMap(t -> number.apply(t).stream())
                .map(Integer::longValue)
                .reduce(Long::sum);
    }

    private Line line(Evacuated told) {
        return new Line(
                told.region(),
                places.longName(told.region()),
                places.longNameEn(told.region()),
                told.toMove(),
                told.moved(),
                told.left(),
                told.asOf(),
                told.reporter());
    }

    private Answer tell(Tx tx, Ask ask) {
        var region = places.asked("/region", ask.at("region"));
        if (!region.level().standsAsCounty()) {
            throw Problem.field("/region", "county-level", "转移数字由县(市、区)填报。");
        }
        ask.require(places.path(region.code()), TELLERS);
        var form = ask.body(Form.class);
        CivilTime.refuseLater("/asOf", form.asOf(), tx.civilNow());
        var process = process(Optional.ofNullable(form.process()));
        var told =
                new Evacuated(
                                region.code(),
                                Optional.ofNullable(form.toMove()),
                                Optional.ofNullable(form.moved()),
                                Optional.ofNullable(form.left()),
                                form.asOf(),
                                form.reporter())
                        .completed();
        SqlEvacuation.insert(
                tx.handle(),
                UuidCreator.getTimeOrderedEpoch(),
                process,
                told,
                Optional.ofNullable(form.phone()),
                ask.actor().id(),
                tx.civilNow());
        tx.state(new DeskFact.EvacuationReported(process, region.code()));
        return Answer.ok(line(told));
    }
}
