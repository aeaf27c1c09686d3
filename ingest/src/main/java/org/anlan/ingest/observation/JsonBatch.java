package org.anlan.ingest.observation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a batch of readings written as a JSON array of objects.
///
/// Numbers keep the digits they were written with. A value of the wrong shape is kept as its text,
/// so that the check of its field refuses the row and not the batch.
final class JsonBatch {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(16)
                                    .maxNumberLength(40)
                                    .build())
                    .build();

    private JsonBatch() {}

    /// @throws BatchRefused if it is not one JSON array, or too long
    static List<RawReading> read(String text) throws BatchRefused {
        try (var parser = JSON.createParser(text)) {
            return readings(parser);
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory cannot fail.", e);
        }
    }

    private static List<RawReading> readings(JsonParser parser) throws BatchRefused, IOException {
        try {
            var readings = new ArrayList<RawReading>();
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw refused(parser, "应是读数的数组");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (readings.size() == RawReading.MOST) {
                    throw refused(parser, "一批最多 %d 行".formatted(RawReading.MOST));
                }
                readings.add(reading(parser, readings.size() + 1));
            }
            if (parser.nextToken() != null) {
                throw refused(parser, "数组之后还有内容");
            }
            return readings;
        } catch (JsonProcessingException e) {
            var at = Optional.ofNullable(e.getLocation()).orElseGet(parser::currentLocation);
            var refused = new BatchRefused(at.getLineNr(), at.getColumnNr(), "JSON 有误");
            refused.initCause(e);
            throw refused;
        }
    }

    private static RawReading reading(JsonParser parser, int row) throws IOException {
        long line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new RawReading(row, line, Map.of());
        }
        var fields = new HashMap<String, String>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            fields.put(name, value(parser, parser.nextToken()));
        }
        return new RawReading(row, line, fields);
    }

    private static String value(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        var text = parser.getText();
        parser.skipChildren();
        return text;
    }

    private static BatchRefused refused(JsonParser parser, String why) {
        var at = parser.currentTokenLocation();
        return new BatchRefused(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), why);
    }
}
