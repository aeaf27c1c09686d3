package org.anlan.ingest.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Scope;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;

/// The daily reports (零报告) of a relief response: each day from the one after its start, for data to
/// the midnight before, until it ends or the situation is stable.
///
/// A region owes one where it lies in the area of the response and in that of the disaster: in the
/// region the process was opened for, above it, or where reports came from. Thread-safe.
public final class DailyClocks {

    private static final int MOST_DAYS = 31; // missed while the house was closed

    private final OpenStore open;
    private final ClockRules rules;

    /// @param rules the pack's clocks
    public DailyClocks(OpenStore open, ClockRules rules) {
        this.open = open;
        this.rules = rules;
    }

    /// Starts the clocks of each civil day that has begun; to be called each minute of civil time.
    public void tick(Tx tx) {
        var today = LocalDate.ofInstant(tx.civilNow(), OpenStore.ZONE);
        var next =
                SqlDailyClocks.lastDay(tx.handle())
                        .filter(day -> !day.isAfter(today)) // an exercise's clock turned back
                        .map(day -> day.plusDays(1))
                        .map(day -> later(day, today.minusDays(MOST_DAYS)))
                        .orElse(today);
        if (!next.isAfter(today)) {
            next.datesUntil(today.plusDays(1)).forEach(day -> startDay(tx, day));
            SqlDailyClocks.putDay(tx.handle(), today);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void startDay(Tx tx, LocalDate day) {
        var midnight = day.atStartOfDay(OpenStore.ZONE).toInstant();
        for (var rule : rules.daily()) {
            var due = day.atTime(rule.by()).atZone(OpenStore.ZONE).toInstant();
            var areas = areas(tx, midnight, due);
            if (!areas.isEmpty()) {
                start(tx, rule, regions(rule, areas), midnight, due);
            }
        }
    }

    private static List<Scope> areas(Tx tx, Instant startedBefore, Instant at) {
        return SqlResponses.listAreas(tx.handle(), startedBefore, at).stream()
                .map(Scope::under)
                .toList();
    }

    private List<Region> regions(ClockRules.Daily rule, List<Scope> areas) {
        return open.divisions().listOn(open.day()).stream()
                .filter(r -> ClockRules.asCounty(r.level()) == rule.level())
                .filter(r -> areas.stream().anyMatch(a -> a.contains(path(r.code()))))
                .toList();
    }

    private void start(
            Tx tx, ClockRules.Daily rule, List<Region> regions, Instant from, Instant due) {
        for (var disaster : SqlDisasters.listUnstable(tx.handle())) {
            regions.stream()
                    .filter(region -> concerns(disaster, region))
                    .forEach(r -> start(tx, rule.id(), disaster.process(), r.code(), from, due));
        }
    }

    private boolean concerns(SqlDisasters.Disaster disaster, Region region) {
        var here = Scope.under(path(region.code()));
        var opened = path(disaster.opened());
        return Scope.under(opened).contains(here.from())
                || here.contains(opened)
                || disaster.reported().stream().anyMatch(here::contains);
    }

    private static void start(
            Tx tx, String rule, String process, RegionCode region, Instant from, Instant due) {
        var round = Math.toIntExact(LocalDate.ofInstant(from, OpenStore.ZONE).toEpochDay());
        SqlClocks.start(
                tx.handle(),
                new SqlClocks.Clock(rule, process, region, round, from, due),
                tx.civilNow());
        SqlDailyClocks.meetByEarlier(tx.handle(), rule, process, region, round);
    }

    /// A region filed, or passed on, what stands for an instant: the days that had begun by then
    /// are answered.
    void answered(Tx tx, String process, RegionCode region, Instant asOf) {
        SqlDailyClocks.meet(tx.handle(), ids(), process, region, asOf, tx.civilNow());
    }

    /// A response ended: what is not yet due is no longer owed where no other one is in force.
    void responseEnded(Tx tx, Instant at) {
        var inForce = areas(tx, at, at);
        SqlDailyClocks.listNotYetDue(tx.handle(), ids(), at).stream()
                .filter(c -> inForce.stream().noneMatch(a -> a.contains(path(c.region()))))
                .forEach(c -> Clocks.end(tx, c, at));
    }

    private String path(RegionCode region) {
        return open.divisions().path(region, open.day());
    }

    /// The situation is stable: what is not yet due is no longer owed.
    void stabilised(Tx tx, String process) {
        SqlDailyClocks.listNotYetDue(tx.handle(), ids(), tx.civilNow()).stream()
                .filter(c -> c.process().equals(process))
                .forEach(c -> Clocks.end(tx, c, tx.civilNow()));
    }

    private List<String> ids() {
        return rules.daily().stream().map(ClockRules.Daily::id).toList();
    }
}
