package org.anlan.ingest.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anlan.domain.Fact;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.domain.fact.ReportExcluded;
import org.anlan.domain.fact.ReportSubmitted;
import org.anlan.domain.fact.ReportsReviewed;
import org.anlan.ingest.figure.SqlFigureChanges.Change;
import org.anlan.ingest.figure.SqlFigureChanges.Place;
import org.anlan.ingest.report.Exclusions;
import org.anlan.ingest.report.SqlTold;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;

/// Rolls reports up: township → county → city → province, by state, a batch at a time.
///
/// A place's figure is the sum of the places below, or what it reports of itself where that stands
/// for a later time or the sum is not complete: never both, so nothing counts twice.
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
        var touched = new LinkedHashMap<Curve, Set<RegionCode>>();
        for (var report : Telling.of(tx, batch)) {
            touched.computeIfAbsent(
                            new Curve(report.process(), report.base()), _ -> new TreeSet<>())
                    .add(report.region());
        }
        var position = SqlRolled.move(tx.handle(), batch.getLast().seal().position());
        touched.forEach((curve, regions) -> roll(tx, curve, regions, position));
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
        var told = new HashMap<RegionCode, List<SqlTold.Told>>();
        SqlTold.listTold(handle, curve.process(), curve.base(), codes)
                .forEach(
                        t ->
                                told.computeIfAbsent(t.report().region(), _ -> new ArrayList<>())
                                        .add(t));
        var sums = SqlFigures.sumsUnder(handle, curve.process(), curve.base(), codes);
        var now = SqlFigures.now(handle, curve.process(), curve.base(), codes);
        var changes = new ArrayList<Change>();
        for (var region : regions) {
            var own = new Own(told.getOrDefault(region.code(), List.of()));
            var below = sums.getOrDefault(region.code(), Below.NOTHING);
            var next = Combined.of(region.level(), own, below, children(region));
            var before = now.getOrDefault(region.code(), Map.<String, Tally>of());
            var changed = changed(before, next);
            if (!changed.isEmpty()) {
                changes.add(new Change(place(region), changed, stood(before, changed)));
            }
        }
        if (!changes.isEmpty()) {
            SqlFigureChanges.write(
                    handle, curve.process(), curve.base(), changes, tx.civilNow(), position);
            changes.forEach(change -> state(tx, curve, change));
        }
        return changes.stream().map(change -> change.place().region()).toList();
    }

    private static Set<String> stood(Map<String, Tally> before, Map<String, Tally> changed) {
        var stood = new TreeSet<>(changed.keySet());
        stood.retainAll(before.keySet());
        return stood;
    }

    private int children(Region region) {
        return open.divisions().listUnder(region.code(), open.day()).size();
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

    private Place place(Region region) {
        var path = open.divisions().path(region.code(), open.day());
        return new Place(region.code(), region.parent(), path, region.level());
    }

    /// Tells that a county's, city's or the province's figures moved; townships' are many and few
    /// look at them.
    private static void state(Tx tx, Curve curve, Change change) {
        var place = change.place();
        if (place.level() != RegionLevel.TOWNSHIP && place.level() != RegionLevel.VILLAGE) {
            tx.state(
                    new FigureMoved(
                            curve.process(),
                            curve.base(),
                            place.region(),
                            List.copyOf(change.figures().keySet())));
        }
    }
}
