package org.anlan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;

/// JSON at the edge: ISO 8601 instants, absent fields left out, depth and size bounded.
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addModule(new Jdk8Module())
                    .addModule(
                            new SimpleModule("domain")
                                    .addSerializer(RegionCode.class, ToStringSerializer.instance)
                                    .addSerializer(ActorId.class, ToStringSerializer.instance)
                                    .addDeserializer(String.class, new PlainText()))
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                    .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(64)
                                .maxStringLength(1 << 20)
                                .maxNumberLength(40)
                                .build());
    }

    private Json() {}

    /// Writes a value.
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Value of %s cannot be written.".formatted(value.getClass()), e);
        }
    }

    /// Reads a request's body.
    ///
    /// @throws Problem 400 if it is not JSON in UTF-8, or does not fit the type
    public static <T> T read(byte[] body, Class<T> type) {
        try {
            return MAPPER.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw Problem.of(400, "json", "JSON 有误", place(e));
        } catch (IOException e) {
            throw Problem.of(400, "json", "JSON 有误", "内容不是 UTF-8: " + e.getMessage());
        }
    }

    /// Reads any JSON.
    public static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw Problem.of(400, "json", "JSON 有误", place(e));
        }
    }

    private static String place(JsonProcessingException e) {
        var at = e.getLocation();
        return at == null
                ? e.getOriginalMessage()
                : "第 %d 行第 %d 列: %s"
                        .formatted(at.getLineNr(), at.getColumnNr(), e.getOriginalMessage());
    }
}
