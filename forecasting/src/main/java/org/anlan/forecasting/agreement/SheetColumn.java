package org.anlan.forecasting.agreement;

import java.util.List;
import java.util.Optional;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.indicator.CatalogueTable;

/// A column of the sheet, as a row of `columns.tsv` states it.
///
/// @param code such as `water`
/// @param words a department stands here if its name holds one of them
/// @param persons whether its list of the dead and missing is compared
record SheetColumn(String code, Bilingual name, List<String> words, boolean persons) {

    /// The columns in their order.
    static List<SheetColumn> bundled() {
        return Bundled.COLUMNS;
    }

    /// The column in which a department stands, if the table has one for it.
    static Optional<SheetColumn> of(String department) {
        return bundled().stream().filter(column -> column.holds(department)).findFirst();
    }

    /// Whether a department's list of persons is compared.
    static boolean comparesPersonsOf(String department) {
        return of(department).filter(SheetColumn::persons).isPresent();
    }

    boolean holds(String department) {
        return words.stream().anyMatch(department::contains);
    }

    private static SheetColumn read(CatalogueTable.Row row) {
        return new SheetColumn(
                row.get("column"),
                row.getText("name"),
                List.of(row.get("words").split(",")),
                row.get("persons").equals("1"));
    }

    private static final class Bundled {
        static final List<SheetColumn> COLUMNS =
                CatalogueTable.resource(SheetColumn.class, "columns.tsv").rows().stream()
                        .map(SheetColumn::read)
                        .toList();
    }
}
