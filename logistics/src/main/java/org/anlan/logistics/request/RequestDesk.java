package org.anlan.logistics.request;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.Role;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.plan.PlanIds;
import org.anlan.logistics.plan.PlanState;
import org.anlan.logistics.plan.SqlPlans;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;

/// Takes counties' requests, by page, telephone or letter, and says what becomes of them.
///
/// Where a county's own depots still hold what it asks for, it must say why that is not used
/// first; what lay there and what went out is kept with the request. Thread-safe.
public final class RequestDesk {

    private static final String PATH = "/api/v1/logistics/requests/";

    private final OpenStore open;
    private final Catalogue catalogue;
    private final OwnStock own;

    /// @param lines each kind of goods once
    private record Form(
            String process,
            String region,
            RequestWay way,
            Optional<String> letter,
            Optional<GoodsRequest.Person> asker,
            String purpose,
            String place,
            List<Part> lines) {}

    private record Part(String item, String quantity, Optional<String> ownReason) {}

    private record Answering(Optional<UUID> plan, Optional<String> declined) {}

    /// @param catalogue knows goods and depots
    public RequestDesk(OpenStore open, Catalogue catalogue) {
        this.open = open;
        this.catalogue = catalogue;
        this.own = new OwnStock(catalogue);
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.writes("requestGoods", this::request)
                .reads("listRequests", this::list)
                .reads("getRequest", this::get)
                .writes("answerRequest", this::answer);
    }

    private Answer request(Tx tx, Ask ask) {
        var form = ask.body(Form.class);
        var county = county(form.region());
        ask.require(
                open.divisions().path(county, open.day()),
                Role.REVIEWER,
                Role.STOREKEEPER,
                Role.DUTY_OFFICER,
                Role.DUTY_CHIEF);
        var lines = lines(tx, form, county);
        var request = filed(tx, ask, form, county);
        SqlRequests.insert(tx, request, ask.actor(), lines);
        return Answer.created(PATH + request.id(), whole(tx.handle(), request.id()));
    }

    private RegionCode county(String digits) {
        var code = new RegionCode(digits);
        return open.divisions()
                .find(code, open.day())
                .filter(r -> r.level() == RegionLevel.COUNTY)
                .map(Region::code)
                .orElseThrow(
                        () -> Problem.field("region", "region-known", "没有这个县(市、区): " + digits));
    }

    private static GoodsRequest filed(Tx tx, Ask ask, Form form, RegionCode county) {
        var recorder = new GoodsRequest.Person(ask.actor().name(), ask.actor().phone());
        if (form.way() != RequestWay.PAGE && form.asker().isEmpty()) {
            throw Problem.field("asker", "named", "电话或来函的请求要写明请求人和电话。");
        }
        if (form.way() == RequestWay.LETTER && form.letter().isEmpty()) {
            throw Problem.field("letter", "named", "来函的请求要写明文号。");
        }
        return new GoodsRequest(
                UuidCreator.getTimeOrderedEpoch(),
                0,
                form.process(),
                county,
                form.way(),
                form.letter().orElse(""),
                form.asker().orElse(recorder),
                recorder,
                form.purpose(),
                form.place(),
                tx.civilNow(),
                RequestState.OPEN,
                Optional.empty());
    }

    private List<GoodsRequest.Line> lines(Tx tx, Form form, RegionCode county) {
        var items = form.lines().stream().map(Part::item).toList();
        if (items.stream().distinct().count() != items.size()) {
            throw Problem.field("lines", "once", "每种物资只能写一行。");
        }
        for (var item : items) {
            if (catalogue.findGoods(item).isEmpty()) {
                throw Problem.field("lines", "item-known", "没有这种物资: " + item);
            }
        }
        var units = own.of(tx.handle(), form.process(), county, items);
        return form.lines().stream().map(part -> line(part, units)).toList();
    }

    private GoodsRequest.Line line(Part part, OwnStock.Units units) {
        var free = units.free(part.item());
        var reason = part.ownReason().map(String::strip).orElse("");
        if (free > 0 && reason.isEmpty()) {
            var goods = catalogue.getGoods(part.item());
            throw Problem.field(
                    "lines",
                    "own-stock-first",
                    "本县库存%s还有 %d %s未动用,请先动用,或写明为什么不能先用。"
                            .formatted(goods.name().zh(), free, goods.unit().zh()));
        }
        var quantity = Long.parseLong(part.quantity());
        return new GoodsRequest.Line(part.item(), quantity, free, units.sent(part.item()), reason);
    }

    private Answer list(Ask ask) {
        var size = Page.size(ask);
        var before = Page.cursor(ask, Long::parseLong).orElse(Long.MAX_VALUE);
        return open.store()
                .read(
                        h -> {
                            var read =
                                    SqlRequests.list(
                                            h,
                                            ask.given("state"),
                                            ask.given("region"),
                                            before,
                                            size + 1);
                            var page = Page.of(read, size, r -> Long.toString(r.number()));
                            var items = page.items().stream().map(r -> whole(h, r.id())).toList();
                            return Answer.ok(new Page<>(items, page.next()));
                        });
    }

    private Answer get(Ask ask) {
        var id = PlanIds.read(ask);
        return Answer.ok(open.store().read(h -> whole(h, id)));
    }

    private Answer answer(Tx tx, Ask ask) {
        var province = open.divisions().province().code();
        ask.require(open.divisions().path(province, open.day()), Role.DUTY_CHIEF, Role.APPROVER);
        var id = PlanIds.read(ask);
        var request = found(tx.handle(), id).request();
        var form = ask.body(Answering.class);
        if (form.plan().isPresent() == form.declined().isPresent()) {
            throw Problem.field("plan", "one-of", "请写明列入哪个方案,或不予调拨的理由,二者取一。");
        }
        form.plan().ifPresent(plan -> refuseOther(tx.handle(), request, plan));
        var words = form.declined().orElse("");
        if (!SqlRequests.decide(tx, id, form.plan(), words, ask.actor())) {
            throw Problem.conflict(
                    "请求第 %d 号已经%s。".formatted(request.number(), request.state().zh()));
        }
        return Answer.ok(whole(tx.handle(), id));
    }

    private static void refuseOther(Handle handle, GoodsRequest request, UUID id) {
        var plan = SqlPlans.find(handle, id).orElseThrow(() -> Problem.notFound("没有这个方案: " + id));
        if (!plan.process().equals(request.process()) || plan.state() == PlanState.SUPERSEDED) {
            throw Problem.field(
                    "plan", "same-process", "方案第 %d 号不是这次灾害的,或已被替代。".formatted(plan.number()));
        }
    }

    private static GoodsRequest.Whole found(Handle handle, UUID id) {
        return SqlRequests.find(handle, id).orElseThrow(() -> Problem.notFound("没有这个请求: " + id));
    }

    private Map<String, Object> whole(Handle handle, UUID id) {
        var whole = found(handle, id);
        var request = whole.request();
        var name = open.divisions().find(request.region(), open.day()).map(Region::name);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", request.id());
        shown.put("number", request.number());
        shown.put("process", request.process());
        shown.put("region", request.region());
        shown.put("regionName", name.orElse(request.region().digits()));
        shown.put("regionNameEn", open.divisions().findNameEn(request.region(), open.day()));
        shown.put("way", request.way());
        shown.put("wayZh", request.way().zh());
        shown.put("letter", request.letter());
        shown.put("asker", request.asker());
        shown.put("recorder", request.recorder());
        shown.put("purpose", request.purpose());
        shown.put("place", request.place());
        shown.put("requestedAt", request.at());
        shown.put("state", request.state());
        shown.put("stateZh", request.state().zh());
        shown.put("decision", request.decision());
        shown.put("ownStockFirst", whole.ownStockFirst());
        shown.put("lines", whole.lines().stream().map(this::shown).toList());
        return shown;
    }

    private Map<String, Object> shown(GoodsRequest.Line line) {
        var goods = catalogue.getGoods(line.item());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("item", line.item());
        shown.put("itemZh", goods.name().zh());
        shown.put("itemEn", goods.name().en());
        shown.put("unitZh", goods.unit().zh());
        shown.put("quantity", Long.toString(line.quantity()));
        shown.put("ownFree", Long.toString(line.ownFree()));
        shown.put("ownSent", Long.toString(line.ownSent()));
        shown.put("ownReason", line.ownReason());
        return shown;
    }
}
