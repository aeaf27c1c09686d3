package org.anlan.store.backup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anlan.store.StorageException;
import org.anlan.store.backup.BackupManifest.Partition;
import org.anlan.store.backup.BackupManifest.Sequence;
import org.jdbi.v3.core.Handle;

/// What PostgreSQL's own catalogue says about the rooms' tables. All names are quoted where needed.
final class SqlCatalog {

    /// One table to be copied; partitions are copied through their parent.
    ///
    /// @param order how its rows are sorted: the same in every database, whatever its collation
    record TableShape(
            String name, List<String> columns, String order, List<Partition> partitions) {}

    private static final String TABLES =
            """
            select c.oid::bigint as id, format('%I.%I', n.nspname, c.relname) as name
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = any(:schemas) and c.relkind in ('r', 'p')
               and not c.relispartition and c.relname <> 'migration'
             order by 2
            """;

    private static final String COLUMNS =
            """
            select quote_ident(attname) from pg_attribute
             where attrelid = :id and attnum > 0 and not attisdropped and attgenerated = ''
             order by attnum
            """;

    private static final String KEY =
            """
            select quote_ident(a.attname)
                   || case when a.attcollation <> 0 then ' collate "C"' else '' end
              from pg_index i
             cross join lateral unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
              join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
             where i.indrelid = :id and i.indisprimary order by k.place
            """;

    private static final String PARTITIONS =
            """
            select c.oid::regclass::text as name, pg_get_expr(c.relpartbound, c.oid) as bound
              from pg_inherits i join pg_class c on c.oid = i.inhrelid
             where i.inhparent = :id and c.relispartition order by 1
            """;

    private static final String FOREIGN_KEYS =
            """
            select format('%I.%I', fn.nspname, f.relname) as child,
                   format('%I.%I', tn.nspname, t.relname) as parent
              from pg_constraint k
              join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
              join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
             where k.contype = 'f' and k.conparentid = 0 and k.conrelid <> k.confrelid
            """;

    private static final String SEQUENCES =
            """
            select format('%I.%I', schemaname, sequencename) as name, last_value
              from pg_sequences where schemaname = any(:schemas) and last_value is not null
             order by 1
            """;

    private SqlCatalog() {}

    /// Makes dates, numbers and bytes come out alike in every session.
    static void settle(Handle handle) {
        handle.execute("set local timezone = 'UTC'");
        handle.execute("set local datestyle = 'ISO, YMD'");
        handle.execute("set local intervalstyle = 'postgres'");
        handle.execute("set local bytea_output = 'hex'");
        handle.execute("set local extra_float_digits = 1");
        handle.execute("set local search_path = pg_catalog");
    }

    /// The tables of some schemas, each after those its foreign keys name.
    ///
    /// @throws StorageException if foreign keys run in a circle
    static List<TableShape> tables(Handle handle, Collection<String> schemas) {
        var shapes = new TreeMap<String, TableShape>();
        handle.createQuery(TABLES)
                .bindArray("schemas", String.class, List.copyOf(schemas))
                .map((row, _) -> shape(handle, row.getLong("id"), row.getString("name")))
                .forEach(shape -> shapes.put(shape.name(), shape));
        return inOrder(shapes, parents(handle));
    }

    private static TableShape shape(Handle handle, long id, String name) {
        var columns = texts(handle, COLUMNS, id);
        var key = texts(handle, KEY, id);
        var order = key.isEmpty() ? "(" + name + ".*)::text collate \"C\"" : String.join(", ", key);
        var partitions =
                handle.createQuery(PARTITIONS)
                        .bind("id", id)
                        .map(
                                (row, _) ->
                                        new Partition(
                                                row.getString("name"), row.getString("bound")))
                        .list();
        return new TableShape(name, columns, order, partitions);
    }

    private static List<String> texts(Handle handle, String sql, long id) {
        return handle.createQuery(sql).bind("id", id).mapTo(String.class).list();
    }

    private static Map<String, Collection<String>> parents(Handle handle) {
        var parents = new TreeMap<String, Collection<String>>();
        handle.createQuery(FOREIGN_KEYS)
                .map((row, _) -> Map.entry(row.getString("child"), row.getString("parent")))
                .forEach(
                        key ->
                                parents.computeIfAbsent(key.getKey(), _ -> new TreeSet<>())
                                        .add(key.getValue()));
        return parents;
    }

    private static List<TableShape> inOrder(
            NavigableMap<String, TableShape> open, Map<String, Collection<String>> parents) {
        var ordered = new ArrayList<TableShape>();
        while (!open.isEmpty()) {
            var next =
                    open.values().stream()
                            .filter(
                                    t ->
                                            parents.getOrDefault(t.name(), List.of()).stream()
                                                    .noneMatch(open::containsKey))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new StorageException(
                                                    "The foreign keys of %s run in a circle: no order puts them back."
                                                            .formatted(open.keySet()),
                                                    null));
            open.remove(next.name());
            ordered.add(next);
        }
        return ordered;
    }

    static List<Sequence> sequences(Handle handle, Collection<String> schemas) {
        return handle.createQuery(SEQUENCES)
                .bindArray("schemas", String.class, List.copyOf(schemas))
                .map((row, _) -> new Sequence(row.getString("name"), row.getLong("last_value")))
                .list();
    }

    static void setSequence(Handle handle, Sequence sequence) {
        handle.createQuery("select setval(cast(:name as regclass), :last)")
                .bind("name", sequence.name())
                .bind("last", sequence.last())
                .mapTo(Long.class)
                .one();
    }

    /// Makes a partition that this database lacks; one without partitions is left as it is.
    static void addPartition(Handle handle, String table, Partition partition) {
        var partitioned =
                handle.createQuery(
                                "select relkind = 'p' from pg_class where oid = cast(:t as regclass)")
                        .bind("t", table)
                        .mapTo(Boolean.class)
                        .one();
        if (partitioned) {
            handle.execute(
                    "create table if not exists %s partition of %s %s"
                            .formatted(partition.name(), table, partition.bound()));
        }
    }

    /// The version a schema stands at.
    static String version(Handle handle, String schema) {
        return handle.createQuery(
                        "select version from %s.migration where success and version is not null order by installed_rank desc limit 1"
                                .formatted(schema))
                .mapTo(String.class)
                .one();
    }

    static boolean isFounded(Handle handle) {
        return handle.createQuery("select to_regclass('core.installation') is not null")
                        .mapTo(Boolean.class)
                        .one()
                && handle.createQuery("select exists (select from core.installation)")
                        .mapTo(Boolean.class)
                        .one();
    }
}
