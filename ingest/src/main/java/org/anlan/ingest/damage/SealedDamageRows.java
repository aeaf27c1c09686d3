package org.anlan.ingest.damage;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.DamageRows;
import org.anlan.store.Cause;
import org.anlan.store.Store;

/// Answers other rooms with an accepted row; each answer is written down as a reading by the house.
///
/// A row whose key was destroyed is there no more; one whose key is missing is not answered as
/// gone.
final class SealedDamageRows implements DamageRows {

    private final Store store;
    private final DamageKeys keys;
    private final DamageTotals totals;
    private final Predicate<RegionCode> isKnown;

    /// @param isKnown whether a region stands today
    SealedDamageRows(
            Store store, DamageKeys keys, DamageTotals totals, Predicate<RegionCode> isKnown) {
        this.store = store;
        this.keys = keys;
        this.totals = totals;
        this.isKnown = isKnown;
    }

    @Override
    public Optional<Row> find(UUID id) {
        return store.inTransaction(
                Cause.house(),
                tx -> {
                    var row =
                            SqlDamageRows.find(tx.handle(), id)
                                    .filter(r -> r.state() == StoredRow.State.ACCEPTED);
                    var opened =
                            row.filter(r -> !keys.isDestroyed(r.process()))
                                    .map(r -> open(r, keys.required(r.process())));
                    opened.ifPresent(r -> SqlDamageReads.insert(tx, r.row(), "case"));
                    return opened;
                });
    }

    @Override
    public Map<Damage, Long> countRooms(String process, RegionCode region) {
        var rooms = new EnumMap<Damage, Long>(Damage.class);
        if (isKnown.test(region)) {
            totals.list(process, region).forEach(t -> rooms.put(t.damage(), t.rooms().minor()));
        }
        return rooms;
    }

    private static Row open(StoredRow row, PersonalSeal seal) {
        var personal = seal.open(row.id(), row.sealed().bytes());
        return new Row(
                row.id(),
                row.process(),
                row.region(),
                personal.head(),
                personal.identity(),
                personal.account(),
                row.persons(),
                row.damage(),
                row.rooms(),
                row.daysDisplaced(),
                row.homeless(),
                row.withoutIncome(),
                row.helpless(),
                row.synthetic());
    }
}
