package org.anlan.ingest.damage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.indicator.Unit;
import org.anlan.domain.port.DamageRows.Damage;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// Sums `ingest.damage_row` on today's divisions.
final class SqlDamageTotals implements DamageTotals {

    private static final String TOTALS =
            """
            select damage, count(*) as households, sum(rooms) as rooms, sum(persons) as persons
              from ingest.damage_row
             where process = :process and region = any(:regions) and state = 'ACCEPTED'
             group by damage
            """;

    private final OpenStore open;

    SqlDamageTotals(OpenStore open) {
        this.open = open;
    }

    @Override
    public List<Total> list(String process, RegionCode region) {
        var known = open.divisions().get(region, open.day());
        var regions = Places.codesUnder(open, known.code());
        return open.store().read(handle -> list(handle, process, region, regions));
    }

    /// The sums of a region, given the codes of all in it.
    static List<Total> list(Handle handle, String process, RegionCode region, List<String> codes) {
        return handle
                .createQuery(TOTALS)
                .bind("process", process)
                .bindArray("regions", String.class, codes)
                .map((row, _) -> total(region, row))
                .stream()
                .sorted(Comparator.comparing(Total::damage))
                .toList();
    }

    private static Total total(RegionCode region, ResultSet row) throws SQLException {
        return new Total(
                region,
                Damage.valueOf(row.getString("damage")),
                Measure.whole(row.getLong("households"), Unit.HOUSEHOLD),
                Measure.whole(row.getLong("rooms"), Unit.ROOM),
                Measure.whole(row.getLong("persons"), Unit.PERSON));
    }
}
