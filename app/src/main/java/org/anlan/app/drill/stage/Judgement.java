package org.anlan.app.drill.stage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.app.drill.stage.EvidenceReader.Sign;
import org.anlan.domain.indicator.CatalogueTable;

/// How the drill's departments judge: each reads its part of the evidence by a table, and the
/// highest line that is reached is its level. Immutable, thread-safe.
final class Judgement {

    /// One line of the table: from (or down to) which value an element bears a level.
    private record Line(
            Element element,
            Optional<BigDecimal> atLeast,
            Optional<BigDecimal> atMost,
            Level level) {

        boolean isReached(Sign sign) {
            return sign.element() == element
                    && atLeast.map(b -> sign.value().compareTo(b) >= 0).orElse(true)
                    && atMost.map(b -> sign.value().compareTo(b) <= 0).orElse(true);
        }
    }

    /// What a department concludes.
    ///
    /// @param basis what bears the level, in words; empty when nothing stands out
    record Opinion(Level level, List<String> basis) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Set<Element>> readings = new HashMap<>();

    Judgement() {
        for (var row : CatalogueTable.resource(Judgement.class, "judgements.tsv").rows()) {
            lines.add(
                    new Line(
                            row.choice("element", Element.class),
                            row.find("at_least").map(BigDecimal::new),
                            row.find("at_most").map(BigDecimal::new),
                            row.choice("level", Level.class)));
        }
        for (var row : CatalogueTable.resource(Judgement.class, "departments.tsv").rows()) {
            var elements = EnumSet.noneOf(Element.class);
            Arrays.stream(row.get("elements").split(" ", -1))
                    .map(e -> Element.valueOf(e.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .forEach(elements::add);
            readings.put(row.get("department"), elements);
        }
    }

    /// A department's opinion of what stands out.
    Opinion of(String department, List<Sign> signs) {
        var reads = readings.getOrDefault(department, EnumSet.allOf(Element.class));
        var level = Level.NONE;
        var basis = new ArrayList<String>();
        for (var sign : signs) {
            var borne = reads.contains(sign.element()) ? level(sign) : Level.NONE;
            if (borne.compareTo(level) > 0) {
                level = borne;
                basis.clear();
            }
            if (borne == level && level != Level.NONE) {
                basis.add(sign.text());
            }
        }
        return new Opinion(level, basis);
    }

    /// The level that one sign bears by the table.
    Level level(Sign sign) {
        return lines.stream()
                .filter(line -> line.isReached(sign))
                .map(Line::level)
                .max(Level::compareTo)
                .orElse(Level.NONE);
    }
}
