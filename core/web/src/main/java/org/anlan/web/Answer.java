package org.anlan.web;

import java.util.LinkedHashMap;
import java.util.Map;

/// What an operation answers: status, a body and a few headers. Immutable.
///
/// @param status HTTP status
/// @param body the body's text; empty for none
/// @param headers further headers
public record Answer(int status, String body, Map<String, String> headers) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    /// 200 with a value as JSON.
    public static Answer ok(Object value) {
        return json(200, value);
    }

    /// 201 with a value as JSON and the place of the new thing.
    public static Answer created(String location, Object value) {
        return json(201, value).with("Location", location);
    }

    /// 204.
    public static Answer nothing() {
        return new Answer(204, "", Map.of());
    }

    /// A value as JSON under a status.
    public static Answer json(int status, Object value) {
        return new Answer(
                status,
                Json.write(value),
                Map.of("Content-Type", "application/json; charset=utf-8"));
    }

    /// A text of another media type.
    public static Answer text(String mediaType, String text) {
        return new Answer(200, text, Map.of("Content-Type", mediaType));
    }

    /// The same with one more header.
    public Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, body, more);
    }

    /// The same with its version, for `If-Match` and `If-None-Match`.
    public Answer version(String etag) {
        return with("ETag", '"' + etag + '"');
    }
}
