package org.anlan.web.signin;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.anlan.domain.ActorId;
import org.anlan.store.OwnersFile;
import org.anlan.store.StorageException;

/// Short-lived signed tokens (JWT, HS256), renewed while they are used, twelve hours at the
/// longest.
///
/// The key lies in the data folder, readable by its owner only. Thread-safe.
final class Tokens {

    /// How long one token lives.
    static final Duration LIFE = Duration.ofMinutes(15);

    private static final Duration RENEW_AFTER = Duration.ofMinutes(5);
    private static final Duration SHIFT = Duration.ofHours(12);

    /// What a token says.
    ///
    /// @param actor whose it is
    /// @param version the account's token version when it was given
    /// @param signedInAt machine time of the sign-in, seconds since 1970
    /// @param issuedAt machine time of this token, seconds since 1970
    /// @param endsAt machine time from which on it is refused, seconds since 1970
    record Claims(ActorId actor, int version, long signedInAt, long issuedAt, long endsAt) {}

    private final JWTAuth jwt;
    private final InstantSource machine;

    Tokens(Vertx vertx, Path folder, InstantSource machine) {
        this.machine = machine;
        this.jwt =
                JWTAuth.create(
                        vertx,
                        new JWTAuthOptions()
                                .addPubSecKey(
                                        new PubSecKeyOptions()
                                                .setAlgorithm("HS256")
                                                .setBuffer(key(folder.resolve("keys")))));
    }

    String give(ActorId actor, int version, long signedInAt) {
        var claims =
                new JsonObject()
                        .put("sub", actor.toString())
                        .put("ver", version)
                        .put("sgn", signedInAt);
        return jwt.generateToken(
                claims, new JWTOptions().setExpiresInSeconds((int) LIFE.toSeconds()));
    }

    String give(ActorId actor, int version) {
        return give(actor, version, now());
    }

    /// What a token says, or nothing when it is forged or expired.
    Optional<Claims> read(String token) {
        try {
            var user =
                    jwt.authenticate(new TokenCredentials(token))
                            .toCompletionStage()
                            .toCompletableFuture()
                            .get();
            var said = user.principal();
            return Optional.of(
                    new Claims(
                            ActorId.of(said.getString("sub")),
                            said.getInteger("ver"),
                            said.getLong("sgn"),
                            time(user, "iat"),
                            time(user, "exp")));
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static long time(User user, String claim) {
        return user.attributes().getLong(claim, user.principal().getLong(claim, 0L));
    }

    /// Whether a token is not good any more in a while from now.
    boolean isOver(Claims claims, Duration ahead) {
        return now() + ahead.toSeconds() >= claims.endsAt();
    }

    /// Whether a used token should be replaced by a fresh one.
    boolean isDue(Claims claims) {
        return now() - claims.issuedAt() > RENEW_AFTER.toSeconds()
                && now() - claims.signedInAt() < SHIFT.toSeconds();
    }

    private long now() {
        return machine.instant().getEpochSecond();
    }

    private static String key(Path folder) {
        var file = folder.resolve("token.key");
        try {
            if (!Files.exists(file)) {
                var bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                OwnersFile.write(file, Base64.getEncoder().encodeToString(bytes));
            }
            return OwnersFile.read(file);
        } catch (IOException e) {
            throw new StorageException("The token key %s cannot be used.".formatted(file), e);
        }
    }
}
