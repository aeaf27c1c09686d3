package org.anlan.logistics.stock;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.Money;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.DepotLevel;
import org.anlan.logistics.catalogue.Warehouse;

/// What of a lot is shown: its card, whose it is, its value, and its units by account.
final class LotView {

    private LotView() {}

    static Map<String, Object> of(LotBook lot, Warehouse depot) {
        var card = lot.card();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("batch", card.batch());
        shown.put("produced", card.produced());
        shown.put("expires", card.expires());
        var level = card.owner().map(Owner::level).orElse(depot.tier());
        shown.put("ownerLevel", level.word());
        shown.put("ownerLevelZh", level.zh());
        shown.put("ownerRegion", ownerRegion(card, depot));
        shown.put("donor", card.gift().map(Gift::donor));
        shown.put("onlyFor", card.gift().flatMap(Gift::onlyFor));
        shown.put("unitPrice", card.price().map(LotView::yuan));
        shown.put("value", card.price().map(p -> yuan(p.times(lot.inDepot()))));
        shown.put("opened", Long.toString(lot.opened()));
        shown.put("inDepot", Long.toString(lot.inDepot()));
        lot.units()
                .forEach(
                        (account, units) ->
                                shown.put(
                                        account.name().toLowerCase(Locale.ROOT),
                                        Long.toString(units)));
        shown.put("sample", card.sample());
        return shown;
    }

    /// Of a depot's own goods the depot's; none of the centre's.
    private static Optional<RegionCode> ownerRegion(LotCard card, Warehouse depot) {
        return card.owner().isPresent()
                ? card.owner().flatMap(Owner::region)
                : Optional.of(depot.region()).filter(_ -> depot.tier() != DepotLevel.CENTRAL);
    }

    private static String yuan(Money money) {
        BigDecimal yuan = money.yuan();
        return yuan.toPlainString();
    }
}
