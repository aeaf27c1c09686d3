package org.anlan.dashboard.callout;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.WarningCourse;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.store.Tx;

/// Writes a call list for each warning: the counties in its areas.
final class CalloutWatch implements WarningCourse {

    private final Places places;

    CalloutWatch(Places places) {
        this.places = places;
    }

    @Override
    public void end(Tx tx, WarningIssued by, Instant at) {
        SqlCallouts.end(tx.handle(), by, at);
    }

    @Override
    public void enter(Tx tx, WarningIssued warning, Instant at) {
        SqlCallouts.call(tx.handle(), warning, counties(warning), at);
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
