package org.anlan.logistics.chain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Warehouse;
import org.anlan.logistics.plan.PlanHead;
import org.anlan.logistics.plan.PlanIds;
import org.anlan.logistics.plan.PlanLine;
import org.anlan.logistics.plan.SqlPlanRows;
import org.anlan.logistics.plan.SqlPlans;
import org.anlan.logistics.stock.DepotDuty;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;

/// The paper steps of a plan and its timeline over HTTP: the notice 调拨通知, each depot's
/// acknowledgement 签收, and every step with name, time and phone. Goods may leave before the paper:
/// steps that are wanting show as wanting. Thread-safe.
public final class ChainDesk {

    private final OpenStore open;
    private final Catalogue catalogue;
    private final DepotDuty duty;
    private final SignatureClock clock;

    private record Acknowledging(String depot, Optional<String> note) {}

    /// @param catalogue names depots
    /// @param clock by when a telephone approval is to be signed
    public ChainDesk(OpenStore open, Catalogue catalogue, SignatureClock clock) {
        this.open = open;
        this.catalogue = catalogue;
        this.duty = new DepotDuty(open, catalogue);
        this.clock = clock;
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("getPlanTimeline", this::timeline)
                .writes("issueNotice", this::notice)
                .writes("acknowledgeNotice", this::acknowledge)
                .reads("listSignaturesDue", this::due);
    }

    private Answer notice(Tx tx, Ask ask) {
        var province = open.divisions().province().code();
        ask.require(open.divisions().path(province, open.day()), Role.DUTY_CHIEF, Role.APPROVER);
        var plan = plan(tx.handle(), PlanIds.read(ask));
        if (!plan.state().isBinding()) {
            throw Problem.conflict(
                    "方案第 %d 号%s,不能下达调拨通知。".formatted(plan.number(), plan.state().zh()));
        }
        if (!SqlHops.notice(tx, plan.id(), ask.actor())) {
            throw Problem.conflict("方案第 %d 号的调拨通知已经下达。".formatted(plan.number()));
        }
        return Answer.ok(shown(tx.handle(), plan, Optional.empty()));
    }

    private Answer acknowledge(Tx tx, Ask ask) {
        var form = ask.body(Acknowledging.class);
        var plan = plan(tx.handle(), PlanIds.read(ask));
        var depots = depots(tx.handle(), plan.id());
        if (!depots.contains(form.depot())) {
            throw Problem.field("depot", "of-plan", "方案没有从这个库调出: " + form.depot());
        }
        duty.require(ask, form.depot(), Role.STOREKEEPER);
        if (SqlHops.findNotice(tx.handle(), plan.id()).isEmpty()) {
            throw Problem.conflict("方案第 %d 号的调拨通知还没有下达。".formatted(plan.number()));
        }
        var note = form.note().orElse("");
        if (!SqlHops.acknowledge(tx, plan.id(), form.depot(), ask.actor(), note)) {
            throw Problem.conflict("这个库已经签收调拨通知。");
        }
        return Answer.ok(shown(tx.handle(), plan, Optional.empty()));
    }

    private Answer timeline(Ask ask) {
        var id = PlanIds.read(ask);
        var load = ask.given("load").map(ChainDesk::load);
        return Answer.ok(open.store().read(h -> shown(h, plan(h, id), load)));
    }

    private static UUID load(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "load", "编号有误", "不是本系统给出的编号: " + text);
        }
    }

    private Answer due(Ask ask) {
        var now = open.civil().instant();
        var items =
                open.store().read(SqlOwed::signatures).stream()
                        .map(
                                s -> {
                                    var shown = new LinkedHashMap<String, Object>();
                                    shown.put("plan", s.plan());
                                    shown.put("number", s.number());
                                    shown.put("process", s.process());
                                    shown.put("approvedAt", s.at());
                                    shown.put("saidBy", s.saidBy());
                                    shown.put("recordedBy", s.recordedBy());
                                    var dueAt = clock.dueAt(s.at());
                                    shown.put("dueAt", dueAt);
                                    shown.put("late", dueAt.filter(now::isAfter).isPresent());
                                    return shown;
                                })
                        .toList();
        return Answer.ok(Map.of("asOf", now, "items", items, "sample", clock.sample()));
    }

    private static PlanHead plan(Handle handle, UUID id) {
        return SqlPlans.find(handle, id).orElseThrow(() -> Problem.notFound("没有这个方案: " + id));
    }

    private static Set<String> depots(Handle handle, UUID plan) {
        return SqlPlanRows.lines(handle, plan).stream()
                .map(PlanLine::depot)
                .collect(Collectors.toSet());
    }

    private Map<String, Object> shown(Handle handle, PlanHead plan, Optional<UUID> load) {
        var hops = SqlTimeline.list(handle, plan.id(), load);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("plan", plan.id());
        shown.put("number", plan.number());
        shown.put("state", plan.state());
        shown.put("stateZh", plan.state().zh());
        shown.put("notice", SqlHops.findNotice(handle, plan.id()));
        shown.put("signatureDueAt", signatureDue(plan));
        shown.put("wanting", wanting(handle, plan, hops));
        shown.put("items", hops.stream().map(this::shown).toList());
        return shown;
    }

    private Optional<java.time.Instant> signatureDue(PlanHead plan) {
        return plan.approval().filter(a -> a.signed().isEmpty()).flatMap(a -> clock.dueAt(a.at()));
    }

    /// Steps of paper that should stand by now: what was sent without them is owed them.
    private List<Map<String, Object>> wanting(Handle handle, PlanHead plan, List<Hop> hops) {
        if (!plan.state().isBinding()) {
            return List.of();
        }
        if (hops.stream().noneMatch(h -> h.kind() == HopKind.NOTICE)) {
            return List.of(wanting(HopKind.NOTICE, ""));
        }
        var done =
                hops.stream()
                        .filter(h -> h.kind() == HopKind.ACKNOWLEDGED)
                        .map(Hop::place)
                        .collect(Collectors.toSet());
        return depots(handle, plan.id()).stream()
                .filter(depot -> !done.contains(depot))
                .sorted()
                .map(depot -> wanting(HopKind.ACKNOWLEDGED, depot))
                .toList();
    }

    private Map<String, Object> wanting(HopKind kind, String depot) {
        return Map.of(
                "kind",
                kind,
                "kindZh",
                kind.zh(),
                "kindEn",
                kind.en(),
                "place",
                depot,
                "placeName",
                place(depot));
    }

    private Map<String, Object> shown(Hop hop) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("kind", hop.kind());
        shown.put("kindZh", hop.kind().zh());
        shown.put("kindEn", hop.kind().en());
        shown.put("at", hop.at());
        shown.put("name", hop.name());
        shown.put("phone", hop.phone());
        shown.put("load", hop.load());
        shown.put("place", hop.place());
        shown.put("placeName", place(hop.place()));
        shown.put("note", hop.note());
        return shown;
    }

    private String place(String place) {
        if (place.isEmpty()) {
            return "";
        }
        return catalogue
                .findWarehouse(place)
                .map(Warehouse::name)
                .or(
                        () ->
                                open.divisions()
                                        .find(new RegionCode(place), open.day())
                                        .map(Region::name))
                .orElse(place);
    }
}
