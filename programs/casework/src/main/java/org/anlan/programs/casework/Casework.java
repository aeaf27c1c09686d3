package org.anlan.programs.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.port.DamageRows;
import org.anlan.domain.port.Responses;
import org.anlan.programs.spi.Standards;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;
import org.anlan.store.open.Room;
import org.anlan.store.pack.PackTable;
import org.anlan.web.RoomContract;
import org.anlan.web.live.Projections;

/// The programmes' room: households' cases from an accepted damage row to the posting list.
///
/// Thread-safe. Nothing is paid here, and nothing moves without a person.
public final class Casework {

    private static final String FOLDER = "org/anlan/programs/casework/";

    private final OpenStore open;
    private final Programmes programmes;
    private final PersonalKeys keys;
    private final SqlHouseholds households;
    private final SqlSteps steps;

    /// @param standards `standards.csv` of the province pack; without it no amount can be decided
    /// @param keys folder of the keys that seal people's data, inside the data folder; never
    ///     part of a copy of the database
    /// @throws org.anlan.store.pack.PackRefused if a standard cannot be read
    public Casework(OpenStore open, Optional<PackTable> standards, Path keys) {
        this.open = open;
        this.programmes =
                Programmes.onClassPath(
                        standards
                                .map(table -> StandardsTable.read(table, open.divisions()))
                                .orElseGet(() -> new Standards(List.of(), open.divisions())));
        this.keys = new PersonalKeys(keys);
        var sealing = new Sealing(this.keys);
        this.households = new SqlHouseholds(sealing);
        this.steps = new SqlSteps(sealing);
    }

    /// What the store must know before it opens.
    public static Room schema() {
        return new Room("programs", FOLDER + "migrations", List.of(CaseMoved.class));
    }

    /// Who opens cases and decides them anew.
    public List<Follower> followers(DamageRows rows, Responses responses) {
        return List.of(new CaseFollower(open, programmes, households, rows, responses));
    }

    /// The contract with its deeds.
    public List<RoomContract> contracts() {
        var lists = new CaseLists(open, programmes, households);
        var sheet = new CaseSheet(open, programmes, households, steps);
        var acts = new CaseActs(programmes, steps);
        return List.of(
                new RoomContract(FOLDER + "programs.openapi.yaml")
                        .reads("listCases", lists::cases)
                        .reads("listPostings", lists::postings)
                        .reads("getCase", sheet::read)
                        .reads("listReadings", sheet::looks)
                        .writes("confirmCase", acts::confirm)
                        .writes("approveCase", acts::approve)
                        .writes("returnCase", acts::sendBack));
    }

    /// What screens may see of this room's facts.
    public void show(Projections projections) {
        projections.show(
                CaseMoved.class,
                fact ->
                        Map.of(
                                "case", fact.id(),
                                "programme", fact.programme(),
                                "state", fact.state(),
                                "stateZh", CaseState.valueOf(fact.state()).zh()));
    }

    /// Destroys the keys of a disaster for ever: the names, numbers and notes of its cases can be
    /// read by nobody; decisions, amounts and the journal stay. New cases of it are refused.
    public void destroyPersonalData(String process) {
        keys.destroy(process);
    }
}
