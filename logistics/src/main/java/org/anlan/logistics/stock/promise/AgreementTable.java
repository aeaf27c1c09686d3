package org.anlan.logistics.stock.promise;

import java.util.List;
import java.util.Locale;
import org.anlan.domain.Money;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRefused;
import org.anlan.store.pack.PackRow;

/// Reads the pack's `agreements.csv`; none where the pack leaves it out.
public final class AgreementTable {

    private AgreementTable() {}

    /// The agreements of a pack, of which nothing is called yet.
    ///
    /// @throws PackRefused if a row is not readable, or names what is not there
    public static List<Agreement> list(Pack pack, Catalogue catalogue) {
        return pack.rows("agreements.csv").stream().map(row -> agreement(row, catalogue)).toList();
    }

    private static Agreement agreement(PackRow row, Catalogue catalogue) {
        try {
            var agreement = agreement(row);
            if (catalogue.findGoods(agreement.item()).isEmpty()
                    || catalogue.findWarehouse(agreement.depot()).isEmpty()) {
                throw new PackRefused(
                        "agreements.csv line %d names an unknown item or depot."
                                .formatted(row.line()));
            }
            return agreement;
        } catch (IllegalArgumentException e) {
            throw new PackRefused("agreements.csv line %d cannot be.".formatted(row.line()), e);
        }
    }

    private static Agreement agreement(PackRow row) {
        return new Agreement(
                row.getText("id"),
                row.read(
                        "mode",
                        word -> ReserveMode.valueOf(word.toUpperCase(Locale.ROOT)),
                        "agreement or capacity"),
                row.getText("supplier"),
                row.getText("phone"),
                row.getText("item"),
                row.getText("depot"),
                row.getInteger("quantity"),
                row.findInteger("per_day"),
                Math.toIntExact(row.getInteger("lead_hours")),
                row.getDate("valid_from"),
                row.getDate("valid_to"),
                row.findText("unit_price_yuan").map(Money::ofYuan),
                0,
                row.getFlag("sample"));
    }
}
