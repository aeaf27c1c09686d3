package org.anlan.logistics.convoy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Region;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.plan.Courses;
import org.anlan.logistics.plan.PlanIds;
import org.anlan.logistics.plan.Planner;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;

/// Dispatches and receipts over HTTP; sender and receiver read the same load.
public final class ConvoyOperations {

    private static final UUID LAST = new UUID(-1L, -1L);

    private final OpenStore open;
    private final Catalogue catalogue;
    private final Dispatches dispatches;
    private final Receipts receipts;

    /// @param planner makes a plan again when goods were lost
    public ConvoyOperations(OpenStore open, Catalogue catalogue, Planner planner) {
        this.open = open;
        this.catalogue = catalogue;
        this.dispatches = new Dispatches(open, catalogue, new Courses(planner));
        this.receipts = new Receipts(open, catalogue, planner);
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("listDispatches", this::list)
                .writes("dispatch", this::dispatch)
                .writes("receive", this::receive);
    }

    private Answer list(Ask ask) {
        var size = Page.size(ask);
        var before = Page.cursor(ask).map(ConvoyOperations::id).orElse(LAST);
        var choice =
                new SqlLoads.Choice(
                        ask.given("plan").map(ConvoyOperations::id),
                        ask.given("depot"),
                        ask.given("region"));
        return open.store()
                .read(
                        h -> {
                            var read = SqlLoads.list(h, choice, before, size + 1);
                            var page = Page.of(read, size, load -> load.id().toString());
                            var ids = page.items().stream().map(Load::id).toList();
                            var rows = SqlLoads.rows(h, ids);
                            var items =
                                    page.items().stream()
                                            .map(
                                                    l ->
                                                            shown(
                                                                    l,
                                                                    rows.getOrDefault(
                                                                            l.id(), List.of())))
                                            .toList();
                            return Answer.ok(new Page<>(items, page.next()));
                        });
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "id", "编号有误", "不是本系统给出的编号: " + text);
        }
    }

    private Answer dispatch(Tx tx, Ask ask) {
        var id = dispatches.dispatch(tx, ask, PlanIds.read(ask));
        return Answer.created("/api/v1/logistics/dispatches/" + id, found(tx.handle(), id));
    }

    private Answer receive(Tx tx, Ask ask) {
        var id = PlanIds.read(ask);
        receipts.receive(tx, ask, id);
        return Answer.ok(found(tx.handle(), id));
    }

    private Map<String, Object> found(Handle handle, UUID id) {
        return shown(SqlLoads.find(handle, id).orElseThrow(), SqlLoads.rows(handle, id));
    }

    private Map<String, Object> shown(Load load, List<Load.Row> rows) {
        var region = open.divisions().find(load.region(), open.day()).map(Region::name);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", load.id());
        shown.put("plan", load.plan());
        shown.put("depot", load.depot());
        shown.put("depotName", catalogue.getWarehouse(load.depot()).name());
        shown.put("region", load.region());
        shown.put("regionName", region.orElse(load.region().digits()));
        shown.put("regionNameEn", open.divisions().findNameEn(load.region(), open.day()));
        shown.put("vehicle", load.vehicle());
        shown.put("driver", load.driver());
        shown.put("driverPhone", load.driverPhone());
        shown.put("departedAt", load.departedAt());
        shown.put("sender", load.sender());
        shown.put("stateZh", stateZh(load.receipt(), rows.stream().anyMatch(r -> r.lost() > 0)));
        shown.put("receipt", load.receipt());
        shown.put("lines", rows.stream().map(this::shown).toList());
        return shown;
    }

    private static String stateZh(Optional<Load.Receipt> receipt, boolean lost) {
        return receipt.isEmpty() ? "在途" : lost ? "已签收,有差异" : "已签收";
    }

    private Map<String, Object> shown(Load.Row row) {
        var goods = catalogue.getGoods(row.item());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("line", row.line());
        shown.put("item", row.item());
        shown.put("itemZh", goods.name().zh());
        shown.put("itemEn", goods.name().en());
        shown.put("unitZh", goods.unit().zh());
        shown.put("lot", row.lot());
        shown.put("sent", Long.toString(row.sent()));
        shown.put("received", row.received().map(r -> Long.toString(r)));
        shown.put("discrepancy", Long.toString(row.lost()));
        shown.put("reason", row.reason());
        return shown;
    }
}
