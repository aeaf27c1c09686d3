package org.anlan.logistics.stock.count;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.stock.Cursors;
import org.anlan.logistics.stock.DepotDuty;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.FileAnswer;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;

/// Stock-taking (盘点) over HTTP. Thread-safe.
public final class StocktakeOperations {

    private static final UUID LAST = new UUID(-1, -1);
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final OpenStore open;
    private final Catalogue catalogue;
    private final DepotDuty duty;

    private record Form(String depot, Optional<String> item, Optional<String> note) {}

    private record CloseForm(Optional<Boolean> partial) {}

    /// @param catalogue names depots and goods
    public StocktakeOperations(OpenStore open, Catalogue catalogue) {
        this.open = open;
        this.catalogue = catalogue;
        this.duty = new DepotDuty(open, catalogue);
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        var desk = new CountDesk(duty);
        contract.reads("listStocktakes", this::list)
                .reads("getStocktake", this::get)
                .prints("printStocktake", this::print)
                .writes("openStocktake", this::open)
                .writes("countStock", desk::count)
                .writes("readCountSheet", desk::sheet)
                .writes("closeStocktake", this::close);
    }

    private Answer list(Ask ask) {
        var size = Page.size(ask);
        var before = Cursors.id(ask, LAST);
        var read =
                open.store().read(h -> SqlStocktakes.list(h, ask.given("depot"), before, size + 1));
        var page = Page.of(read, size, s -> s.id().toString());
        return Answer.ok(new Page<>(page.items().stream().map(this::shown).toList(), page.next()));
    }

    private Answer get(Ask ask) {
        return open.store()
                .read(
                        handle -> {
                            var stocktake = find(handle, ask);
                            var shown = shown(stocktake);
                            var lines = CountLines.list(handle, stocktake);
                            shown.put("lines", lines.stream().map(this::shown).toList());
                            return Answer.ok(shown);
                        });
    }

    private FileAnswer print(Ask ask) {
        return open.store()
                .read(
                        handle -> {
                            var stocktake = find(handle, ask);
                            var lines = CountLines.list(handle, stocktake);
                            var name = catalogue.getWarehouse(stocktake.depot()).name();
                            return new FileAnswer(
                                    XLSX,
                                    "盘点表-%s.xlsx".formatted(name),
                                    CountSheet.write(lines, catalogue));
                        });
    }

    private Answer open(Tx tx, Ask ask) {
        var form = ask.body(Form.class);
        duty.require(ask, form.depot(), Role.STOREKEEPER);
        form.item()
                .filter(item -> catalogue.findGoods(item).isEmpty())
                .ifPresent(
                        item -> {
                            throw Problem.field("item", "item-known", "没有这种物资: " + item);
                        });
        var stocktake =
                new Stocktake(
                        UuidCreator.getTimeOrderedEpoch(),
                        form.depot(),
                        form.item(),
                        form.note().orElse(""),
                        tx.civilNow(),
                        ask.actor().name(),
                        Optional.empty());
        SqlStocktakes.open(tx, stocktake, ask.actor());
        return Answer.created("/api/v1/logistics/stocktakes/" + stocktake.id(), shown(stocktake));
    }

    private Answer close(Tx tx, Ask ask) {
        var stocktake =
                SqlStocktakes.hold(tx, id(ask))
                        .orElseThrow(() -> Problem.notFound("没有这次盘点: " + ask.at("id")));
        duty.require(ask, stocktake.depot(), Role.STOREKEEPER);
        var partial = ask.body(CloseForm.class).partial().orElse(false);
        var proposed = Closing.close(tx, ask, stocktake, partial);
        return Answer.ok(Map.of("id", stocktake.id(), "proposed", proposed));
    }

    private static Stocktake find(Handle handle, Ask ask) {
        return SqlStocktakes.find(handle, id(ask))
                .orElseThrow(() -> Problem.notFound("没有这次盘点: " + ask.at("id")));
    }

    static UUID id(Ask ask) {
        try {
            return UUID.fromString(ask.at("id"));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("没有这次盘点: " + ask.at("id"));
        }
    }

    private Map<String, Object> shown(Stocktake stocktake) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", stocktake.id());
        shown.put("depot", stocktake.depot());
        shown.put("depotName", catalogue.getWarehouse(stocktake.depot()).name());
        shown.put("item", stocktake.item());
        shown.put("note", stocktake.note());
        shown.put("openedAt", stocktake.opened());
        shown.put("openedBy", stocktake.openedBy());
        shown.put("closedAt", stocktake.closed());
        return shown;
    }

    private Map<String, Object> shown(CountLine line) {
        var card = line.lot().card();
        var goods = catalogue.getGoods(card.item());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("lot", card.id());
        shown.put("item", goods.id());
        shown.put("itemZh", goods.name().zh());
        shown.put("itemEn", goods.name().en());
        shown.put("unitZh", goods.unit().zh());
        shown.put("batch", card.batch());
        shown.put("expires", card.expires());
        shown.put("book", Long.toString(line.book()));
        shown.put("counted", line.count().map(c -> Long.toString(c.counted())));
        shown.put("difference", line.count().map(_ -> Long.toString(line.difference())));
        shown.put("countedAt", line.count().map(Count::at));
        shown.put("counter", line.count().map(Count::counter));
        shown.put("note", line.count().map(Count::note));
        shown.put("sample", card.sample());
        return shown;
    }
}
