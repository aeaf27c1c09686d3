package org.anlan.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The table `core.idempotency`: one answer a key, kept with the writing it belongs to.
final class SqlIdempotency {

    private static final String CLAIM =
            """
            insert into core.idempotency (actor, key, request, status, body, created_at)
            values (:actor, :key, :request, 0, '', :at)
                on conflict do nothing
            """;

    private static final String KEEP =
            """
            update core.idempotency set status = :status, body = :body, headers = :headers
             where actor = :actor and key = :key
            """;

    private record Kept(String request, int status, String body, String headers) {}

    private SqlIdempotency() {}

    /// Claims a key; the first answer when it was used before. Waits for a rival still at work.
    ///
    /// @throws Problem 422 if the key was used for another request
    static Optional<Answer> claim(Handle handle, Ask ask, String key, Instant now) {
        var request = digest(ask);
        var actor = ask.actor().id().value();
        var claimed =
                handle.createUpdate(CLAIM)
                        .bind("actor", actor)
                        .bind("key", key)
                        .bind("request", request)
                        .bind("at", now)
                        .execute();
        return claimed == 1 ? Optional.empty() : Optional.of(first(handle, ask, key, request));
    }

    private static Answer first(Handle handle, Ask ask, String key, String request) {
        var kept =
                handle.createQuery(
                                "select request, status, body, headers from core.idempotency where actor = :actor and key = :key")
                        .bind("actor", ask.actor().id().value())
                        .bind("key", key)
                        .map(
                                (row, _) ->
                                        new Kept(
                                                row.getString("request"),
                                                row.getInt("status"),
                                                row.getString("body"),
                                                row.getString("headers")))
                        .one();
        if (!kept.request().equals(request)) {
            throw Problem.of(422, "idempotency-key", "幂等键重复", "这个 Idempotency-Key 已用于另一个请求。");
        }
        return new Answer(kept.status(), kept.body(), headers(kept))
                .with("Idempotency-Replayed", "true");
    }

    private static Map<String, String> headers(Kept kept) {
        var headers = new HashMap<String, String>();
        Json.tree(kept.headers())
                .properties()
                .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
        return headers;
    }

    static void keep(Handle handle, Ask ask, String key, Answer answer) {
        handle.createUpdate(KEEP)
                .bind("actor", ask.actor().id().value())
                .bind("key", key)
                .bind("status", answer.status())
                .bind("body", answer.body())
                .bind("headers", Json.write(withoutCookie(answer)))
                .execute();
    }

    private static Map<String, String> withoutCookie(Answer answer) {
        var headers = new HashMap<>(answer.headers());
        headers.remove("Set-Cookie"); // a session is never given a second time
        return headers;
    }

    /// Forgets the keys first used before an instant of machine time.
    static int forget(Handle handle, Instant before) {
        return handle.createUpdate("delete from core.idempotency where created_at < :before")
                .bind("before", before)
                .execute();
    }

    private static String digest(Ask ask) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(address(ask).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(ask.body().bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    /// What is asked and where, in an order that every process keeps.
    private static String address(Ask ask) {
        return "%s\n%s\n%s\n"
                .formatted(ask.operation(), new TreeMap<>(ask.path()), new TreeMap<>(ask.query()));
    }
}
