package org.anlan.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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

    private PackRules() {}

    static ClockRules clocks(Pack pack) {
        return new ClockRules(
                pack.table("clocks.csv").rows().stream()
                        .filter(row -> row.getFlag("in_use"))
                        .filter(row -> row.getText("rule").equals("within"))
                        .filter(row -> row.getText("unit").equals("minutes"))
                        .filter(row -> row.findText("condition").isEmpty())
                        .map(PackRules::clock)
                        .toList());
    }

    private static ClockRules.Rule clock(PackRow row) {
        return new ClockRules.Rule(
                row.getText("id"),
                level(row.getText("applies_to")),
                row.getText("report"),
                Duration.ofMinutes(row.getInteger("value")),
                row.getText("from"));
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
