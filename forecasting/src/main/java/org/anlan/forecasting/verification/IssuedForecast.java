package org.anlan.forecasting.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /// The same, issued at another time.
    public IssuedForecast issuedAt(Instant time) {
        return new IssuedForecast(key, time, value, references);
    }

    /// SHA-256 over all of it, in hexadecimal: another forecast has another. It rests on the values
    /// alone, each with its length before it, so it is the same in every release.
    public String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            parts().forEach(part -> sha.update(part.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private Stream<String> parts() {
        var fixed =
                Stream.of(
                        key.hazard(),
                        key.region(),
                        String.valueOf(key.leadHours()),
                        key.issuer(),
                        String.valueOf(key.level()),
                        issued.toString(),
                        value.text());
        var known =
                new TreeMap<>(references)
                        .entrySet().stream()
                                .flatMap(e -> Stream.of(e.getKey().name(), e.getValue().text()));
        return Stream.concat(fixed, known).map(part -> part.length() + ":" + part);
    }
}
