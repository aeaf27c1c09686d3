package org.anlan.ingest;

import java.util.HashMap;
import java.util.Locale;
import org.anlan.domain.RegionLevel;
import org.anlan.ingest.report.SourceRanks;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRow;

/// What ingest takes from the province pack about who reports: ranks of sources.
final class PackRules {

    private static final String RANKS = "source_ranks.csv";

    private PackRules() {}

    /// The ranks; none without the file, and then no other body's word can be entered.
    ///
    /// @throws org.anlan.store.pack.PackRefused naming file, line and column
    static SourceRanks ranks(Pack pack) {
        var ranks = new HashMap<String, SourceRanks.Rank>();
        for (var row : pack.rows(RANKS)) {
            ranks.put(row.getText("id"), rank(row));
        }
        return new SourceRanks(ranks);
    }

    private static SourceRanks.Rank rank(PackRow row) {
        return new SourceRanks.Rank(
                row.read("rank", Integer::valueOf, "a whole number"),
                row.getFlag("official"),
                row.findText("line").map(_ -> row.read("line", PackRules::level, "a level")),
                row.getText("title_zh"));
    }

    static RegionLevel level(String word) {
        return RegionLevel.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
