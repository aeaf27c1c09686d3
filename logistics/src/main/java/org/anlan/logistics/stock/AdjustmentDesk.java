package org.anlan.logistics.stock;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.anlan.domain.Role;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.store.Cause;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;

/// Scrapping, and what a count shows to be missing or too much: one proposes with a reason, another
/// agrees, and only then the books move. Thread-safe.
public final class AdjustmentDesk {

    private static final UUID FIRST = new UUID(0, 0);

    private final OpenStore open;
    private final Catalogue catalogue;
    private final DepotDuty duty;
    private final BiConsumer<Tx, String> came;

    private record Form(Movement.Kind kind, String lot, String quantity, String reason) {}

    private record Answered(boolean agreed, Optional<String> words) {}

    /// @param came told in the same transaction which kind of goods became free
    public AdjustmentDesk(OpenStore open, Catalogue catalogue, BiConsumer<Tx, String> came) {
        this.open = open;
        this.catalogue = catalogue;
        this.duty = new DepotDuty(open, catalogue);
        this.came = came;
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("listAdjustments", this::list)
                .writes("proposeAdjustment", this::propose)
                .writes("decideAdjustment", this::decide);
    }

    private Answer list(Ask ask) {
        var size = Page.size(ask);
        var after = Cursors.id(ask, FIRST);
        var waiting = ask.given("waiting").filter("true"::equals).isPresent();
        return open.store()
                .read(
                        handle -> {
                            var depot = ask.given("depot");
                            var read = SqlAdjustments.list(handle, depot, waiting, after, size + 1);
                            var page = Page.of(read, size, a -> a.id().toString());
                            var items =
                                    page.items().stream().map(a -> shown(lot(handle, a.lot()), a));
                            return Answer.ok(new Page<>(items.toList(), page.next()));
                        });
    }

    private Answer propose(Tx tx, Ask ask) {
        var form = ask.body(Form.class);
        var lot = lot(tx.handle(), form.lot());
        duty.require(ask, lot.depot(), Role.STOREKEEPER);
        var adjustment =
                new Adjustment(
                        UuidCreator.getTimeOrderedEpoch(),
                        form.kind(),
                        lot.id(),
                        Long.parseLong(form.quantity()),
                        form.reason(),
                        Optional.empty(),
                        person(ask),
                        tx.civilNow(),
                        Optional.empty());
        SqlAdjustments.propose(tx, adjustment);
        return Answer.created("/api/v1/logistics/adjustments", shown(lot, adjustment));
    }

    private Answer decide(Tx tx, Ask ask) {
        var adjustment = get(tx, ask.at("id"));
        var lot = lot(tx.handle(), adjustment.lot());
        duty.require(ask, lot.depot(), Role.STOREKEEPER, Role.APPROVER);
        if (adjustment.proposer().id().equals(ask.actor().id())) {
            throw Problem.forbidden("actor", "second-person", "提出人不能自己同意,须由第二人核准。");
        }
        var form = ask.body(Answered.class);
        var words = form.words().orElse("");
        var decision = new Adjustment.Decision(form.agreed(), person(ask), tx.civilNow(), words);
        if (!SqlAdjustments.decide(tx, adjustment.id(), decision)) {
            throw Problem.conflict("这项调整已有结论。");
        }
        if (form.agreed()) {
            book(tx, adjustment, ask, lot);
        }
        return Answer.ok(shown(lot(tx.handle(), lot.id()), get(tx, ask.at("id"))));
    }

    /// In the name of who proposed it, the second person beside.
    private void book(Tx tx, Adjustment adjustment, Ask ask, LotBook lot) {
        var proposed = tx.because(Cause.by(adjustment.proposer().id()));
        SqlLedger.book(
                proposed,
                new Entry(
                        "adjustment/" + adjustment.id(),
                        adjustment.kind(),
                        adjustment.lot(),
                        adjustment.quantity(),
                        Optional.empty(),
                        adjustment.reason(),
                        Optional.of(ask.actor().id().value())));
        if (adjustment.kind().to() == Account.FREE) {
            came.accept(tx, lot.item());
        }
    }

    private static Adjustment get(Tx tx, String id) {
        try {
            return SqlAdjustments.find(tx.handle(), UUID.fromString(id))
                    .orElseThrow(() -> Problem.notFound("没有这项调整: " + id));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("没有这项调整: " + id);
        }
    }

    private static LotBook lot(Handle handle, String id) {
        return SqlLots.find(handle, id).orElseThrow(() -> Problem.notFound("没有这个批次: " + id));
    }

    private static Adjustment.Person person(Ask ask) {
        return new Adjustment.Person(ask.actor().id(), ask.actor().name());
    }

    private Map<String, Object> shown(LotBook lot, Adjustment adjustment) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", adjustment.id());
        shown.put("kind", adjustment.kind());
        shown.put("kindZh", adjustment.kind().zh());
        shown.put("lot", adjustment.lot());
        shown.put("depot", lot.depot());
        shown.put("depotName", catalogue.getWarehouse(lot.depot()).name());
        shown.put("item", lot.item());
        shown.put("itemZh", catalogue.getGoods(lot.item()).name().zh());
        shown.put("itemEn", catalogue.getGoods(lot.item()).name().en());
        shown.put("quantity", Long.toString(adjustment.quantity()));
        shown.put("reason", adjustment.reason());
        shown.put("stocktake", adjustment.stocktake());
        shown.put("proposer", adjustment.proposer().name());
        shown.put("proposedAt", adjustment.at());
        shown.put("agreed", adjustment.decision().map(Adjustment.Decision::agreed));
        shown.put("decider", adjustment.decision().map(d -> d.by().name()));
        shown.put("decidedAt", adjustment.decision().map(Adjustment.Decision::at));
        shown.put("answer", adjustment.decision().map(Adjustment.Decision::words));
        return shown;
    }
}
