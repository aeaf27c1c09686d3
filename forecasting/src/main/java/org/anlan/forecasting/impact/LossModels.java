package org.anlan.forecasting.impact;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.indicator.CatalogueTable;

/// The loss models of countries, as a versioned table with sources. Immutable and thread-safe.
public final class LossModels {

    /// What is lost.
    public enum Kind {
        /// Lives, persons.
        FATALITY,
        /// Money, US dollars.
        ECONOMIC
    }

    private final String version;
    private final Map<String, LossModel> models;

    private LossModels(CatalogueTable table, String uncertainty) {
        version = table.version();
        var read = new HashMap<String, LossModel>();
        for (var row : table.rows()) {
            var kind = row.choice("kind", Kind.class);
            read.put(kind + row.get("country"), model(row, uncertainty));
            read.put(kind + row.get("numeric"), model(row, uncertainty));
        }
        models = Map.copyOf(read);
    }

    /// The models that came with this build.
    ///
    /// @param uncertainty which of the table's two spreads to take: `G` or `zeta`
    public static LossModels bundled(String uncertainty) {
        var table = CatalogueTable.resource(LossModels.class, "loss_models.tsv");
        return new LossModels(table, uncertainty);
    }

    private static LossModel model(CatalogueTable.Row row, String uncertainty) {
        var curve = new LognormalVulnerability(number(row, "theta"), number(row, "beta"));
        return new LossModel(curve, number(row, uncertainty), number(row, "alpha"));
    }

    private static double number(CatalogueTable.Row row, String column) {
        return Double.parseDouble(row.get(column));
    }

    /// The version of the table.
    public String version() {
        return version;
    }

    /// The model of a country, if the table has it.
    ///
    /// @param country by its two letters, or its number without zeros before it (ISO 3166-1)
    public Optional<LossModel> find(Kind kind, String country) {
        return Optional.ofNullable(models.get(kind + country));
    }
}
