package org.anlan.logistics.convoy;

import java.util.UUID;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.plan.Courses;
import org.anlan.logistics.plan.PlanIds;
import org.anlan.logistics.plan.Planner;
import org.anlan.logistics.road.RoadMap;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;

/// Dispatches, journeys, receipts and handouts over HTTP; sender and receiver read the same load.
public final class ConvoyOperations {

    private static final UUID LAST = new UUID(-1L, -1L);

    private final OpenStore open;
    private final Dispatches dispatches;
    private final Receipts receipts;
    private final LoadViews views;
    private final JourneyDesk journeys;
    private final WaitingLoads waiting;

    /// @param planner makes a plan again when goods were lost
    /// @param points where places lie
    public ConvoyOperations(
            OpenStore open,
            Catalogue catalogue,
            Planner planner,
            RoadMap roads,
            PlacePoints points) {
        var rules = JourneyRules.bundled();
        var ways = new Ways(open, catalogue, roads, points, rules);
        var starts = new Starts(catalogue, ways);
        this.open = open;
        this.dispatches = new Dispatches(open, catalogue, new Courses(planner), starts);
        this.receipts = new Receipts(open, catalogue, planner);
        this.views = new LoadViews(open, catalogue);
        this.journeys = new JourneyDesk(open, catalogue, ways, starts, views);
        this.waiting = new WaitingLoads(open, catalogue, roads, rules);
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("listDispatches", this::list)
                .reads("getDispatch", this::get)
                .writes("dispatch", this::dispatch)
                .writes("receive", this::receive);
        journeys.addTo(contract);
        waiting.addTo(contract);
        new HandoutDesk(open, views).addTo(contract);
    }

    private Answer list(Ask ask) {
        var size = Page.size(ask);
        var before = Page.cursor(ask).map(ConvoyOperations::id).orElse(LAST);
        var choice =
                new SqlLoads.Choice(
                        ask.given("plan").map(ConvoyOperations::id),
                        ask.given("depot"),
                        ask.given("region"),
                        ask.given("open").filter("true"::equals).isPresent());
        return open.store()
                .read(
                        h -> {
                            var read = SqlLoads.list(h, choice, before, size + 1);
                            var page = Page.of(read, size, load -> load.id().toString());
                            return Answer.ok(new Page<>(views.list(h, page.items()), page.next()));
                        });
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "id", "编号有误", "不是本系统给出的编号: " + text);
        }
    }

    private Answer get(Ask ask) {
        var id = PlanIds.read(ask);
        if (ask.given("check").filter(c -> !c.equals(LoadCheck.of(id))).isPresent()) {
            throw Problem.field("check", "of-load", "校验码与这张调拨单不符,请重新扫码。");
        }
        return Answer.ok(open.store().read(h -> views.whole(h, found(h, id))));
    }

    private Answer dispatch(Tx tx, Ask ask) {
        var id = dispatches.dispatch(tx, ask, PlanIds.read(ask));
        return Answer.created(
                "/api/v1/logistics/dispatches/" + id,
                views.whole(tx.handle(), found(tx.handle(), id)));
    }

    private Answer receive(Tx tx, Ask ask) {
        var id = PlanIds.read(ask);
        receipts.receive(tx, ask, id);
        return Answer.ok(views.whole(tx.handle(), found(tx.handle(), id)));
    }

    private static Load found(Handle handle, UUID id) {
        return SqlLoads.find(handle, id).orElseThrow(() -> Problem.notFound("没有这个车次: " + id));
    }
}
