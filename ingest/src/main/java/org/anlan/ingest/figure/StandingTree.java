package org.anlan.ingest.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.domain.Divisions;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.ingest.figure.SqlFigureChanges.Place;
import org.anlan.store.open.OpenStore;

/// Today's divisions as figures roll up in them, with a place also for regions that stand no more:
/// right under the nearest of their last owners that still stands. Thread-safe.
final class StandingTree {

    private final OpenStore open;

    StandingTree(OpenStore open) {
        this.open = open;
    }

    private Divisions divisions() {
        return open.divisions();
    }

    /// Whether a code is borne today.
    boolean stands(RegionCode code) {
        return divisions().find(code, open.day()).isPresent();
    }

    /// The region that bears a code, or bore it last.
    ///
    /// @throws IllegalArgumentException if none ever did
    Region get(RegionCode code) {
        return divisions().find(code, open.day()).orElseGet(() -> last(code));
    }

    private Region last(RegionCode code) {
        var times = divisions().listThroughTime(code);
        if (times.isEmpty()) {
            throw new IllegalArgumentException("Region code (%s) is unknown.".formatted(code));
        }
        return times.getLast();
    }

    /// The region and those it is summed into, up to the province.
    List<Region> listUpwards(RegionCode code) {
        var line = new ArrayList<Region>();
        for (var at = Optional.of(get(code)); at.isPresent(); at = owner(at.get())) {
            line.add(at.get());
        }
        return line;
    }

    /// As [#listUpwards], with all that a region was once summed into and that stand no more: what
    /// they told of themselves yields to what their parts tell.
    Set<Region> listTouchedBy(RegionCode code) {
        var touched = new LinkedHashSet<>(listUpwards(code));
        for (var then : divisions().listThroughTime(code)) {
            then.parent()
                    .filter(owner -> !stands(owner))
                    .ifPresent(gone -> touched.addAll(listUpwards(gone)));
        }
        return touched;
    }

    /// Whom a region is summed into; empty for the province.
    Optional<Region> owner(Region region) {
        var owner = region.parent();
        while (owner.isPresent() && !stands(owner.get())) {
            owner = last(owner.get()).parent();
        }
        return owner.map(this::get);
    }

    /// Those under a region today, or on the last day it stood.
    List<Region> listUnder(Region region) {
        var day =
                stands(region.code())
                        ? open.day()
                        : region.validTo().map(end -> end.minusDays(1)).orElse(open.day());
        return divisions().listUnder(region.code(), day);
    }

    /// How a region's figures are kept.
    Place place(RegionCode code) {
        var line = listUpwards(code);
        var path = new StringBuilder();
        line.reversed().forEach(region -> path.append(region.code()).append('/'));
        var owner =
                line.size() > 1 ? Optional.of(line.get(1).code()) : Optional.<RegionCode>empty();
        return new Place(code, owner, path.toString(), line.getFirst().level());
    }
}
