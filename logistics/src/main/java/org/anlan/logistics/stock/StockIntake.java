package org.anlan.logistics.stock;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Warehouse;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;

/// Goods that come into a depot from outside the province's books (入库): from the centre, bought,
/// or given. Each is a lot of its own. Thread-safe.
final class StockIntake {

    private final OpenStore open;
    private final Catalogue catalogue;
    private final BiConsumer<Tx, String> came;

    /// @param quantity whole units as text, as all quantities of the API
    /// @param from who sent it, and under which paper
    private record Form(
            String lot,
            String depot,
            String item,
            String quantity,
            Optional<LocalDate> expires,
            String from) {}

    /// @param came told in the same transaction which kind of goods came in
    StockIntake(OpenStore open, Catalogue catalogue, BiConsumer<Tx, String> came) {
        this.open = open;
        this.catalogue = catalogue;
        this.came = came;
    }

    /// Books a lot in.
    ///
    /// @throws Problem 422 for an unknown depot or item or a date of use that is over, 409 for a
    ///     lot that stands in the books
    Answer bookIn(Tx tx, Ask ask) {
        var form = ask.body(Form.class);
        var depot = depot(form.depot());
        ask.require(path(depot.region()), Role.STOREKEEPER);
        if (catalogue.findGoods(form.item()).isEmpty()) {
            throw Problem.field("item", "item-known", "没有这种物资: " + form.item());
        }
        if (form.expires().filter(day -> day.isBefore(open.day())).isPresent()) {
            throw Problem.field("expires", "usable", "有效期已过: " + form.expires().get());
        }
        if (!SqlLedger.take(tx, lot(form, catalogue), form.from())) {
            throw Problem.conflict("批次 %s 已经入库。".formatted(form.lot()));
        }
        came.accept(tx, form.item());
        return Answer.created(
                "/api/v1/logistics/stock?depot=" + depot.id(), Map.of("lot", form.lot()));
    }

    private static SqlLedger.NewLot lot(Form form, Catalogue catalogue) {
        return new SqlLedger.NewLot(
                form.lot(),
                form.depot(),
                form.item(),
                Long.parseLong(form.quantity()),
                form.expires(),
                catalogue.getWarehouse(form.depot()).sample());
    }

    private Warehouse depot(String id) {
        return catalogue
                .findWarehouse(id)
                .orElseThrow(() -> Problem.field("depot", "depot-known", "没有这个储备库: " + id));
    }

    private String path(RegionCode region) {
        return open.divisions().path(region, open.day());
    }
}
