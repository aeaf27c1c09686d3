package org.anlan.web;

import java.util.Map;
import org.anlan.web.Problem.FieldFault;

/// The field and rule of a problem whose type says it all, so that every refusal names both.
record UsualFault(String field, String rule) {

    private static final Map<String, UsualFault> BY_TYPE =
            Map.of(
                    "sign-in", new UsualFault("Authorization", "signed-in"),
                    "forbidden", new UsualFault("actor", "duty"),
                    "conflict", new UsualFault("state", "as-supposed"),
                    "not-found", new UsualFault("path", "known"),
                    "json", new UsualFault("body", "json"),
                    "too-large", new UsualFault("body", "size"),
                    "media-type", new UsualFault("Content-Type", "application-json"),
                    "as-of", new UsualFault("asOf", "instant"),
                    "idempotency-key", new UsualFault("Idempotency-Key", "unused"),
                    "version", new UsualFault("If-Match", "current"));

    /// The fault of a problem that states none of its own; a type not listed here is its own field
    /// and rule, as `cursor` and `limit` are.
    static FieldFault of(String type, String detail) {
        var usual = BY_TYPE.getOrDefault(type, new UsualFault(type, type));
        return new FieldFault(usual.field, usual.rule, detail);
    }
}
