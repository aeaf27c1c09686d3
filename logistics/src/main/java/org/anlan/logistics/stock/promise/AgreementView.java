package org.anlan.logistics.stock.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.Money;
import org.anlan.logistics.catalogue.Catalogue;

/// What of agreements and calls is shown.
final class AgreementView {

    private AgreementView() {}

    /// @param today the contract's clock runs from it
    /// @param renewDays from so few days on it should be renewed
    static Map<String, Object> of(
            Agreement agreement,
            Catalogue catalogue,
            LocalDate today,
            long renewDays,
            Optional<SqlCallOffs.Served> record) {
        var goods = catalogue.getGoods(agreement.item());
        var daysLeft = agreement.daysLeft(today);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", agreement.id());
        shown.put("mode", agreement.mode());
        shown.put("modeZh", agreement.mode().zh());
        shown.put("modeEn", agreement.mode().en());
        shown.put("supplier", agreement.supplier());
        shown.put("phone", agreement.phone());
        shown.put("item", goods.id());
        shown.put("itemZh", goods.name().zh());
        shown.put("itemEn", goods.name().en());
        shown.put("unitZh", goods.unit().zh());
        shown.put("depot", agreement.depot());
        shown.put("depotName", catalogue.getWarehouse(agreement.depot()).name());
        shown.put("quantity", Long.toString(agreement.quantity()));
        shown.put("left", Long.toString(agreement.left()));
        shown.put("perDay", agreement.perDay().map(rate -> Long.toString(rate)));
        shown.put("leadHours", agreement.leadHours());
        shown.put("validFrom", agreement.validFrom());
        shown.put("validTo", agreement.validTo());
        shown.put("daysLeft", Math.max(0, daysLeft));
        shown.put("holds", agreement.holds(today));
        shown.put("renew", daysLeft <= renewDays);
        shown.put("unitPrice", agreement.price().map(Money::yuan).map(BigDecimal::toPlainString));
        shown.put("deliveries", record.map(SqlCallOffs.Served::calls).orElse(0L));
        shown.put("score", record.map(SqlCallOffs.Served::mean));
        shown.put("sample", agreement.sample());
        return shown;
    }

    static Map<String, Object> of(CallOff call) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", call.id());
        shown.put("agreement", call.agreement());
        shown.put("test", call.test());
        shown.put("quantity", Long.toString(call.quantity()));
        shown.put("reason", call.reason());
        shown.put("calledAt", call.called());
        shown.put("dueAt", call.due());
        shown.put("caller", call.caller());
        shown.put("delivered", call.delivery().map(d -> Long.toString(d.quantity())));
        shown.put("deliveredAt", call.delivery().map(CallOff.Delivery::at));
        shown.put("score", call.delivery().map(CallOff.Delivery::score));
        shown.put("lot", call.delivery().flatMap(CallOff.Delivery::lot));
        return shown;
    }
}
