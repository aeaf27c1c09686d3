package org.anlan.forecasting.storm;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// The wind that typhoons brought, by their tracks as analysed afterwards: reckoned by the same
/// model as the forecast, so that it tells how good the track was, not how good the model is.
/// Thread-safe.
public final class StormsThatCame {

    /// The last analysis may be so much older than the end of the time asked for.
    private static final Duration NEAR = Duration.ofHours(6);

    /// All that was ever told.
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Supplier<CountyWinds> counties;

    StormsThatCame(Supplier<CountyWinds> counties) {
        this.counties = counties;
    }

    /// The strongest wind of a county.
    ///
    /// @param windMs m/s, 0 where the typhoon spared it
    /// @param at when; empty where it did
    public record Blown(double windMs, Optional<Instant> at) {}

    /// What the typhoon that a run is of brought to each county in a span; empty while its track is
    /// not analysed up to the end. A county that it spared is not there.
    public Optional<Map<String, Blown>> find(Handle handle, UUID run, Instant from, Instant to) {
        return SqlStorms.findStorm(handle, run)
                .flatMap(
                        storm -> {
                            var track =
                                    SqlStorms.track(handle, storm, EVER).stream()
                                            .filter(f -> !f.isForecast())
                                            .toList();
                            return track.size() < 2 || track.getLast().at().isBefore(to.minus(NEAR))
                                    ? Optional.empty()
                                    : Optional.of(blown(new Track(track), from, to));
                        });
    }

    private Map<String, Blown> blown(Track track, Instant from, Instant to) {
        var blown = new HashMap<String, Blown>();
        counties.get()
                .within(track, from, to)
                .forEach(
                        (region, wind) ->
                                blown.put(
                                        region, new Blown(wind.windMs(), Optional.of(wind.at()))));
        return blown;
    }
}
