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

    private static final String STANDS = "select to_regclass(:name) is not null";
    private static final String ALONE =
            "select pg_advisory_xact_lock(hashtextextended('ingest.reading', 0))";

    private SqlReadingMonths() {}

    /// Makes the months of readings that have none; to be called before any row is locked.
    static void ensure(Handle handle, List<NewReading> readings) {
        Set<YearMonth> missing =
                readings.stream()
                        .map(r -> YearMonth.from(r.when().at().atOffset(ZoneOffset.UTC)))
                        .distinct()
                        .filter(month -> !stands(handle, month))
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!missing.isEmpty()) {
            handle.createQuery(ALONE).map((_, _) -> true).one();
            missing.stream().filter(m -> !stands(handle, m)).forEach(m -> make(handle, m));
        }
    }

    private static boolean stands(Handle handle, YearMonth month) {
        return handle.createQuery(STANDS).bind("name", name(month)).mapTo(Boolean.class).one();
    }

    private static void make(Handle handle, YearMonth month) {
        handle.execute(
                "create table %s (like ingest.reading including all)".formatted(name(month)));
        handle.execute(
                "alter table ingest.reading attach partition %s for values from ('%s') to ('%s')"
                        .formatted(name(month), start(month), start(month.plusMonths(1))));
    }

    private static String name(YearMonth month) {
        return "ingest.reading_%04d_%02d".formatted(month.getYear(), month.getMonthValue());
    }

    private static String start(YearMonth month) {
        return month.atDay(1) + "T00:00:00Z";
    }
}
