package org.anlan.ingest.damage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.domain.fact.DamageRowAccepted;
import org.anlan.domain.port.DamageRows;
import org.anlan.ingest.report.FormContext;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.RoomContract;
import org.anlan.web.live.Projections;

/// Everything about damaged homes: the contract `damage.openapi.yaml` with its deeds, the port by
/// which other rooms ask, and the sums. Thread-safe.
///
/// States `DamageRowAccepted`.
public final class DamageLedger {

    /// One line of the sums, as screens show it.
    private record TotalLine(
            String damage, String damageZh, String households, String rooms, String persons) {}

    private record TotalLines(String region, String name, List<TotalLine> items) {}

    private final OpenStore open;
    private final DamageKeys keys;
    private final FileDamage file;
    private final ReviewDamage review;
    private final ShowDamage show;
    private final DamageTotals totals;
    private final DamageRows rows;

    /// @param keyFolder the folder `keys` of the data folder
    /// @param processes which disaster processes take rows
    public DamageLedger(OpenStore open, Path keyFolder, OpenProcesses processes) {
        this.open = open;
        this.keys = new DamageKeys(keyFolder.resolve("damage"));
        this.file = new FileDamage(open, processes, keys);
        this.review = new ReviewDamage(open);
        this.show = new ShowDamage(open, keys);
        this.totals = new SqlDamageTotals(open);
        this.rows =
                new SealedDamageRows(
                        open.store(),
                        keys,
                        totals,
                        region -> open.divisions().find(region, open.day()).isPresent());
    }

    /// The port's answers.
    public DamageRows rows() {
        return rows;
    }

    /// Sums of accepted rows.
    DamageTotals totals() {
        return totals;
    }

    /// What final reports must agree with.
    public FormContext sums() {
        return new LedgerSums(open);
    }

    /// Destroys the key of a process, and with it the personal data of all its rows, for good.
    public void destroyPersonalData(String process) {
        keys.destroy(process);
    }

    /// What screens see of its facts.
    public void show(Projections projections) {
        projections.show(
                DamageRowAccepted.class,
                f -> Map.of("process", f.process(), "row", f.row(), "damage", f.damage()));
    }

    /// The contract with its deeds.
    public RoomContract contract() {
        return new RoomContract("org/anlan/ingest/damage/damage.openapi.yaml")
                .writes("postDamageRows", file::file)
                .writes("reviewDamageRow", review::review)
                .reads("listDamageRows", show::list)
                .reads("getDamageRow", show::inFull)
                .reads("listReadsOfDamageRow", show::reads)
                .reads("getDamageTotals", this::totals);
    }

    private Answer totals(Ask ask) {
        var region = Places.required(open, ask.given("region").orElseThrow());
        ask.require(
                open.divisions().path(region.code(), open.day()),
                Role.REPORTER,
                Role.REVIEWER,
                Role.DUTY_OFFICER,
                Role.DUTY_CHIEF,
                Role.LEADER,
                Role.CASEWORKER,
                Role.AUDITOR);
        var lines =
                totals.list(ask.given("process").orElseThrow(), region.code()).stream()
                        .map(DamageLedger::line)
                        .toList();
        return Answer.ok(new TotalLines(region.code().digits(), region.name(), lines));
    }

    private static TotalLine line(DamageTotals.Total total) {
        return new TotalLine(
                total.damage().name(),
                Places.zh(total.damage()),
                total.households().decimal(),
                total.rooms().decimal(),
                total.persons().decimal());
    }
}
