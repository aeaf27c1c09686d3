package org.anlan.forecasting.storm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.sf.geographiclib.Geodesic;
import org.anlan.forecasting.special.Normal;

/// Tracks that a typhoon may take as well: what is forecast shifted by the errors such forecasts
/// make, each track by one draw that grows with the lead; what is analysed stays.
final class ShiftedTracks {

    private final List<Fix> track;
    private final Instant known;
    private final TrackErrors errors;

    /// @param track in order of time, with forecasts after analyses
    /// @param known time of the last analysis
    ShiftedTracks(List<Fix> track, Instant known, TrackErrors errors) {
        this.track = List.copyOf(track);
        this.known = known;
        this.errors = errors;
    }

    /// Members from the last analysis on, the same for the same seed.
    List<Track> draw(int members, long seed) {
        var random = new SplittableRandom(seed);
        var drawn = new ArrayList<Track>();
        for (int i = 0; i < members; i++) {
            drawn.add(shifted(normal(random), normal(random)));
        }
        return drawn;
    }

    private static double normal(SplittableRandom random) {
        return Normal.quantile(random.nextDouble(Double.MIN_NORMAL, 1));
    }

    private Track shifted(double east, double north) {
        var distance = Math.hypot(east, north);
        var bearing = Math.toDegrees(Math.atan2(east, north));
        return new Track(
                track.stream()
                        .filter(fix -> !fix.at().isBefore(known))
                        .map(fix -> shifted(fix, distance, bearing))
                        .toList());
    }

    private Fix shifted(Fix fix, double distance, double bearing) {
        var lead = Duration.between(known, fix.at());
        var metres = distance * errors.deviationMetres(fix.rests(), lead);
        var place = Geodesic.WGS84.Direct(fix.lat(), fix.lon(), bearing, metres);
        return fix.at(place.lat2, place.lon2);
    }
}
