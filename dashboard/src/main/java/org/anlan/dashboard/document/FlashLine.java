package org.anlan.dashboard.document;

import java.util.List;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.domain.indicator.Indicators;

/// One figure of the flash bulletin, as a row of `flash.tsv` states it.
///
/// @param clause its words, `{}` for the figure
/// @param skipZero left out of the paragraph when zero
/// @param join the mark before the clause
/// @param column its head in the table
record FlashLine(String indicator, String clause, boolean skipZero, String join, String column) {

    /// The lines in the order of the table.
    static List<FlashLine> bundled() {
        return CatalogueTable.resource(FlashLine.class, "flash.tsv").rows().stream()
                .map(FlashLine::read)
                .toList();
    }

    private static FlashLine read(CatalogueTable.Row row) {
        var indicator = row.get("indicator");
        if (Indicators.bundled().find(indicator).isEmpty()) {
            throw row.refuse("indicator", "is not in the catalogue.");
        }
        return new FlashLine(
                indicator,
                row.get("clause"),
                row.get("mode").equals("positive"),
                row.find("join").orElse(""),
                row.get("column"));
    }

    /// Its head in the table with the unit of all figures under it, such as 受灾人口(人).
    String columnWithUnit() {
        return "%s(%s)".formatted(column, Indicators.bundled().get(indicator).unit().zh());
    }
}
