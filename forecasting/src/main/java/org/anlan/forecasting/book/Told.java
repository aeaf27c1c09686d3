package org.anlan.forecasting.book;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.UUID;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.IssuedForecast;
import org.anlan.forecasting.verification.Reference;

/// A forecast as the book keeps it.
///
/// @param kind who told it; the name is the issuer in the forecast's key
/// @param quantity what was forecast: [Quantity], as text
/// @param validFrom the beginning of the time it is for
/// @param validTo its end; from then on it can be verified
/// @param source where it comes from: `run:UUID` or `consultation:UUID`
/// @param forecast key, issue, value, and what it must beat
public record Told(
        UUID id,
        Issuer kind,
        String quantity,
        Instant validFrom,
        Instant validTo,
        String source,
        IssuedForecast forecast) {

    /// Who answers for a forecast.
    public enum Issuer {
        MODEL,
        EXPERT,
        DEPARTMENT,
        /// The opinions of a consultation, put together.
        POOL
    }

    /// The time of issue is cut to microseconds, as the database keeps it, so that the digest is
    /// that of what is read back.
    ///
    /// @throws IllegalArgumentException if the time ends before it begins, or the issue is not
    ///     before its end, or the quantity is not one of the book's
    public Told {
        forecast = forecast.issuedAt(forecast.issued().truncatedTo(ChronoUnit.MICROS));
        if (validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "End of the time forecast (%s) must not be before its start (%s)."
                            .formatted(validTo, validFrom));
        }
        if (!forecast.issued().isBefore(validTo)) {
            throw new IllegalArgumentException(
                    "Issue (%s) must be before the end of the time forecast (%s)."
                            .formatted(forecast.issued(), validTo));
        }
        Quantity.of(quantity);
    }

    /// The same with one more reference to beat; one that it has stays.
    Told beside(Reference which, ForecastValue value) {
        var references = new EnumMap<Reference, ForecastValue>(Reference.class);
        references.putAll(forecast.references());
        references.putIfAbsent(which, value);
        return new Told(
                id,
                kind,
                quantity,
                validFrom,
                validTo,
                source,
                new IssuedForecast(
                        forecast.key(), forecast.issued(), forecast.value(), references));
    }
}
