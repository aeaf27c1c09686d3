package org.anlan.dashboard.alarm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.dashboard.desk.Outside;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.Watch;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.DamageRowAccepted;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.DamageRows;
import org.anlan.domain.port.DamageRows.Damage;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Figures.DisasterProcess;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Watches for accepted rows of the damaged-homes list (一览表) that carry more rooms than the table
/// reports on any base. Thread-safe.
record LedgerWatch(AlarmRules rules, DamageRows rows, Figures figures, Places places)
        implements Watch {

    /// A county whose list and table are held against each other.
    private record Ledger(String process, RegionCode county) {

        String place(Damage damage) {
            return "%s/%s/%s".formatted(county, process, damage);
        }
    }

    /// The most any base reports, and on which.
    private record Table(String base, Measure rooms) {}

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(DamageRowAccepted.class, FigureMoved.class);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        for (var rule : rules.of("ledger-exceeds")) {
            var open = SqlAlarms.listOpenPlaces(tx.handle(), rule.cause());
            facts.stream()
                    .map(f -> ledger(f.fact(), open))
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet())
                    .forEach(ledger -> look(tx, rule, ledger));
        }
    }

    /// A row may open an alarm; a figure can only end one.
    private Optional<Ledger> ledger(Fact fact, List<String> open) {
        return switch (fact) {
            case DamageRowAccepted row ->
                    Optional.of(new Ledger(row.process(), places.county(row.region())));
            case FigureMoved moved ->
                    Optional.of(new Ledger(moved.process(), moved.region()))
                            .filter(l -> isAny(l, open));
            default -> Optional.empty();
        };
    }

    private static boolean isAny(Ledger ledger, List<String> open) {
        return Set.of(Damage.values()).stream().anyMatch(d -> open.contains(ledger.place(d)));
    }

    private void look(Tx tx, AlarmRule rule, Ledger ledger) {
        var listed = Outside.ask(() -> rows.countRooms(ledger.process(), ledger.county()));
        var process =
                Outside.ask(figures::listProcesses).stream()
                        .filter(p -> p.id().equals(ledger.process()))
                        .findFirst();
        for (var damage : Damage.values()) {
            var rooms = listed.getOrDefault(damage, 0L);
            process.flatMap(p -> table(p, ledger.county(), rule.parameter(damage.name())))
                    .filter(t -> rooms > t.rooms().minor())
                    .ifPresentOrElse(
                            t -> Alarms.hold(tx, sighting(rule, ledger, damage, rooms, t)),
                            () -> Alarms.end(tx, rule.cause(), ledger.place(damage)));
        }
    }

    private Optional<Table> table(DisasterProcess process, RegionCode county, String indicator) {
        return process.bases().stream()
                .flatMap(
                        b ->
                                FigureWatch.known(
                                        Outside.ask(
                                                () -> figures.now(process.id(), b.id(), county)),
                                        indicator)
                                        .map(m -> new Table(b.id(), m))
                                        .stream())
                .max((a, b) -> a.rooms().compareTo(b.rooms()));
    }

    private Sighting sighting(
            AlarmRule rule, Ledger ledger, Damage damage, long rooms, Table table) {
        var indicator = Indicators.bundled().get(rule.parameter(damage.name()));
        var name = places.longName(ledger.county());
        var words =
                Map.of(
                        "region", name,
                        "code", ledger.county().digits(),
                        "process", ledger.process(),
                        "base", table.base(),
                        "figure", indicator.code(),
                        "indicator", indicator.nameZh(),
                        "indicatorEn", indicator.nameEn(),
                        "ledger", Long.toString(rooms),
                        "table", table.rooms().decimal());
        return new Sighting(rule, ledger.place(damage), ledger.county(), name, words);
    }
}
