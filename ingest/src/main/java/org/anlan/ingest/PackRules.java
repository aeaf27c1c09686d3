package org.anlan.ingest;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.indicator.Unit;
import org.anlan.ingest.report.ClockRules;
import org.anlan.ingest.report.SourceRanks;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRow;

/// What ingest takes from the province pack: clocks, ranks of sources, residents.
final class PackRules {

    private static final Set<String> KINDS = Set.of("within", "every");
    private static final Set<String> STARTS = Set.of("event", "receipt", "stabilisation");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("minutes", ChronoUnit.MINUTES, "days", ChronoUnit.DAYS);

    private PackRules() {}

    static ClockRules clocks(Pack pack) {
        return new ClockRules(
                pack.table("clocks.csv").rows().stream()
                        .filter(row -> row.getFlag("in_use"))
                        .filter(row -> KINDS.contains(row.getText("rule")))
                        .filter(row -> UNITS.containsKey(row.getText("unit")))
                        .filter(row -> STARTS.contains(row.getText("from")))
                        .filter(PackRules::isUnderstood)
                        .map(PackRules::clock)
                        .toList(),
                pack.table("clocks.csv").rows().stream()
                        .filter(row -> row.getFlag("in_use"))
                        .filter(row -> row.getText("rule").equals("daily-at"))
                        .filter(row -> row.getText("from").equals("activation"))
                        .map(PackRules::daily)
                        .toList());
    }

    private static ClockRules.Daily daily(PackRow row) {
        return new ClockRules.Daily(
                row.getText("id"),
                level(row.getText("applies_to")),
                LocalTime.parse(row.getText("value")));
    }

    /// Whether a clock has no condition, or one that a report can meet.
    private static boolean isUnderstood(PackRow row) {
        return row.findText("condition").map(_ -> condition(row).isPresent()).orElse(true);
    }

    private static Optional<ClockRules.Condition> condition(PackRow row) {
        return row.findText("condition").flatMap(ClockRules.Condition::read);
    }

    private static ClockRules.Rule clock(PackRow row) {
        return new ClockRules.Rule(
                row.getText("id"),
                level(row.getText("applies_to")),
                row.getText("report"),
                Duration.of(
                        row.getInteger("value"),
                        UNITS.getOrDefault(row.getText("unit"), ChronoUnit.MINUTES)),
                row.getText("from"),
                row.findText("hazard").filter(h -> !h.equals("any")),
                condition(row));
    }

    static SourceRanks ranks(Pack pack) {
        var ranks = new HashMap<String, SourceRanks.Rank>();
        for (var row : pack.table("source_ranks.csv").rows()) {
            ranks.put(
                    row.getText("id"),
                    new SourceRanks.Rank(
                            Math.toIntExact(row.getInteger("rank")),
                            row.getFlag("official"),
                            row.findText("line").map(PackRules::level),
                            row.getText("title_zh")));
        }
        return new SourceRanks(ranks);
    }

    private static RegionLevel level(String word) {
        return RegionLevel.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static Map<RegionCode, Measure> population(Pack pack) {
        var people = new HashMap<RegionCode, Measure>();
        for (var row : pack.table("population.csv").rows()) {
            if (row.getText("scope").equals("region")) {
                people.put(
                        row.getCode("code"), Measure.whole(row.getInteger("people"), Unit.PERSON));
            }
        }
        return people;
    }
}
