package org.anlan.app.drill.crew;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.app.drill.story.Bulletin;
import org.anlan.app.drill.story.Scenario;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRow;

/// What every stage works with: the scenario, the people and their screens. Thread-safe.
public final class Crew {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Scenario scenario;
    private final OpenStore open;
    private final Pack pack;
    private final People people;
    private final Client client;
    private final Set<String> officialRanks;

    public Crew(Scenario scenario, OpenStore open, Pack pack, People people, Client client) {
        this.scenario = scenario;
        this.open = open;
        this.pack = pack;
        this.people = people;
        this.client = client;
        this.officialRanks =
                pack.rows("source_ranks.csv").stream()
                        .filter(row -> row.getFlag("official"))
                        .map(row -> row.getText("id"))
                        .collect(Collectors.toUnmodifiableSet());
    }

    public Scenario scenario() {
        return scenario;
    }

    public OpenStore open() {
        return open;
    }

    public Pack pack() {
        return pack;
    }

    public People people() {
        return people;
    }

    public Client client() {
        return client;
    }

    /// The province.
    public RegionCode province() {
        return open.installation().province();
    }

    /// What somebody with a duty at the province reads.
    public Client.Reply read(Role duty, String path) {
        return client.get(people.atProvince(duty), path);
    }

    /// What somebody with a duty at the province writes.
    public Client.Reply write(Role duty, String path, Object body) {
        return client.post(people.atProvince(duty), path, body);
    }

    /// Waits until every fact is sealed and followed, as people do who look before they act.
    public void settle() {
        if (!open.journal().settle(PATIENCE)) {
            throw new IllegalStateException(
                    "The journal did not settle: " + open.journal().troubles());
        }
    }

    /// Whether a bulletin comes from an authority of the reporting line.
    public boolean isOfficial(Bulletin bulletin) {
        return officialRanks.contains(bulletin.rank());
    }

    /// The rows of an optional table of the pack.
    public List<PackRow> packRows(String file) {
        return pack.rows(file);
    }
}
