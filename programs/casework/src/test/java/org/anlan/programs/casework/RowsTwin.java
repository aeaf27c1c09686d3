package org.anlan.programs.casework;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.DamageRows;

/// Damage rows in memory. The people are made up.
final class RowsTwin implements DamageRows {

    private final Map<UUID, Row> rows = new ConcurrentHashMap<>();

    @Override
    public Optional<Row> find(UUID row) {
        return Optional.ofNullable(rows.get(row));
    }

    @Override
    public Map<Damage, Long> countRooms(String process, RegionCode region) {
        return rows.values().stream()
                .filter(r -> r.process().equals(process) && r.village().equals(region))
                .collect(Collectors.groupingBy(Row::damage, Collectors.summingLong(Row::rooms)));
    }

    /// A collapsed home of three homeless people without income or self-help.
    Row add(String process, String town, String head, String identity, int days) {
        return add(process, town, head, identity, days, Damage.COLLAPSED);
    }

    Row add(String process, String town, String head, String identity, int days, Damage damage) {
        var row =
                new Row(
                        UUID.randomUUID(),
                        process,
                        new RegionCode(town),
                        head,
                        identity,
                        "6217000000000012345",
                        3,
                        damage,
                        4,
                        days,
                        true,
                        true,
                        true,
                        true);
        rows.put(row.row(), row);
        return row;
    }
}
