package org.anlan.store.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.Audience;
import org.anlan.domain.RegionCode;

/// The lines of an export: one JSON object each, instants as ISO 8601 in UTC, the body as text.
final class JournalLines {

    /// A line that is not what it should be.
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JournalLines() {}

    static String write(JournalManifest manifest) {
        return MAPPER.createObjectNode()
                .put("format", manifest.format())
                .put("installation", manifest.installation().toString())
                .put("kind", manifest.kind())
                .put("first", manifest.first())
                .put("last", manifest.last())
                .put("previous", manifest.previous())
                .put("head", manifest.head())
                .toString();
    }

    static String write(SealedFact fact) {
        var line =
                MAPPER.createObjectNode()
                        .put("position", fact.position())
                        .put("sealedAt", fact.sealedAt().toString())
                        .put("knownAt", fact.knownAt().toString())
                        .put("type", fact.type())
                        .put("subject", fact.subject())
                        .put("region", fact.region().digits())
                        .put("actor", fact.actor().toString());
        fact.causedBy().ifPresent(cause -> line.put("causedBy", cause));
        return line.put("depth", fact.depth())
                .put("audience", fact.audience().name())
                .put("civilTime", fact.civilTime().toString())
                .put("origin", fact.origin())
                .put("body", fact.body())
                .put("hash", fact.hash())
                .toString();
    }

    static JournalManifest readManifest(String line) throws Malformed {
        try {
            var node = object(line);
            return new JournalManifest(
                    (int) number(node, "format"),
                    UUID.fromString(text(node, "installation")),
                    text(node, "kind"),
                    number(node, "first"),
                    number(node, "last"),
                    text(node, "previous"),
                    text(node, "head"));
        } catch (IllegalArgumentException e) {
            throw new Malformed(String.valueOf(e.getMessage()));
        }
    }

    static SealedFact readFact(String line) throws Malformed {
        try {
            var node = object(line);
            return new SealedFact(
                    number(node, "position"),
                    Instant.parse(text(node, "sealedAt")),
                    Instant.parse(text(node, "knownAt")),
                    text(node, "type"),
                    text(node, "subject"),
                    new RegionCode(text(node, "region")),
                    ActorId.of(text(node, "actor")),
                    node.has("causedBy")
                            ? OptionalLong.of(number(node, "causedBy"))
                            : OptionalLong.empty(),
                    (int) number(node, "depth"),
                    Audience.valueOf(text(node, "audience")),
                    Instant.parse(text(node, "civilTime")),
                    text(node, "origin"),
                    text(node, "body"),
                    text(node, "hash"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Malformed(String.valueOf(e.getMessage()));
        }
    }

    private static ObjectNode object(String line) throws Malformed {
        try {
            if (MAPPER.readTree(line) instanceof ObjectNode object) {
                return object;
            }
            throw new Malformed("the line is no JSON object");
        } catch (JsonProcessingException e) {
            throw new Malformed("the line is no JSON: " + e.getOriginalMessage());
        }
    }

    private static String text(JsonNode node, String field) throws Malformed {
        var value = node.get(field);
        if (value == null || !value.isTextual()) {
            throw new Malformed("the field " + field + " is missing or no text");
        }
        return value.textValue();
    }

    private static long number(JsonNode node, String field) throws Malformed {
        var value = node.get(field);
        if (value == null || !value.canConvertToLong()) {
            throw new Malformed("the field " + field + " is missing or no whole number");
        }
        return value.longValue();
    }
}
