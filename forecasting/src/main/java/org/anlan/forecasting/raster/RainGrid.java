package org.anlan.forecasting.raster;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.anlan.web.Ask;
import org.jspecify.annotations.Nullable;

/// A grid of forecast rain as stored.
///
/// @param source who issued it
/// @param validFrom the beginning of the time it is the sum of
/// @param file as it came
/// @param counties what it means for each county, as JSON
record RainGrid(
        UUID id,
        String source,
        Instant issued,
        Instant validFrom,
        Instant validTo,
        RasterFormat format,
        Ask.Body file,
        String digest,
        String counties,
        Instant takenAt,
        String taker) {

    /// As it is listed, without its counties.
    Map<String, @Nullable Object> text() {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("id", id);
        text.put("source", source);
        text.put("issued", issued);
        text.put("from", validFrom);
        text.put("to", validTo);
        text.put("takenAt", takenAt);
        text.put("taker", taker);
        text.put("digest", digest);
        return text;
    }
}
