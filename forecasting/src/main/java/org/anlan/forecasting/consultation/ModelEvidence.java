package org.anlan.forecasting.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.book.ValueText;
import org.jdbi.v3.core.Handle;

/// What models have told of the time ahead, from the book of forecasts.
final class ModelEvidence {

    /// Older runs say nothing about now.
    private static final Duration FRESH = Duration.ofDays(2);

    private static final int MOST = 500;

    private ModelEvidence() {}

    /// Of each model, quantity, place and time the newest.
    static List<Map<String, Object>> ahead(Handle handle, Instant at) {
        return SqlModelForecasts.listAhead(handle, at.minus(FRESH), at, MOST).stream()
                .map(ModelEvidence::text)
                .toList();
    }

    private static Map<String, Object> text(Told told) {
        var text = new LinkedHashMap<String, Object>();
        text.put("issuer", told.forecast().key().issuer());
        text.put("quantity", told.quantity());
        text.put("region", told.forecast().key().region());
        text.put("from", told.validFrom());
        text.put("to", told.validTo());
        text.put("issuedAt", told.forecast().issued());
        text.put("source", told.source());
        text.put("value", ValueText.of(told.forecast().value()));
        return text;
    }
}
