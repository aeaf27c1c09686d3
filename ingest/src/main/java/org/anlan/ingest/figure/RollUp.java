package org.anlan.ingest.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.anlan.domain.Fact;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.domain.fact.ReportExcluded;
import org.anlan.domain.fact.ReportSubmitted;
import org.anlan.domain.fact.ReportsReviewed;
import org.anlan.ingest.report.Exclusions;
import org.anlan.ingest.report.ReviewLevel;
import org.anlan.ingest.report.SqlReports;
import org.anlan.ingest.report.StoredReport;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;

/// Rolls reports up: township → county → city → province, by state, a batch at a time.
///
/// A place's figure is the sum of the places below, or what it reports of itself where that stands
/// for a later time or nothing stands below: never both, so nothing counts twice.
public final class RollUp implements Follower {

    private final OpenStore open;
    private final Exclusions exclusions;

    /// @param exclusions judges other bodies' reports again when a region's own figures move
    public RollUp(OpenStore open, Exclusions exclusions) {
        this.open = open;
        this.exclusions = exclusions;
    }

    @Override
    public String name() {
        return "ingest.roll-up";
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(ReportSubmitted.class, ReportsReviewed.class, ReportExcluded.class);
    }

    private record Curve(String process, String base) {}

    @Override
    public void follow(Tx tx, List<Followed> batch) {
        lock(tx, batch);
        var touched = new LinkedHashMap<Curve, Set<RegionCode>>();
        for (var followed : batch) {
            note(tx, followed.fact())
                    .forEach(
                            report ->
                                    touched.computeIfAbsent(
                                                    new Curve(report.process(), report.base()),
                                                    _ -> new TreeSet<>())
                                            .add(report.region()));
        }
        var position = batch.getLast().seal().position();
        touched.forEach((curve, regions) -> roll(tx, curve, regions, position));
    }

    /// All at once and in the reviews' order, before any is written.
    private static void lock(Tx tx, List<Followed> batch) {
        SqlReports.listLocked(
                tx.handle(), batch.stream().flatMap(f -> about(f.fact()).stream()).toList());
    }

    private static List<UUID> about(Fact fact) {
        var reports =
                switch (fact) {
                    case ReportSubmitted submitted -> List.of(submitted.report());
                    case ReportsReviewed reviewed -> reviewed.reports();
                    case ReportExcluded excluded -> List.of(excluded.report());
                    default -> List.<String>of();
                };
        return reports.stream().map(UUID::fromString).toList();
    }

    /// Notes what a fact tells of its reports.
    private static List<StoredReport> note(Tx tx, Fact fact) {
        return switch (fact) {
            case ReportSubmitted submitted -> {
                var reports = reports(tx, List.of(submitted.report()));
                reports.forEach(r -> tell(tx, List.of(r), before(r), "SUBMITTED"));
                yield reports;
            }
            case ReportsReviewed reviewed -> {
                var reports = reports(tx, reviewed.reports());
                var step = ReviewLevel.valueOf(reviewed.level()).step();
                var accepted = reviewed.decision().equals("ACCEPT");
                tell(tx, reports, accepted ? step : step - 1, accepted ? "SUBMITTED" : "RETURNED");
                yield reports;
            }
            case ReportExcluded excluded -> {
                var reports = reports(tx, List.of(excluded.report()));
                var counts = excluded.state().equals("OVERRULED");
                tell(tx, reports, -1, counts ? "SUBMITTED" : "EXCLUDED");
                yield reports;
            }
            default -> List.of();
        };
    }

    private static int before(StoredReport report) {
        return report.inLine() ? ReviewLevel.before(report.level()) : 0;
    }

    private static List<StoredReport> reports(Tx tx, List<String> ids) {
        return SqlReports.list(tx.handle(), ids.stream().map(UUID::fromString).toList());
    }

    private static void tell(Tx tx, List<StoredReport> reports, int level, String state) {
        SqlReports.tell(tx.handle(), reports.stream().map(StoredReport::id).toList(), level, state);
    }

    private void roll(Tx tx, Curve curve, Set<RegionCode> touched, long position) {
        var moved = new ArrayList<RegionCode>();
        for (var level : levels(touched).entrySet()) {
            moved.addAll(rollLevel(tx, curve, level.getValue(), position));
        }
        exclusions.judgeAgain(tx, curve.process(), moved);
    }

    /// The touched regions and all above them, narrowest level first.
    private Map<Integer, List<Region>> levels(Set<RegionCode> touched) {
        var byLevel = new TreeMap<Integer, Map<RegionCode, Region>>();
        for (var region : touched) {
            for (var up : open.divisions().listUpwards(region, open.day())) {
                byLevel.computeIfAbsent(-depth(up.level()), _ -> new TreeMap<>())
                        .put(up.code(), up);
            }
        }
        var levels = new LinkedHashMap<Integer, List<Region>>();
        byLevel.forEach((depth, regions) -> levels.put(depth, List.copyOf(regions.values())));
        return levels;
    }

    private static int depth(RegionLevel level) {
        return switch (level) {
            case PROVINCE -> 0;
            case CITY -> 1;
            case COUNTY, ZONE -> 2;
            case TOWNSHIP -> 3;
            case VILLAGE -> 4;
        };
    }

    private List<RegionCode> rollLevel(Tx tx, Curve curve, List<Region> regions, long position) {
        var handle = tx.handle();
        var codes = regions.stream().map(Region::code).toList();
        var told = new HashMap<RegionCode, List<SqlReports.Told>>();
        SqlReports.listTold(handle, curve.process(), curve.base(), codes)
                .forEach(
                        t ->
                                told.computeIfAbsent(t.report().region(), _ -> new ArrayList<>())
                                        .add(t));
        var sums = SqlFigures.sumsUnder(handle, curve.process(), curve.base(), codes);
        var now = SqlFigures.now(handle, curve.process(), curve.base(), codes);
        var moved = new ArrayList<RegionCode>();
        for (var region : regions) {
            var own = new Own(told.getOrDefault(region.code(), List.of()));
            var below = sums.getOrDefault(region.code(), Map.of());
            var next = Combined.of(region.level(), own, below, townships(region));
            var changed = changed(now.getOrDefault(region.code(), Map.of()), next);
            if (!changed.isEmpty()) {
                write(tx, curve, region, changed, position);
                moved.add(region.code());
            }
        }
        return moved;
    }

    private int townships(Region region) {
        return region.level().standsAsCounty()
                ? open.divisions().listUnder(region.code(), open.day()).size()
                : 0;
    }

    private static Map<String, Tally> changed(Map<String, Tally> now, Map<String, Tally> next) {
        var changed = new TreeMap<String, Tally>();
        next.forEach(
                (indicator, tally) -> {
                    if (!tally.equals(now.get(indicator))) {
                        changed.put(indicator, tally);
                    }
                });
        now.forEach(
                (indicator, tally) -> {
                    if (!next.containsKey(indicator) && tally.submitted() != null) {
                        changed.put(indicator, Combined.nothing(tally));
                    }
                });
        return changed;
    }

    private void write(
            Tx tx, Curve curve, Region region, Map<String, Tally> changed, long position) {
        var path = open.divisions().path(region.code(), open.day());
        SqlFigures.replace(
                tx.handle(),
                curve.process(),
                curve.base(),
                new SqlFigures.Place(region.code(), region.parent(), path, region.level()),
                changed,
                tx.civilNow(),
                position);
        if (region.level() != RegionLevel.TOWNSHIP && region.level() != RegionLevel.VILLAGE) {
            tx.state(
                    new FigureMoved(
                            curve.process(),
                            curve.base(),
                            region.code(),
                            List.copyOf(changed.keySet())));
        }
    }
}
