package org.anlan.ingest.observation;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The monthly partitions of `ingest.reading`, made when a first reading of a month comes.
///
/// A new month is filled beside the table and attached, which readers and writers of other months
/// do not wait for.
final class SqlReadingMonths {

    /// Asked of the catalogue's rows: `to_regclass` may still answer from before a rival's commit.
    private static final String STANDING =
            """
            select c.relname
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'ingest' and c.relname = any(:names)
            """;

    private static final String ALONE =
            "select pg_advisory_xact_lock(hashtextextended('ingest.reading', 0))";

    private SqlReadingMonths() {}

    /// Makes the months of readings that have none; to be called before any row is locked.
    static void ensure(Handle handle, List<NewReading> readings) {
        var months =
                readings.stream()
                        .map(r -> YearMonth.from(r.when().at().atOffset(ZoneOffset.UTC)))
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!missing(handle, months).isEmpty()) {
            handle.createQuery(ALONE).map((_, _) -> true).one();
            missing(handle, months).forEach(month -> make(handle, month));
        }
    }

    private static List<YearMonth> missing(Handle handle, Set<YearMonth> months) {
        var names = months.stream().map(SqlReadingMonths::name).toList();
        var standing =
                handle.createQuery(STANDING)
                        .bindArray("names", String.class, names)
                        .mapTo(String.class)
                        .set();
        return months.stream().filter(m -> !standing.contains(name(m))).toList();
    }

    private static void make(Handle handle, YearMonth month) {
        handle.execute(
                "create table ingest.%s (like ingest.reading including all)"
                        .formatted(name(month)));
        handle.execute(
                "alter table ingest.reading attach partition ingest.%s for values from ('%s') to ('%s')"
                        .formatted(name(month), start(month), start(month.plusMonths(1))));
    }

    private static String name(YearMonth month) {
        return "reading_%04d_%02d".formatted(month.getYear(), month.getMonthValue());
    }

    private static String start(YearMonth month) {
        return month.atDay(1) + "T00:00:00Z";
    }
}
