package org.anlan.logistics.stock.requisition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.anlan.domain.Region;
import org.anlan.domain.Role;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;

/// Requisition (征用) over HTTP: the list names nobody; one requisition does, to those who hold a
/// duty there. Thread-safe.
public final class RequisitionOperations {

    private final OpenStore open;
    private final Holders holders;

    /// @param open keys of holders lie in `keys/requisition` of its data folder
    public RequisitionOperations(OpenStore open) {
        this.open = open;
        this.holders = new Holders(open.database().folder().resolve("keys/requisition"));
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        var desk = new RequisitionDesk(open, holders);
        contract.reads("listRequisitions", this::list)
                .reads("getRequisition", this::get)
                .writes(
                        "requisition",
                        (tx, ask) -> {
                            var taken = desk.take(tx, ask);
                            return Answer.created(
                                    "/api/v1/logistics/requisitions/" + taken.id(),
                                    whole(tx.handle(), taken));
                        })
                .writes(
                        "returnRequisition",
                        (tx, ask) -> Answer.ok(whole(tx.handle(), desk.give(tx, ask))))
                .writes(
                        "proposeCompensation",
                        (tx, ask) -> Answer.ok(whole(tx.handle(), desk.owe(tx, ask))))
                .writes(
                        "agreeCompensation",
                        (tx, ask) -> Answer.ok(whole(tx.handle(), desk.agree(tx, ask))));
    }

    private Answer list(Ask ask) {
        var size = Page.size(ask);
        var before = Page.cursor(ask, Long::parseLong).orElse(Long.MAX_VALUE);
        return open.store()
                .read(
                        handle -> {
                            var read =
                                    SqlRequisitions.list(
                                            handle, ask.given("process"), before, size + 1);
                            var page = Page.of(read, size, t -> Long.toString(t.number()));
                            var items = page.items().stream().map(t -> shown(handle, t)).toList();
                            return Answer.ok(new Page<>(items, page.next()));
                        });
    }

    private Answer get(Ask ask) {
        return open.store()
                .read(
                        handle -> {
                            var taken =
                                    SqlRequisitions.find(handle, id(ask))
                                            .orElseThrow(() -> unknown(ask));
                            ask.require(
                                    open.divisions().path(taken.region(), open.day()),
                                    Role.STOREKEEPER,
                                    Role.DUTY_CHIEF,
                                    Role.APPROVER,
                                    Role.AUDITOR);
                            return Answer.ok(whole(handle, taken));
                        });
    }

    static UUID id(Ask ask) {
        try {
            return UUID.fromString(ask.at("id"));
        } catch (IllegalArgumentException e) {
            throw unknown(ask);
        }
    }

    private static Problem unknown(Ask ask) {
        return Problem.notFound("没有这项征用: " + ask.at("id"));
    }

    private Map<String, Object> shown(Handle handle, Requisition taken) {
        var region = open.divisions().find(taken.region(), open.day());
        var given = SqlRequisitions.given(handle, taken.id());
        return RequisitionView.of(
                taken, region.map(Region::name).orElse(taken.region().digits()), given);
    }

    private Map<String, Object> whole(Handle handle, Requisition taken) {
        var shown = new LinkedHashMap<>(shown(handle, taken));
        var sealed = SqlRequisitions.holder(handle, taken.id());
        var holder = holders.open(taken.process(), taken.id(), sealed);
        shown.put("holder", holder.map(Requisition.Holder::name));
        shown.put("holderPhone", holder.map(Requisition.Holder::phone));
        shown.put(
                "returns",
                SqlRequisitions.given(handle, taken.id()).stream()
                        .map(RequisitionView::of)
                        .toList());
        shown.put(
                "compensation", SqlRequisitions.owed(handle, taken.id()).map(RequisitionView::of));
        return shown;
    }
}
