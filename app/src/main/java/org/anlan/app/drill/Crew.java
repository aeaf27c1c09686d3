package org.anlan.app.drill;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.anlan.domain.RegionCode;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;

/// What every stage works with: the scenario, the people and their screens.
record Crew(Scenario scenario, OpenStore open, Pack pack, People people, Client client) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// The province.
    RegionCode province() {
        return open.installation().province();
    }

    /// Waits until every fact is sealed and followed, as people do who look before they act.
    void settle() {
        if (!open.journal().settle(PATIENCE)) {
            throw new IllegalStateException(
                    "The journal did not settle: " + open.journal().troubles());
        }
    }

    /// Whether a rank is that of an authority of the reporting line.
    boolean isOfficial(String rank) {
        return officialRanks().contains(rank);
    }

    private Set<String> officialRanks() {
        var official = new HashSet<String>();
        for (var row : pack.table("source_ranks.csv").rows()) {
            if (row.getFlag("official")) {
                official.add(row.getText("id"));
            }
        }
        return official;
    }
}
