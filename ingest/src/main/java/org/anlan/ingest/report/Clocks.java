package org.anlan.ingest.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.Divisions;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.fact.ClockPassed;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// The two-hour clocks: township → county from the event, each higher level from the receipt.
///
/// The county's clock starts with the event and stops with its review; the city's starts there, and
/// so upwards. A closed process owes nothing more. Thread-safe.
public final class Clocks {

    private static final List<Integer> SHARES = List.of(100, 80, 50);

    private final OpenStore open;
    private final Divisions divisions;
    private final ClockRules rules;

    /// @param rules the pack's clocks
    public Clocks(OpenStore open, ClockRules rules) {
        this.open = open;
        this.divisions = open.divisions();
        this.rules = rules;
    }

    /// The clock a report of a level itself runs by, if it says when the disaster struck.
    Optional<ClockRules.Rule> ruleOf(RegionLevel level) {
        return rules.first(level);
    }

    /// An event was reported: the county above it owes its report, and those that so many losses or
    /// its hazard ask for.
    void eventReported(Handle handle, StoredReport report, String hazard, Instant event) {
        above(report.region(), RegionLevel.COUNTY)
                .ifPresent(
                        county ->
                                rules.started(county.level(), hazard, report.values())
                                        .forEach(
                                                rule ->
                                                        start(
                                                                handle,
                                                                rule,
                                                                report.process(),
                                                                county,
                                                                event)));
    }

    /// A region's reports were accepted by its own level: its clocks stop, or run anew where they
    /// repeat, and the next level's starts.
    void reviewed(Handle handle, String process, RegionCode region, Instant at) {
        var here = divisions.get(region, open.day());
        for (var rule : rules.list(here.level())) {
            if (rule.repeats()) {
                SqlClocks.again(handle, rule.id(), process, region, at, at.plus(rule.within()));
            } else {
                SqlClocks.meet(handle, rule.id(), process, region, at);
            }
        }
        here.parent()
                .map(p -> divisions.get(p, open.day()))
                .ifPresent(
                        parent ->
                                rules.first(parent.level())
                                        .ifPresent(
                                                rule -> start(handle, rule, process, parent, at)));
    }

    private static void start(
            Handle handle, ClockRules.Rule rule, String process, Region region, Instant from) {
        SqlClocks.start(
                handle,
                new SqlClocks.Clock(
                        rule.id(),
                        process,
                        region.code(),
                        from,
                        from.plus(rule.within()),
                        Optional.empty(),
                        0));
    }

    private Optional<Region> above(RegionCode region, RegionLevel level) {
        return divisions.listUpwards(region, open.day()).stream()
                .filter(
                        r ->
                                r.level() == level
                                        || (level == RegionLevel.COUNTY
                                                && r.level().standsAsCounty()))
                .findFirst();
    }

    /// Tells of clocks that passed 50, 80 or 100 percent; to be called each minute of civil time.
    public void tick(Tx tx) {
        for (var clock : SqlClocks.listRunning(tx.handle())) {
            var percent = clock.percent(tx.civilNow());
            SHARES.stream()
                    .filter(share -> percent >= share && clock.told() < share)
                    .findFirst()
                    .ifPresent(share -> tell(tx, clock, share));
        }
    }

    private static void tell(Tx tx, SqlClocks.Clock clock, int share) {
        SqlClocks.told(tx.handle(), clock, share);
        tx.state(
                new ClockPassed(clock.rule(), clock.process(), clock.region(), share, clock.due()));
    }
}
