package org.anlan.logistics.returns;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.Role;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.need.SqlNeeds;
import org.anlan.logistics.plan.PlanIds;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;

/// Calls goods in when shelters close (回收通知), and shows what is back, what is written off and what
/// nobody has accounted for. Requisitioned goods go back by the requisition desk. Thread-safe.
public final class RecallDesk {

    private static final String PATH = "/api/v1/logistics/recalls/";

    private final OpenStore open;
    private final Catalogue catalogue;
    private final Reusable reusable = Reusable.bundled();
    private final ReturnDesk returns;

    private record Calling(
            String process, String region, String place, String reason, LocalDate dueOn) {}

    /// @param catalogue names goods and depots
    public RecallDesk(OpenStore open, Catalogue catalogue) {
        this.open = open;
        this.catalogue = catalogue;
        this.returns = new ReturnDesk(open, catalogue);
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.writes("callIn", this::callIn)
                .reads("listRecalls", this::list)
                .reads("getRecall", this::get)
                .writes("takeReturn", (tx, ask) -> whole(tx, returns.take(tx, ask)))
                .writes("proposeWriteOff", (tx, ask) -> whole(tx, returns.propose(tx, ask)))
                .writes("decideWriteOff", (tx, ask) -> whole(tx, returns.decide(tx, ask)));
    }

    private Answer callIn(Tx tx, Ask ask) {
        var form = ask.body(Calling.class);
        var county = county(form.region());
        ask.require(
                open.divisions().path(county, open.day()),
                Role.STOREKEEPER,
                Role.DUTY_CHIEF,
                Role.APPROVER);
        if (form.dueOn().isBefore(open.day())) {
            throw Problem.field("dueOn", "not-over", "回收期限已过: " + form.dueOn());
        }
        SqlNeeds.lockBasis(tx.handle(), form.process());
        var recall =
                new Recall(
                        UuidCreator.getTimeOrderedEpoch(),
                        0,
                        form.process(),
                        county,
                        form.place(),
                        form.reason(),
                        form.dueOn(),
                        tx.civilNow(),
                        new Recall.Person(ask.actor().name(), ask.actor().phone()));
        SqlRecalls.insert(tx, recall, ask.actor());
        if (SqlRecalls.takeAll(tx, recall, reusable.items()) == 0) {
            throw Problem.conflict("该县没有可回收而未通知回收的物资。");
        }
        return Answer.created(
                PATH + recall.id(), shown(tx.handle(), found(tx.handle(), recall.id())));
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

    private Answer list(Ask ask) {
        var size = Page.size(ask);
        var before = Page.cursor(ask, Long::parseLong).orElse(Long.MAX_VALUE);
        return open.store()
                .read(
                        h -> {
                            var read = SqlRecalls.list(h, ask.given("region"), before, size + 1);
                            var page = Page.of(read, size, r -> Long.toString(r.number()));
                            var items = page.items().stream().map(r -> shown(h, r)).toList();
                            return Answer.ok(new Page<>(items, page.next()));
                        });
    }

    private Answer get(Ask ask) {
        var id = PlanIds.read(ask);
        return Answer.ok(open.store().read(h -> shown(h, found(h, id))));
    }

    private Answer whole(Tx tx, UUID recall) {
        return Answer.ok(shown(tx.handle(), found(tx.handle(), recall)));
    }

    private static Recall found(Handle handle, UUID id) {
        return SqlRecalls.find(handle, id).orElseThrow(() -> Problem.notFound("没有这个回收通知: " + id));
    }

    private Map<String, Object> shown(Handle handle, Recall recall) {
        var name = open.divisions().find(recall.region(), open.day()).map(Region::name);
        var lines = SqlRecalls.lines(handle, recall.id());
        var left = lines.stream().mapToLong(Recall.Line::left).sum();
        var waiting = lines.stream().mapToLong(Recall.Line::waiting).sum();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", recall.id());
        shown.put("number", recall.number());
        shown.put("process", recall.process());
        shown.put("region", recall.region());
        shown.put("regionName", name.orElse(recall.region().digits()));
        shown.put("regionNameEn", open.divisions().findNameEn(recall.region(), open.day()));
        shown.put("place", recall.place());
        shown.put("reason", recall.reason());
        shown.put("dueOn", recall.dueOn());
        shown.put("calledAt", recall.at());
        shown.put("calledBy", recall.by());
        shown.put("settled", left + waiting == 0);
        shown.put("overdue", left > 0 && recall.dueOn().isBefore(open.day()));
        shown.put("lines", lines.stream().map(this::shown).toList());
        shown.put(
                "writeOffs",
                SqlRecalls.waiting(handle, recall.id()).stream().map(this::off).toList());
        return shown;
    }

    private Map<String, Object> off(Recall.WriteOff off) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", off.id());
        shown.put("plan", off.plan());
        shown.put("line", off.line());
        shown.put("quantity", Long.toString(off.quantity()));
        shown.put("reason", off.reason());
        shown.put("proposedBy", off.proposedBy());
        shown.put("proposedAt", off.at());
        return shown;
    }

    private Map<String, Object> shown(Recall.Line line) {
        var goods = catalogue.getGoods(line.item());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("plan", line.plan());
        shown.put("line", line.line());
        shown.put("item", line.item());
        shown.put("itemZh", goods.name().zh());
        shown.put("itemEn", goods.name().en());
        shown.put("unitZh", goods.unit().zh());
        shown.put("lot", line.lot());
        shown.put("depot", line.depot());
        shown.put("depotName", catalogue.getWarehouse(line.depot()).name());
        shown.put("quantity", Long.toString(line.quantity()));
        shown.put("returned", Long.toString(line.returned()));
        shown.put("waiting", Long.toString(line.waiting()));
        shown.put("writtenOff", Long.toString(line.writtenOff()));
        shown.put("left", Long.toString(line.left()));
        return shown;
    }

    /// Empty text is no reason.
    static Optional<String> said(Optional<String> words) {
        return words.map(String::strip).filter(w -> !w.isEmpty());
    }
}
