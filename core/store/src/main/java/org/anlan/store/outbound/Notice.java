package org.anlan.store.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// A message that every channel can carry, as the payload of a [Delivery]: mail takes all of it, a
/// text message only the text, a broker the document.
///
/// @param id the same on every channel
/// @param subject one line
/// @param text what people read, without markup
/// @param mediaType of the document, such as `application/cap+xml`
/// @param fileName of the document
/// @param document the document itself
public record Notice(
        String id,
        String subject,
        String text,
        String mediaType,
        String fileName,
        String document) {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    /// As JSON, the payload; also what a webhook posts.
    public String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Notice (%s) cannot be written.".formatted(id), e);
        }
    }

    /// Reads a payload.
    ///
    /// @throws DeliveryFailed if it is no notice
    public static Notice read(String payload) throws DeliveryFailed {
        try {
            return JSON.readValue(payload, Notice.class);
        } catch (JsonProcessingException e) {
            throw new DeliveryFailed("the payload is no notice", e);
        }
    }
}
