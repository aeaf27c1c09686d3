package org.anlan.logistics.stock;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.anlan.domain.Money;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// The ledger over HTTP: read, and booked into.
public final class StockOperations {

    private static final UUID FIRST = new UUID(0, 0);

    private final OpenStore open;
    private final Catalogue catalogue;
    private final BiConsumer<Tx, String> came;

    /// @param catalogue names depots and goods
    /// @param came told in the same transaction which kind of goods came in
    public StockOperations(OpenStore open, Catalogue catalogue, BiConsumer<Tx, String> came) {
        this.open = open;
        this.catalogue = catalogue;
        this.came = came;
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("listStock", this::stock)
                .reads("listMovements", this::movements)
                .reads("proveStock", _ -> proof())
                .writes("bookStockIn", new StockIntake(open, catalogue, came)::bookIn)
                .writes("bookMovement", new ByHand(new DepotDuty(open, catalogue), came)::book);
    }

    private Answer stock(Ask ask) {
        var size = Page.size(ask);
        var depot = ask.given("depot");
        depot.filter(id -> catalogue.findWarehouse(id).isEmpty())
                .ifPresent(
                        id -> {
                            throw Problem.notFound("没有这个储备库: " + id);
                        });
        var after = Page.cursor(ask).orElse("");
        var read =
                open.store().read(h -> SqlLots.list(h, depot, ask.given("item"), after, size + 1));
        var page = Page.of(read, size, LotBook::id);
        return Answer.ok(new Page<>(page.items().stream().map(this::shown).toList(), page.next()));
    }

    private Map<String, Object> shown(LotBook lot) {
        var depot = catalogue.getWarehouse(lot.depot());
        var goods = catalogue.getGoods(lot.item());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("lot", lot.id());
        shown.put("depot", depot.id());
        shown.put("depotName", depot.name());
        shown.put("depotLevel", depot.level());
        shown.put("region", depot.region());
        shown.put("item", goods.id());
        shown.put("itemZh", goods.name().zh());
        shown.put("itemEn", goods.name().en());
        shown.put("unitZh", goods.unit().zh());
        shown.putAll(LotView.of(lot, depot));
        return shown;
    }

    /// The movements added up again, and where a lot's row differs from them.
    private Answer proof() {
        return open.store()
                .read(
                        handle -> {
                            var differences = SqlBooks.differences(handle);
                            return Answer.ok(
                                    Map.of(
                                            "movements", SqlBooks.movements(handle),
                                            "balanced", differences.isEmpty(),
                                            "differences", differences));
                        });
    }

    private Answer movements(Ask ask) {
        var size = Page.size(ask);
        var after = Cursors.id(ask, FIRST);
        var read = open.store().read(h -> SqlMovements.list(h, ask.given("lot"), after, size + 1));
        var page = Page.of(read, size, m -> m.id().toString());
        return Answer.ok(
                new Page<>(
                        page.items().stream().map(StockOperations::shown).toList(), page.next()));
    }

    private static Map<String, Object> shown(Movement movement) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", movement.id());
        shown.put("kind", movement.kind());
        shown.put("kindZh", movement.kind().zh());
        shown.put("lot", movement.lot());
        shown.put("quantity", Long.toString(movement.quantity()));
        shown.put("from", movement.kind().from());
        shown.put("fromZh", movement.kind().from().zh());
        shown.put("to", movement.kind().to());
        shown.put("toZh", movement.kind().to().zh());
        shown.put("plan", movement.of().map(Movement.Line::plan));
        shown.put("line", movement.of().map(Movement.Line::line));
        shown.put("reason", movement.reason());
        shown.put("value", movement.value().map(Money::yuan).map(BigDecimal::toPlainString));
        shown.put("twoPersons", movement.second().isPresent());
        shown.put("at", movement.at());
        return shown;
    }
}
