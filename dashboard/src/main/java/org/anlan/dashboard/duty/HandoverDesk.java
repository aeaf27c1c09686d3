package org.anlan.dashboard.duty;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.anlan.dashboard.alarm.Alarms;
import org.anlan.dashboard.desk.DeskFact;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.incident.OpenIncidents;
import org.anlan.domain.Role;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Shift handover (交接班): the desk writes what is open, both shifts sign. Thread-safe.
public final class HandoverDesk {

    private static final Role[] DESK = {Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.LEADER};

    record Draft(
            @Nullable List<Handover.Promise> promises,
            @Nullable List<Handover.Traveller> onTheRoad,
            @Nullable String note,
            @Nullable Roster nextDuty) {}

    enum Side {
        GIVING,
        TAKING
    }

    record Sign(Side side) {}

    private final Store store;
    private final Places places;

    public HandoverDesk(Store store, Places places) {
        this.store = store;
        this.places = places;
    }

    /// Adds the operations of `desk.openapi.yaml` that concern handovers.
    public void addTo(RoomContract contract) {
        contract.reads("listHandovers", this::list)
                .writes("writeHandover", this::write)
                .writes("signHandover", this::sign);
    }

    private Answer list(Ask ask) {
        var size = Page.size(ask);
        var read = store.read(h -> SqlHandovers.list(h, Page.cursor(ask), size + 1));
        return Answer.ok(Page.of(read, size, h -> h.id().toString()));
    }

    private Answer write(Tx tx, Ask ask) {
        ask.require(places.path(places.province()), DESK);
        var draft = ask.body(Draft.class);
        var id = UuidCreator.getTimeOrderedEpoch();
        var content =
                new Handover.Content(
                        alarms(tx.handle()),
                        incidents(tx.handle()),
                        draft.promises() == null ? List.of() : draft.promises(),
                        draft.onTheRoad() == null ? List.of() : draft.onTheRoad(),
                        draft.note() == null ? "" : draft.note(),
                        draft.nextDuty());
        SqlHandovers.insert(tx.handle(), id, content, ask.actor().name(), tx.civilNow());
        return Answer.created("/api/v1/desk/handovers/" + id, locked(tx, id));
    }

    private Answer sign(Tx tx, Ask ask) {
        ask.require(places.path(places.province()), DESK);
        var handover = locked(tx, UUID.fromString(ask.at("id")));
        var giving = ask.body(Sign.class).side() == Side.GIVING;
        var mine = giving ? handover.given() : handover.taken();
        var other = giving ? handover.taken() : handover.given();
        if (mine.isPresent()) {
            throw Problem.conflict("%s 已经签过。".formatted(mine.get().name()));
        }
        if (other.filter(s -> s.actor().equals(ask.actor().id().value())).isPresent()) {
            throw Problem.conflict("交班和接班要由两个人签。");
        }
        SqlHandovers.sign(tx.handle(), handover.id(), giving, ask.actor(), tx.civilNow());
        if (other.isPresent()) {
            finish(tx, handover);
        }
        return Answer.ok(locked(tx, handover.id()));
    }

    private void finish(Tx tx, Handover handover) {
        var next = handover.content().nextDuty();
        if (next != null) {
            var roster = SqlRosters.insert(tx, next);
            tx.state(new DeskFact.DutyChanged(roster.toString(), places.province()));
        }
        tx.state(new DeskFact.ShiftHandedOver(handover.id().toString(), places.province()));
    }

    private static List<Handover.OpenAlarm> alarms(Handle handle) {
        return Alarms.listUnsigned(handle).stream()
                .map(
                        a ->
                                new Handover.OpenAlarm(
                                        a.id(),
                                        a.level().name(),
                                        a.titleZh(),
                                        a.titleEn(),
                                        a.raisedAt()))
                .toList();
    }

    private List<Handover.OpenIncident> incidents(Handle handle) {
        return OpenIncidents.list(handle).stream()
                .map(
                        i ->
                                new Handover.OpenIncident(
                                        i.id(),
                                        i.kind().name().zh(),
                                        i.kind().name().en(),
                                        places.longName(i.region()),
                                        i.state().zh(),
                                        i.state().en(),
                                        i.at()))
                .toList();
    }

    private static Handover locked(Tx tx, UUID id) {
        return SqlHandovers.lock(tx.handle(), id).orElseThrow(() -> Problem.notFound("没有这份交接班。"));
    }
}
