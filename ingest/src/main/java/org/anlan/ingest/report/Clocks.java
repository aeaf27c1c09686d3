package org.anlan.ingest.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.Divisions;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.Scope;
import org.anlan.domain.fact.ClockEnded;
import org.anlan.domain.fact.ClockPassed;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;

/// The reporting clocks: township → county from the event, each higher level from the receipt;
/// daily ones while a response is in force, final ones once the situation is stable.
///
/// The county's clock starts with the event and stops with its review; the city's starts there, and
/// so upwards. A closed process owes nothing more. Thread-safe.
public final class Clocks {

    private static final List<Integer> SHARES = List.of(100, 80, 50);

    private final OpenStore open;
    private final Divisions divisions;
    private final ClockRules rules;
    private final DailyClocks daily;
    private final FinalClocks finals;

    /// @param rules the pack's clocks
    public Clocks(OpenStore open, ClockRules rules) {
        this.open = open;
        this.divisions = open.divisions();
        this.rules = rules;
        this.daily = new DailyClocks(open, rules);
        this.finals = new FinalClocks(open, rules);
    }

    /// Those of each day of a response.
    public DailyClocks daily() {
        return daily;
    }

    /// The clock a report of a level itself runs by, if it says when the disaster struck.
    Optional<ClockRules.Rule> ruleOf(RegionLevel level) {
        return rules.first(level);
    }

    /// A report came in: the county above it owes its report of the event, and those that its
    /// hazard asks for; what the place itself owed is answered.
    void reported(Tx tx, StoredReport report, String hazard, Optional<Instant> event) {
        event.ifPresent(at -> eventReported(tx, report, hazard, at));
        if (report.inLine()) {
            daily.answered(tx, report.process(), report.region(), report.asOf());
            finals.filed(tx, report);
        }
    }

    private void eventReported(Tx tx, StoredReport report, String hazard, Instant event) {
        above(report.region(), RegionLevel.COUNTY)
                .ifPresent(
                        county ->
                                rules.started(county.level(), hazard)
                                        .forEach(
                                                rule ->
                                                        start(
                                                                tx,
                                                                rule,
                                                                report.process(),
                                                                county,
                                                                event)));
    }

    /// Whether some clock of a region looks at one of these indicators.
    public boolean asksFor(RegionCode region, List<String> indicators) {
        return divisions.find(region, open.day()).stream()
                .flatMap(known -> rules.ofLosses(known.level()).stream())
                .flatMap(rule -> rule.condition().stream())
                .anyMatch(c -> c.indicators().stream().anyMatch(indicators::contains));
    }

    /// A region's reports count so much in sum: what such losses ask for is owed, from the event or
    /// the report that made them so many.
    ///
    /// @param values with what nobody reviewed yet, in the indicator's smallest unit
    public void counted(
            Tx tx, String process, String base, RegionCode code, Map<String, Long> values) {
        var region = divisions.get(code, open.day());
        var scope = Scope.under(divisions.path(code, open.day()));
        var hazard = SqlProcesses.findHazard(tx.handle(), process).orElse("");
        for (var rule : rules.ofLosses(region.level())) {
            rule.condition()
                    .filter(c -> c.isMet(values) && rule.concerns(hazard))
                    .ifPresent(
                            c ->
                                    start(
                                            tx,
                                            rule,
                                            process,
                                            region,
                                            SqlLosses.last(
                                                            tx.handle(),
                                                            process,
                                                            base,
                                                            scope,
                                                            c.indicators())
                                                    .orElse(tx.civilNow())));
        }
    }

    /// A region's reports were accepted by its own level: its clocks stop, or run anew where they
    /// repeat, and the next level's starts.
    ///
    /// @param newest the latest instant that the accepted reports stand for
    void reviewed(Tx tx, String process, RegionCode region, Instant newest) {
        var here = divisions.get(region, open.day());
        var at = tx.civilNow();
        for (var rule : rules.list(here.level())) {
            if (rule.repeats()) {
                SqlClocks.again(
                        tx.handle(), rule.id(), process, region, at, at.plus(rule.within()));
            } else if (!rule.isFinal()) {
                SqlClocks.meet(tx.handle(), rule.id(), process, region, at);
            }
        }
        daily.answered(tx, process, region, newest);
        finals.reviewed(tx, process, here);
        here.parent()
                .map(p -> divisions.get(p, open.day()))
                .ifPresent(
                        parent ->
                                rules.first(parent.level())
                                        .ifPresent(rule -> start(tx, rule, process, parent, at)));
    }

    /// The situation is stable: nothing daily is owed any more, and the final reports are.
    void stabilised(Tx tx, String process) {
        daily.stabilised(tx, process);
        finals.start(tx, process);
    }

    static void start(Tx tx, ClockRules.Rule rule, String process, Region region, Instant from) {
        SqlClocks.start(
                tx.handle(),
                new SqlClocks.Clock(
                        rule.id(), process, region.code(), 0, from, from.plus(rule.within())),
                tx.civilNow());
    }

    /// Ends a clock without its report, and tells of it where its time was told of.
    static void end(Tx tx, SqlClocks.Clock clock, Instant at) {
        SqlClocks.end(tx.handle(), clock, at);
        if (clock.told() > 0) {
            tx.state(new ClockEnded(clock.rule(), clock.process(), clock.region()));
        }
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
        daily.tick(tx);
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
