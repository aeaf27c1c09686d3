package org.anlan.dashboard.callout;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.Watch;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Writes a call list for each warning: the counties in its areas.
final class CalloutWatch implements Watch {

    private final Places places;

    CalloutWatch(Places places) {
        this.places = places;
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(WarningIssued.class);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        for (var followed : facts) {
            var warning = (WarningIssued) followed.fact();
            var at = followed.seal().knownAt();
            if (!warning.message().equals("ALERT")) {
                SqlCallouts.end(tx.handle(), warning, at);
            }
            if (!warning.message().equals("CANCEL")) {
                SqlCallouts.call(tx.handle(), warning, counties(warning), at);
            }
        }
    }

    private List<RegionCode> counties(WarningIssued warning) {
        var areas = warning.areas().isEmpty() ? List.of(warning.region()) : warning.areas();
        return areas.stream().flatMap(this::counties).distinct().toList();
    }

    /// The counties under a region; the county above a township.
    private Stream<RegionCode> counties(RegionCode region) {
        var county = places.county(region);
        return places.level(county).standsAsCounty()
                ? Stream.of(county)
                : places.listUnder(region).stream().flatMap(r -> counties(r.code()));
    }
}
