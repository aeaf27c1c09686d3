package org.anlan.dashboard.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.DeskFact;
import org.anlan.dashboard.desk.Places;
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

/// The book of calls (接报台): taken in one line, moved step by step, merged when two tell of one
/// thing.
///
/// The transaction that writes the book states the fact; alarms follow the fact. Thread-safe.
public final class IncidentDesk {

    private static final Role[] DESK = {Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.LEADER};
    private static final Role[] CALLERS = {
        Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.LEADER, Role.REPORTER, Role.REVIEWER
    };

    record Step(
            IncidentState state,
            @Nullable String note,
            @Nullable String toldWhom,
            @Nullable Instant toldAt) {}

    /// A page of calls.
    ///
    /// @param total how many there are of those asked for, on all pages
    /// @param inHand how many are in hand, whatever was asked for
    /// @param unhandled how many of those are 险情 that nobody deals with yet: not 处置, and not a
    ///     place out of contact or reach, which [CutOff] counts
    record Calls(
            List<IncidentViews.View> items,
            Optional<String> next,
            int total,
            int inHand,
            int unhandled) {}

    private final Store store;
    private final Places places;
    private final IncidentKinds kinds = IncidentKinds.bundled();
    private final IncidentViews views;

    public IncidentDesk(Store store, Places places) {
        this.store = store;
        this.places = places;
        this.views = new IncidentViews(places, kinds);
    }

    /// Adds the operations of `desk.openapi.yaml` that concern calls.
    public void addTo(RoomContract contract) {
        contract.reads("listIncidents", this::list)
                .reads("getIncident", this::get)
                .reads("listIncidentKinds", _ -> Answer.ok(Map.of("items", kindsShown())))
                .writes("takeIncident", this::take)
                .writes("addIncidentStep", this::step)
                .writes("mergeIncident", this::merge)
                .writes("confirmIncident", this::confirm);
    }

    private Answer list(Ask ask) {
        return Answer.ok(store.read(handle -> calls(handle, ask)));
    }

    private Calls calls(Handle handle, Ask ask) {
        var open = ask.given("open").map(Boolean::parseBoolean).orElse(false);
        var known = CivilTime.known(ask);
        var size = Page.size(ask);
        var read = SqlIncidents.list(handle, open, known, Page.cursor(ask), size + 1);
        var page = Page.of(read, size, i -> i.id().toString());
        return new Calls(
                views.views(handle, ask.actor(), page.items(), known),
                page.next(),
                SqlIncidents.count(handle, open, known),
                SqlIncidents.count(handle, true, known),
                SqlIncidents.countUnhandled(handle, kinds.dangers(), known));
    }

    private List<Map<String, String>> kindsShown() {
        return kinds.list().stream()
                .map(
                        k ->
                                Map.of(
                                        "kind",
                                        k.code(),
                                        "kindZh",
                                        k.name().zh(),
                                        "kindEn",
                                        k.name().en()))
                .toList();
    }

    private Answer get(Ask ask) {
        return Answer.ok(
                store.read(
                        handle ->
                                SqlIncidents.find(handle, id(ask))
                                        .map(i -> views.whole(handle, ask.actor(), i))
                                        .orElseThrow(IncidentDesk::unknown)));
    }

    private Answer take(Tx tx, Ask ask) {
        var call = ask.body(Call.class);
        var region = places.asked("/region", call.region()).code();
        ask.require(places.path(region), CALLERS);
        var kind =
                kinds.find(call.kind())
                        .orElseThrow(
                                () ->
                                        Problem.field(
                                                "/kind", "kind-listed", "没有这种险情: " + call.kind()));
        var incident = call.toIncident(region, ask.actor(), tx.civilNow());
        SqlIncidents.insert(tx.handle(), incident, ask.actor().id(), tx.civilNow());
        SqlSteps.insert(
                tx.handle(),
                incident.id(),
                IncidentState.RECEIVED,
                ask.actor(),
                tx.civilNow(),
                "",
                Optional.empty(),
                Optional.empty());
        SqlIncidents.listNear(tx.handle(), incident, kind).stream()
                .filter(older -> incident.looksLike(older, kind))
                .forEach(older -> SqlTwins.propose(tx.handle(), incident.id(), older.id()));
        state(tx, incident, IncidentState.RECEIVED.name());
        return Answer.created(
                "/api/v1/desk/incidents/" + incident.id(),
                views.view(tx.handle(), ask.actor(), incident));
    }

    private Answer step(Tx tx, Ask ask) {
        var step = ask.body(Step.class);
        var before = locked(tx, ask, DESK);
        if (before.mergedInto().isPresent()) {
            throw Problem.conflict("这条接报已并入另一条,请在那一条上办理。");
        }
        if (!step.state().mayFollow(before.state())) {
            throw Problem.conflict(
                    "%s 之后不能是 %s。".formatted(before.state().zh(), step.state().zh()));
        }
        if (step.state() == IncidentState.CLOSED && text(step.note()).isBlank()) {
            throw Problem.field("/note", "closing-needs-note", "办结要写明结果。");
        }
        SqlSteps.insert(
                tx.handle(),
                before.id(),
                step.state(),
                ask.actor(),
                tx.civilNow(),
                text(step.note()),
                Optional.ofNullable(step.toldWhom()),
                Optional.ofNullable(step.toldAt()));
        SqlIncidents.move(tx.handle(), before.id(), step.state(), tx.civilNow());
        state(tx, before, step.state().name());
        return answer(tx, ask, before.id());
    }

    private Answer merge(Tx tx, Ask ask) {
        var merge = ask.body(IncidentMerging.Merge.class);
        var newer = locked(tx, ask, DESK);
        var older =
                SqlIncidents.lock(tx.handle(), merge.into())
                        .orElseThrow(() -> Problem.notFound("没有要并入的那条接报。"));
        ask.require(places.path(older.region()), DESK);
        IncidentMerging.decide(tx, ask.actor(), newer, older, merge.decision());
        state(tx, newer, merge.decision().told());
        return answer(tx, ask, newer.id());
    }

    private Answer confirm(Tx tx, Ask ask) {
        var incident = locked(tx, ask, CALLERS);
        if (!incident.onBehalf()) {
            throw Problem.conflict("这条接报不是代录,不需要确认。");
        }
        SqlIncidents.confirm(tx.handle(), incident.id(), ask.actor().name(), tx.civilNow());
        state(tx, incident, "CONFIRMED");
        return answer(tx, ask, incident.id());
    }

    private Incident locked(Tx tx, Ask ask, Role... roles) {
        var incident = SqlIncidents.lock(tx.handle(), id(ask)).orElseThrow(IncidentDesk::unknown);
        ask.require(places.path(incident.region()), roles);
        return incident;
    }

    private Answer answer(Tx tx, Ask ask, UUID id) {
        var now = SqlIncidents.find(tx.handle(), id).orElseThrow(IncidentDesk::unknown);
        return Answer.ok(views.view(tx.handle(), ask.actor(), now));
    }

    private static void state(Tx tx, Incident incident, String state) {
        tx.state(
                new DeskFact.IncidentMoved(
                        incident.id().toString(), incident.region(), incident.kind(), state));
    }

    private static UUID id(Ask ask) {
        return UUID.fromString(ask.at("id"));
    }

    private static Problem unknown() {
        return Problem.notFound("没有这条接报。");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
