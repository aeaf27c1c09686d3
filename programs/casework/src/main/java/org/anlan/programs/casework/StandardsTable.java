package org.anlan.programs.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.anlan.domain.Divisions;
import org.anlan.domain.Money;
import org.anlan.programs.spi.Settlement;
import org.anlan.programs.spi.Standard;
import org.anlan.programs.spi.Standards;
import org.anlan.store.pack.PackRow;
import org.anlan.store.pack.PackTable;

/// Reads `standards.csv` of a province pack.
final class StandardsTable {

    private StandardsTable() {}

    /// The standards of a pack; a file that is a sample as a whole makes every row one.
    ///
    /// @throws org.anlan.store.pack.PackRefused naming file, line and column of a bad value
    static Standards read(PackTable table, Divisions divisions) {
        return new Standards(
                table.rows().stream().map(row -> standard(row, table.sample())).toList(),
                divisions);
    }

    private static Standard standard(PackRow row, boolean sample) {
        return new Standard(
                row.getText("id"),
                row.getText("name"),
                row.read("kind", text -> Standard.Kind.valueOf(upper(text)), "a kind"),
                row.getCode("area"),
                row.read("urban_rural", StandardsTable::settlement, "both, urban or rural"),
                row.findText("family_class").orElse(""),
                row.getDate("valid_from"),
                row.findDate("valid_to"),
                row.findInteger("amount_fen").map(Money::new),
                row.findInteger("days")
                        .map(days -> OptionalInt.of(Math.toIntExact(days)))
                        .orElse(OptionalInt.empty()),
                row.findText("document").orElse(""),
                sample || row.getFlag("sample"));
    }

    private static Optional<Settlement> settlement(String text) {
        return text.equals("both")
                ? Optional.empty()
                : Optional.of(Settlement.valueOf(upper(text)));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
