package org.anlan.forecasting.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// A forecast as it was issued, with what was known then that it must beat.
///
/// @param key what it is scored with
/// @param issued when
/// @param value what was told
/// @param references forecasts of the same thing, in the same form, that could be made then too
public record IssuedForecast(
        ScoreKey key,
        Instant issued,
        ForecastValue value,
        Map<Reference, ForecastValue> references) {

    /// @throws IllegalArgumentException if a reference has another form
    public IssuedForecast {
        references = Map.copyOf(references);
        for (var reference : references.entrySet()) {
            if (reference.getValue().main() != value.main()) {
                throw new IllegalArgumentException(
                        "Reference (%s) must score by %s as the forecast does."
                                .formatted(reference.getKey(), value.main()));
            }
        }
    }

    /// SHA-256 over all of it, in hexadecimal: another forecast has another.
    public String digest() {
        var text = "%s|%s|%s|%s".formatted(key, issued, value, new TreeMap<>(references));
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
