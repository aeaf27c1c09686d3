package org.anlan.dashboard.county;

import java.util.List;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.domain.indicator.Indicator;
import org.anlan.domain.indicator.Indicators;

/// The lines of the national quick report, in its order. A sample until the province confirms it.
/// Immutable, thread-safe.
///
/// @param version of the table it was read from
record NationalForm(String version, List<Indicator> lines) {

    NationalForm {
        lines = List.copyOf(lines);
    }

    /// The order that comes with this program.
    ///
    /// @throws org.anlan.domain.indicator.TableRefused naming the line that names no indicator
    static NationalForm bundled() {
        var table = CatalogueTable.resource(NationalForm.class, "national-form.tsv");
        return new NationalForm(
                table.version(), table.rows().stream().map(NationalForm::indicator).toList());
    }

    private static Indicator indicator(CatalogueTable.Row row) {
        return Indicators.bundled()
                .find(row.get("indicator"))
                .orElseThrow(() -> row.refuse("indicator", "is not in the catalogue."));
    }
}
