package org.anlan.ingest.report;

import java.util.List;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Scope;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;

/// The final reports (核报): owed by every region under which anything was reported, from the day
/// the situation is stable.
///
/// A region's is met by a final report of its own, or once it has accepted those of all places
/// below that reported: a city's never before all its counties' (D.1, 14). Thread-safe.
final class FinalClocks {

    private final OpenStore open;
    private final ClockRules rules;

    FinalClocks(OpenStore open, ClockRules rules) {
        this.open = open;
        this.rules = rules;
    }

    /// Starts them where anything was reported; a final report that stands already meets its own.
    void start(Tx tx, String process) {
        var reported = SqlDisasters.listReported(tx.handle(), process);
        for (var region : open.divisions().listOn(open.day())) {
            var owed = rules.finals(region.level());
            if (!owed.isEmpty() && reported.stream().anyMatch(scope(region)::contains)) {
                owed.forEach(r -> Clocks.start(tx, r, process, region, tx.civilNow()));
                if (SqlFinals.hasOwn(tx.handle(), process, region.code())) {
                    meet(tx, owed, process, region.code());
                }
                reviewed(tx, process, region);
            }
        }
    }

    /// A report came in: a region's own final report meets its clock.
    void filed(Tx tx, StoredReport report) {
        if (report.kind() == ReportForm.Kind.FINAL) {
            meet(tx, rules.finals(report.level()), report.process(), report.region());
        }
    }

    /// A region accepted reports from below.
    void reviewed(Tx tx, String process, Region region) {
        var owed = rules.finals(region.level());
        var level = ReviewLevel.of(region.level());
        if (!owed.isEmpty()
                && level.isPresent()
                && SqlFinals.isComplete(tx.handle(), process, scope(region), level.get())) {
            meet(tx, owed, process, region.code());
        }
    }

    private static void meet(Tx tx, List<ClockRules.Rule> owed, String process, RegionCode region) {
        owed.forEach(r -> SqlClocks.meet(tx.handle(), r.id(), process, region, tx.civilNow()));
    }

    private Scope scope(Region region) {
        return Scope.under(open.divisions().path(region.code(), open.day()));
    }
}
