package org.anlan.logistics.convoy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.domain.indicator.CatalogueTable;

/// The numbers of `journey.tsv`. Immutable.
final class JourneyRules {

    private final Map<String, Long> values;

    private JourneyRules(CatalogueTable table) {
        values =
                table.rows().stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.get("key"),
                                        row -> Long.parseLong(row.get("value"))));
    }

    static JourneyRules bundled() {
        return new JourneyRules(CatalogueTable.resource(JourneyRules.class, "journey.tsv"));
    }

    long get(String key) {
        return Optional.ofNullable(values.get(key))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "journey.tsv has no row %s.".formatted(key)));
    }

    Duration minutes(String key) {
        return Duration.ofMinutes(get(key));
    }
}
