package org.anlan.forecasting.verification;

import java.time.Instant;

/// A forecast and what came, as neither can be changed any more: the digest was taken at issue, and
/// the issue was before the onset. Immutable.
///
/// @param forecast as issued
/// @param digest of the forecast, kept since its issue
/// @param onset when that which was forecast began
/// @param observed 1 or 0 of a chance, the level from 0, or the value in the forecast's unit
public record FrozenPair(IssuedForecast forecast, String digest, Instant onset, double observed) {

    /// @throws IllegalArgumentException if the forecast is not the one of the digest, or was not
    ///     issued before the onset, or nothing was observed
    public FrozenPair {
        if (!digest.equals(forecast.digest())) {
            throw new IllegalArgumentException(
                    "Forecast (digest %s) is not the one frozen (%s)."
                            .formatted(forecast.digest(), digest));
        }
        if (!forecast.issued().isBefore(onset)) {
            throw new IllegalArgumentException(
                    "Issue (%s) must be before the onset (%s)."
                            .formatted(forecast.issued(), onset));
        }
        if (!Double.isFinite(observed)) {
            throw new IllegalArgumentException(
                    "Observation (%s) must be a number.".formatted(observed));
        }
    }

    /// A number that only this forecast has, to draw by.
    long seed() {
        return Long.parseUnsignedLong(digest.substring(0, 16), 16);
    }
}
