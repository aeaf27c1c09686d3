package org.anlan.logistics.convoy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.plan.PlanIds;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// The way of a truck load: it sets out, tells where it is by page, text message or API, and
/// arrives. With each position its arrival is reckoned anew. Thread-safe.
final class JourneyDesk {

    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    private final OpenStore open;
    private final Catalogue catalogue;
    private final Ways ways;
    private final Starts starts;
    private final LoadViews views;
    private final Whereabouts whereabouts;

    private record Told(
            Optional<String> place,
            Optional<Double> lon,
            Optional<Double> lat,
            Optional<Instant> at,
            Optional<Boolean> machine) {}

    private record Text(String from, String text) {}

    JourneyDesk(OpenStore open, Catalogue catalogue, Ways ways, Starts starts, LoadViews views) {
        this.open = open;
        this.catalogue = catalogue;
        this.ways = ways;
        this.starts = starts;
        this.views = views;
        this.whereabouts = new Whereabouts(open, ways);
    }

    void addTo(RoomContract contract) {
        contract.writes("departLoad", this::depart)
                .writes("tellPosition", this::tell)
                .writes("readPositionText", this::read)
                .writes("arriveLoad", this::arrive);
    }

    private Answer depart(Tx tx, Ask ask) {
        var load = found(tx, PlanIds.read(ask));
        requireSender(ask, load);
        if (load.receipt().isPresent() || !starts.start(tx, load, step(tx, ask))) {
            throw Problem.conflict("第 %d 号调拨单的车已经启运。".formatted(load.number()));
        }
        return moved(tx, load, LoadState.ON_ROAD);
    }

    private Answer arrive(Tx tx, Ask ask) {
        var load = found(tx, PlanIds.read(ask));
        requireAnyEnd(ask, load);
        if (load.state() != LoadState.ON_ROAD
                || !SqlPositions.arrive(tx, load.id(), step(tx, ask))) {
            throw Problem.conflict(
                    "第 %d 号调拨单%s,不能登记到达。".formatted(load.number(), load.state().zh()));
        }
        return moved(tx, load, LoadState.ARRIVED);
    }

    private Answer tell(Tx tx, Ask ask) {
        var load = found(tx, PlanIds.read(ask));
        requireAnyEnd(ask, load);
        var told = ask.body(Told.class);
        if (told.lon().isPresent() != told.lat().isPresent()) {
            throw Problem.field("lat", "both", "经度和纬度要一起写。");
        }
        var point = told.lon().flatMap(x -> told.lat().map(y -> new PlacePoints.Point(x, y)));
        var where = whereabouts.find(told.place().orElse(""), point);
        var at = told.at().orElse(tx.civilNow());
        refuseAhead(tx, at);
        var way = told.machine().orElse(false) ? Position.Way.API : Position.Way.PAGE;
        place(tx, ask, load, where, at, way, Optional.empty());
        return moved(tx, load, LoadState.ON_ROAD);
    }

    private Answer read(Tx tx, Ask ask) {
        requireProvince(ask);
        var form = ask.body(Text.class);
        var text = PositionText.read(form.text());
        var where = whereabouts.find(text.place(), text.point());
        var at = text.time().map(t -> at(tx, t)).orElse(tx.civilNow());
        var loads =
                SqlPositions.onRoad(tx.handle()).stream()
                        .filter(l -> PositionText.plate(l.vehicle()).equals(text.plate()))
                        .map(SqlPositions.Plated::load)
                        .toList();
        if (loads.isEmpty()) {
            throw Problem.field("text", "plate-on-road", "没有车牌为 %s 的在途车辆。".formatted(text.plate()));
        }
        var shown = new ArrayList<Map<String, Object>>();
        for (var id : loads) {
            var load = found(tx, id);
            var isDriver = digits(load.driverPhone()).equals(digits(form.from()));
            place(tx, ask, load, where, at, Position.Way.SMS, Optional.of(isDriver));
            tx.state(LoadMoved.of(load, LoadState.ON_ROAD.name()));
            shown.add(views.whole(tx.handle(), found(tx, id)));
        }
        return Answer.ok(Map.of("items", shown));
    }

    private void place(
            Tx tx,
            Ask ask,
            Load load,
            Whereabouts.Found where,
            Instant told,
            Position.Way way,
            Optional<Boolean> isDriver) {
        var at = told.truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        if (load.state() != LoadState.ON_ROAD) {
            throw Problem.conflict(
                    "第 %d 号调拨单%s,不登记位置。".formatted(load.number(), load.state().zh()));
        }
        var left =
                where.point().isPresent()
                        ? ways.from(tx.handle(), where.point().get(), load.region(), at)
                        : ways.between(tx.handle(), where.region(), load.region(), at);
        SqlPositions.insert(
                tx,
                new Position(
                        UuidCreator.getTimeOrderedEpoch(),
                        load.id(),
                        at,
                        way,
                        where.region(),
                        where.place(),
                        where.point(),
                        left.map(at::plus),
                        isDriver,
                        ask.actor().name()),
                ask.actor());
    }

    /// An hour of today; one that is not yet is yesterday's.
    private static Instant at(Tx tx, String hour) {
        var now = tx.civilNow().atZone(OpenStore.ZONE);
        var today = now.with(LocalTime.parse(hour, HOUR)).truncatedTo(ChronoUnit.MINUTES);
        var isAhead = today.toInstant().isAfter(tx.civilNow().plus(EARLY));
        return (isAhead ? today.minusDays(1) : today).toInstant();
    }

    private static void refuseAhead(Tx tx, Instant at) {
        if (at.isAfter(tx.civilNow().plus(EARLY))) {
            throw Problem.field("at", "not-ahead", "位置的时刻不能晚于现在。");
        }
    }

    private Answer moved(Tx tx, Load load, LoadState state) {
        tx.state(LoadMoved.of(load, state.name()));
        return Answer.ok(views.whole(tx.handle(), found(tx, load.id())));
    }

    private static Load found(Tx tx, UUID id) {
        return SqlLoads.find(tx.handle(), id).orElseThrow(() -> Problem.notFound("没有这个车次: " + id));
    }

    private static Load.Step step(Tx tx, Ask ask) {
        var by = new Load.Person(ask.actor().name(), ask.actor().phone());
        return new Load.Step(tx.civilNow().truncatedTo(ChronoUnit.MICROS), by);
    }

    private static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "").replaceFirst("^86(?=1[0-9]{10}$)", "");
    }

    private void requireSender(Ask ask, Load load) {
        ask.require(path(catalogue.getWarehouse(load.depot()).region()), Role.STOREKEEPER);
    }

    /// Whoever keeps the depot it left or the place it goes to, or is on duty over either.
    private void requireAnyEnd(Ask ask, Load load) {
        var from = path(catalogue.getWarehouse(load.depot()).region());
        if (!ask.actor().may(Role.STOREKEEPER, from) && !ask.actor().may(Role.DUTY_OFFICER, from)) {
            ask.require(path(load.region()), Role.STOREKEEPER, Role.DUTY_OFFICER);
        }
    }

    private void requireProvince(Ask ask) {
        var province = path(open.divisions().province().code());
        ask.require(province, Role.STOREKEEPER, Role.DUTY_OFFICER, Role.DUTY_CHIEF);
    }

    private String path(RegionCode region) {
        return open.divisions().path(region, open.day());
    }
}
