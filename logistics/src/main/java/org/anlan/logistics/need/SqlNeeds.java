package org.anlan.logistics.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The tables `logistics.basis` and `logistics.need`.
public final class SqlNeeds {

    private static final String PUT_BASIS =
            """
            insert into logistics.basis (process, base, base_name, position, changed_at)
            values (:process, :base, :name, :position, :at)
                on conflict (process) do update
               set base = excluded.base, base_name = excluded.base_name,
                   position = excluded.position, changed_at = excluded.changed_at
            """;

    private static final String PUT =
            """
            insert into logistics.need as n (process, region, item, base, standard, indicator,
                                             people, quantity,
                                             since, as_of, position, synthetic)
            values (:process, :region, :item, :base, :standard, :indicator, :people, :quantity,
                    :since, :asOf, :position, :synthetic)
                on conflict (process, region, item) do update
               set base = excluded.base, standard = excluded.standard,
                   indicator = excluded.indicator, people = excluded.people,
                   quantity = excluded.quantity, as_of = excluded.as_of,
                   position = excluded.position, synthetic = excluded.synthetic,
                   since = case when n.quantity = 0 then excluded.since else n.since end
            """;

    private static final String DROP =
            """
            delete from logistics.need
             where process = :process and region = any(:regions)
               and (region, item) not in (select * from unnest(:kept, :items))
            """;

    private static final String LIST =
            "select * from logistics.need where process = :process order by region, item";

    private SqlNeeds() {}

    /// The basis of a process, or of the process that moved last when none is named.
    public static Optional<Basis> findBasis(Handle handle, Optional<String> process) {
        return handle.createQuery(
                        """
                        select * from logistics.basis
                         where :process::text is null or process = :process
                         order by changed_at desc, process limit 1
                        """)
                .bind("process", process.orElse(null))
                .map((row, _) -> basis(row))
                .findOne();
    }

    /// The basis of a process, held against other writers until the transaction ends.
    public static Optional<Basis> lockBasis(Handle handle, String process) {
        return handle.createQuery(
                        "select * from logistics.basis where process = :process for update")
                .bind("process", process)
                .map((row, _) -> basis(row))
                .findOne();
    }

    private static Basis basis(ResultSet row) throws SQLException {
        return new Basis(
                row.getString("process"),
                row.getString("base"),
                row.getString("base_name"),
                row.getLong("position"),
                row.getTimestamp("changed_at").toInstant());
    }

    static void putBasis(Handle handle, Basis basis) {
        handle.createUpdate(PUT_BASIS)
                .bind("process", basis.process())
                .bind("base", basis.base())
                .bind("name", basis.baseName())
                .bind("position", basis.position())
                .bind("at", basis.changedAt())
                .execute();
    }

    /// Puts the needs of some counties in place of those they had, in two trips.
    ///
    /// @param regions the counties; those that have no need among `needs` need nothing
    static void replace(
            Handle handle,
            String process,
            Collection<RegionCode> regions,
            Collection<CountyNeed> needs) {
        handle.createUpdate(DROP)
                .bind("process", process)
                .bindArray("regions", String.class, digits(regions.stream()))
                .bindArray("kept", String.class, digits(needs.stream().map(CountyNeed::region)))
                .bindArray("items", String.class, needs.stream().map(CountyNeed::item).toList())
                .execute();
        var batch = handle.prepareBatch(PUT);
        needs.forEach(need -> add(batch, process, need));
        batch.execute();
    }

    private static List<String> digits(Stream<RegionCode> regions) {
        return regions.map(RegionCode::digits).toList();
    }

    private static void add(PreparedBatch batch, String process, CountyNeed need) {
        batch.bind("process", process)
                .bind("region", need.region().digits())
                .bind("item", need.item())
                .bind("base", need.base())
                .bind("standard", need.standard())
                .bind("indicator", need.indicator())
                .bind("people", need.people())
                .bind("quantity", need.quantity())
                .bind("since", need.since())
                .bind("asOf", need.asOf())
                .bind("position", need.position())
                .bind("synthetic", need.synthetic())
                .add();
    }

    /// Drops what a process needed: it is closed.
    static void dropAll(Handle handle, String process) {
        handle.createUpdate("delete from logistics.need where process = :process")
                .bind("process", process)
                .execute();
    }

    /// The processes that need anything.
    public static List<String> listProcesses(Handle handle) {
        return handle.createQuery("select distinct process from logistics.need order by process")
                .mapTo(String.class)
                .list();
    }

    /// The needs of a process, by county and kind of goods.
    public static List<CountyNeed> list(Handle handle, String process) {
        return handle.createQuery(LIST).bind("process", process).map((row, _) -> need(row)).list();
    }

    private static CountyNeed need(ResultSet row) throws SQLException {
        return new CountyNeed(
                new RegionCode(row.getString("region")),
                row.getString("item"),
                row.getString("base"),
                row.getString("standard"),
                row.getString("indicator"),
                row.getLong("people"),
                row.getLong("quantity"),
                instant(row, "since"),
                instant(row, "as_of"),
                row.getLong("position"),
                row.getBoolean("synthetic"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
