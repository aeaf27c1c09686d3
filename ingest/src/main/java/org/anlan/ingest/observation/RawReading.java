package org.anlan.ingest.observation;

import java.util.Map;

/// A row of a batch as it was written, not yet believed.
///
/// @param row its number within the batch, from 1
/// @param line the line it begins at, from 1
/// @param fields what it says by field; empty text is a missing value
record RawReading(int row, long line, Map<String, String> fields) {

    /// The most rows of one batch.
    static final int MOST = 10_000;

    RawReading {
        fields = Map.copyOf(fields);
    }

    /// A field's text; empty when missing.
    String text(String field) {
        return fields.getOrDefault(field, "");
    }
}
