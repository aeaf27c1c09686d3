package org.anlan.logistics.stock;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.anlan.domain.Money;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.DepotLevel;
import org.anlan.logistics.catalogue.Goods;
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
    private final DepotDuty duty;
    private final BiConsumer<Tx, String> came;

    /// @param quantity whole units as text, as all quantities of the API
    /// @param from who sent it, and under which paper
    /// @param unitPrice yuan, as text
    private record Form(
            String lot,
            String depot,
            String item,
            String quantity,
            Optional<LocalDate> produced,
            Optional<LocalDate> expires,
            Optional<String> batch,
            Optional<Condition> condition,
            Optional<OwnerForm> owner,
            Optional<GiftForm> gift,
            Optional<String> unitPrice,
            String from) {}

    private record OwnerForm(String level, Optional<String> region) {}

    private record GiftForm(String donor, Optional<String> onlyFor) {}

    /// @param came told in the same transaction which kind of goods came in
    StockIntake(OpenStore open, Catalogue catalogue, BiConsumer<Tx, String> came) {
        this.open = open;
        this.catalogue = catalogue;
        this.duty = new DepotDuty(open, catalogue);
        this.came = came;
    }

    /// Books a lot in.
    ///
    /// @throws Problem 422 for an unknown depot, item or region or a day that cannot be, 409 for a
    ///     lot that stands in the books
    Answer bookIn(Tx tx, Ask ask) {
        var form = ask.body(Form.class);
        var depot = depot(form.depot());
        duty.require(ask, depot.id(), Role.STOREKEEPER);
        var goods =
                catalogue
                        .findGoods(form.item())
                        .orElseThrow(
                                () ->
                                        Problem.field(
                                                "item", "item-known", "没有这种物资: " + form.item()));
        var card = card(form, depot, goods);
        refuseDays(card);
        var condition = form.condition().orElse(Condition.GOOD);
        var quantity = Long.parseLong(form.quantity());
        if (!SqlLedger.take(tx, card, quantity, condition, form.from())) {
            throw Problem.conflict("批次 %s 已经入库。".formatted(form.lot()));
        }
        if (condition == Condition.GOOD) {
            came.accept(tx, form.item());
        }
        return Answer.created(
                "/api/v1/logistics/stock?depot=" + depot.id(), Map.of("lot", form.lot()));
    }

    private LotCard card(Form form, Warehouse depot, Goods goods) {
        return new LotCard(
                form.lot(),
                depot.id(),
                goods.id(),
                form.batch().orElse(""),
                form.produced(),
                form.expires().or(() -> form.produced().flatMap(day -> keepsTo(goods, day))),
                form.owner().map(this::owner),
                form.gift().map(this::gift),
                form.unitPrice().map(Money::ofYuan),
                depot.sample());
    }

    /// By the shelf life of the kind of goods, where only the day it was made is known.
    private static Optional<LocalDate> keepsTo(Goods goods, LocalDate produced) {
        return goods.shelfMonths().map(produced::plusMonths);
    }

    private void refuseDays(LotCard card) {
        if (card.expires().filter(day -> day.isBefore(open.day())).isPresent()) {
            throw Problem.field("expires", "usable", "有效期已过: " + card.expires().get());
        }
        if (card.produced().filter(day -> day.isAfter(open.day())).isPresent()) {
            throw Problem.field("produced", "past", "生产日期在今天之后: " + card.produced().get());
        }
    }

    private Owner owner(OwnerForm form) {
        var level = DepotLevel.of(form.level());
        if ((level == DepotLevel.CENTRAL) == form.region().isPresent()) {
            throw Problem.field("owner", "level-and-region", "中央物资不写所属地区,其他各级须写明所属地区。");
        }
        return new Owner(level, form.region().map(digits -> region("owner", digits)));
    }

    private Gift gift(GiftForm form) {
        return new Gift(form.donor(), form.onlyFor().map(digits -> region("gift", digits)));
    }

    private RegionCode region(String field, String digits) {
        var code = new RegionCode(digits);
        return open.divisions()
                .find(code, open.day())
                .orElseThrow(() -> Problem.field(field, "region-known", "没有这个地区: " + digits))
                .code();
    }

    private Warehouse depot(String id) {
        return catalogue
                .findWarehouse(id)
                .orElseThrow(() -> Problem.field("depot", "depot-known", "没有这个储备库: " + id));
    }
}
