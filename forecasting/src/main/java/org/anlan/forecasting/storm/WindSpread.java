package org.anlan.forecasting.storm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reckons the strongest wind of counties over many tracks. Immutable.
final class WindSpread {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final CountyWinds counties;
    private final TrackErrors errors;
    private final int members;

    WindSpread(CountyWinds counties, TrackErrors errors) {
        this.counties = counties;
        this.errors = errors;
        this.members = counties.settings().members();
    }

    /// Empty where nothing is forecast.
    Optional<WindAhead> of(List<Fix> track, long seed) {
        var analysed = track.stream().filter(f -> !f.isForecast()).map(Fix::at).toList();
        var ahead = track.stream().filter(Fix::isForecast).toList();
        if (ahead.isEmpty() || analysed.isEmpty()) {
            return Optional.empty();
        }
        var known = analysed.getLast();
        var drawn = new ShiftedTracks(track, known, errors).draw(members, seed);
        var issued =
                ahead.stream().flatMap(f -> f.forecast().stream()).max(Comparator.naturalOrder());
        return Optional.of(
                new WindAhead(
                        known,
                        ahead.getLast().at(),
                        issued.orElse(Instant.MIN),
                        ahead.getLast().rests(),
                        members,
                        counties(drawn)));
    }

    private List<WindAhead.County> counties(List<Track> drawn) {
        var codes = counties.codes();
        var winds = new double[codes.size()][drawn.size()];
        for (int member = 0; member < drawn.size(); member++) {
            var worst = counties.strongest(drawn.get(member));
            for (int county = 0; county < worst.length; county++) {
                winds[county][member] = worst[county];
            }
        }
        var told = new ArrayList<WindAhead.County>();
        for (int county = 0; county < winds.length; county++) {
            Arrays.sort(winds[county]);
            if (winds[county][drawn.size() - 1] > 0) {
                told.add(told(codes.get(county), winds[county]));
            }
        }
        told.sort(Comparator.comparingDouble(WindAhead.County::p50).reversed());
        return told;
    }

    private WindAhead.County told(String code, double[] sorted) {
        var middle = tenth(quantile(sorted, 0.5));
        return new WindAhead.County(
                code,
                tenth(quantile(sorted, LOW)),
                middle,
                tenth(quantile(sorted, HIGH)),
                counties.force(middle));
    }

    /// Straight between the members, as type 7 of Hyndman and Fan.
    private static double quantile(double[] sorted, double chance) {
        var at = chance * (sorted.length - 1);
        var below = (int) Math.floor(at);
        var above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
