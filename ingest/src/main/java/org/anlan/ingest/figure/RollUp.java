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
import org.anlan.ingest.figure.ChangedDivisions.DivisionsChanged;
import org.anlan.ingest.figure.SqlFigureChanges.Change;
import org.anlan.ingest.report.Exclusions;
import org.anlan.ingest.report.SqlTold;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// Rolls reports up: township → county → city → province, by state, a batch at a time.
///
/// A place's figure is the sum of the places below, or what it reports of itself where that stands
/// for a later time or the sum is not complete: never both, so nothing counts twice. Where regions
/// changed, figures are summed in today's divisions from then on; earlier rows stay as summed then.
public final class RollUp implements Follower {

    private final StandingTree tree;
    private final ChangedDivisions changedDivisions;
    private final Exclusions exclusions;

    /// @param exclusions judges other bodies' reports again when a region's own figures move
    public RollUp(OpenStore open, Exclusions exclusions) {
        this.tree = new StandingTree(open);
        this.changedDivisions = new ChangedDivisions(open);
        this.exclusions = exclusions;
    }

    @Override
    public String name() {
        return "ingest.roll-up";
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(
                ReportSubmitted.class,
                ReportsReviewed.class,
                ReportExcluded.class,
                DivisionsChanged.class);
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
        var moved = new HashMap<Curve, Set<RegionCode>>();
        var position = SqlRolled.move(tx.handle(), batch.getLast().seal().position());
        if (batch.stream().anyMatch(f -> f.fact() instanceof DivisionsChanged)) {
            move(tx, touched, moved, position);
        }
        touched.forEach(
                (curve, regions) ->
                        roll(tx, curve, regions, moved.getOrDefault(curve, Set.of()), position));
    }

    /// Puts reports where their regions stand, and has all figures that stood elsewhere summed
    /// anew, with the sums they left.
    private void move(
            Tx tx,
            Map<Curve, Set<RegionCode>> touched,
            Map<Curve, Set<RegionCode>> moved,
            long position) {
        SqlMoved.moveReports(tx.handle(), changedDivisions.listPlaces(tx.handle()));
        for (var kept : changedDivisions.listFigures(tx.handle())) {
            var curve = new Curve(kept.process(), kept.base());
            var region = kept.place().region();
            var anew = touched.computeIfAbsent(curve, _ -> new TreeSet<>());
            anew.add(region);
            kept.place().parent().ifPresent(anew::add);
            moved.computeIfAbsent(curve, _ -> new TreeSet<>()).add(region);
            SqlMoved.note(tx.handle(), kept, position);
        }
    }

    private void roll(
            Tx tx, Curve curve, Set<RegionCode> touched, Set<RegionCode> moved, long position) {
        var changed = new ArrayList<RegionCode>();
        for (var level : levels(touched).entrySet()) {
            changed.addAll(rollLevel(tx, curve, level.getValue(), moved, position));
        }
        exclusions.judgeAgain(tx, curve.process(), changed.stream().filter(tree::stands).toList());
    }

    /// The touched regions and all above them, narrowest level first.
    private Map<Integer, List<Region>> levels(Set<RegionCode> touched) {
        var byLevel = new TreeMap<Integer, Map<RegionCode, Region>>();
        for (var region : touched) {
            for (var up : tree.listTouchedBy(region)) {
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

    private List<RegionCode> rollLevel(
            Tx tx, Curve curve, List<Region> regions, Set<RegionCode> moved, long position) {
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
            var next =
                    tree.stands(region.code())
                            ? Combined.of(region.level(), own, below, children(region))
                            : Combined.ofGone(own, countedOnceUnder(handle, curve, region));
            var before = now.getOrDefault(region.code(), Map.<String, Tally>of());
            var changed = changed(before, next);
            if (moved.contains(region.code())) {
                before.forEach(changed::putIfAbsent);
            }
            if (!changed.isEmpty()) {
                changes.add(new Change(tree.place(region.code()), changed, stood(before, changed)));
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
        return tree.listUnder(region).size();
    }

    /// What the parts of a region that stands no more count wherever they belong now.
    private Set<String> countedOnceUnder(Handle handle, Curve curve, Region gone) {
        var parts = tree.listUnder(gone).stream().map(Region::code).toList();
        var counted = new TreeSet<String>();
        SqlFigures.now(handle, curve.process(), curve.base(), parts)
                .values()
                .forEach(
                        figures ->
                                figures.forEach(
                                        (indicator, tally) -> {
                                            if (tally.submitted() != null) {
                                                counted.add(indicator);
                                            }
                                        }));
        return counted;
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

    /// Tells that a county's, city's or the province's figures moved; townships' are many and few
    /// look at them, and a region that stands no more nobody asks for.
    private void state(Tx tx, Curve curve, Change change) {
        var place = change.place();
        if (place.level() != RegionLevel.TOWNSHIP
                && place.level() != RegionLevel.VILLAGE
                && tree.stands(place.region())) {
            tx.state(
                    new FigureMoved(
                            curve.process(),
                            curve.base(),
                            place.region(),
                            List.copyOf(change.figures().keySet())));
        }
    }
}
