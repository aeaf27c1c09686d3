package org.anlan.web.signin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.anlan.domain.Actor;
import org.anlan.domain.ActorId;
import org.anlan.domain.Role;
import org.anlan.web.Problem;

/// Finds the actor of a request: by bearer token, or by cookie from our own pages only.
///
/// A cookie counts for a writing request only when the browser says it comes from this very origin
/// (`Sec-Fetch-Site`, else `Origin`), on top of `SameSite=Strict`. Thread-safe; may block.
public final class Guard {

    /// The cookie: bound to this host, to HTTPS or loopback, and out of reach of scripts.
    static final String COOKIE = "__Host-anlan";

    /// How long before its end a cookie's session is opened anew, so that the browser still may.
    private static final Duration BEFORE_END = Duration.ofMinutes(1);

    /// An actor, with a fresh token when the old one should be replaced.
    ///
    /// @param again who it is by now, for an answer that goes on: empty when its token ends, its
    ///     account is closed or it lost a post; may block
    public record Admitted(
            Actor actor, Optional<String> freshCookie, Supplier<Optional<Actor>> again) {}

    private final Accounts accounts;
    private final Tokens tokens;
    private final Optional<Actor> guest;

    Guard(Accounts accounts, Tokens tokens, Optional<Actor> guest) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.guest = guest;
    }

    /// The actor of a request. A guest reads; whoever writes has signed in.
    ///
    /// @param headers the request's headers, names in lower case
    /// @param cookie the token in our cookie, if any
    /// @param writing whether the request may change something
    /// @throws Problem 401 if nobody can be recognised
    public Admitted admit(Map<String, String> headers, Optional<String> cookie, boolean writing) {
        var bearer =
                Optional.ofNullable(headers.get("authorization"))
                        .filter(h -> h.toLowerCase(Locale.ROOT).startsWith("bearer "))
                        .map(h -> h.substring("bearer ".length()).strip());
        if (bearer.isPresent()) {
            var claims = claims(bearer.get());
            return new Admitted(known(claims), Optional.empty(), () -> again(claims));
        }
        if (cookie.isPresent() && (!writing || isOwnPage(headers))) {
            return byCookie(cookie.get());
        }
        if (cookie.isEmpty() && guest.isPresent() && !writing) {
            return new Admitted(guest.get(), Optional.empty(), () -> guest);
        }
        throw unknown();
    }

    private Admitted byCookie(String token) {
        var claims = claims(token);
        var actor = known(claims);
        if (!tokens.isDue(claims)) {
            return new Admitted(actor, Optional.empty(), () -> againByCookie(claims));
        }
        var fresh = tokens.give(actor.id(), claims.version(), claims.signedInAt());
        var renewed = claims(fresh);
        return new Admitted(actor, Optional.of(cookie(fresh)), () -> againByCookie(renewed));
    }

    private Optional<Actor> again(Tokens.Claims claims) {
        return tokens.isOver(claims, Duration.ZERO) ? Optional.empty() : find(claims);
    }

    /// A cookie that can be renewed is, by coming in again a little before it ends.
    private Optional<Actor> againByCookie(Tokens.Claims claims) {
        var ends = tokens.isDue(claims) && tokens.isOver(claims, BEFORE_END);
        return ends ? Optional.empty() : again(claims);
    }

    /// Whether this is who an unknown reader is taken for.
    boolean isGuest(Actor actor) {
        return guest.filter(g -> g.id().equals(actor.id())).isPresent();
    }

    /// Whether an actor holds one of the duties a contract names; `anyone` admits all.
    public static boolean mayCall(Actor actor, List<String> duties) {
        return duties.contains("anyone")
                || duties.stream().anyMatch(d -> actor.holds(Role.valueOf(d)));
    }

    String cookieFor(ActorId actor, int version) {
        return cookie(tokens.give(actor, version));
    }

    String tokenFor(ActorId actor, int version) {
        return tokens.give(actor, version);
    }

    /// A cookie that ends the session in this browser.
    static String endCookie() {
        return COOKIE + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict";
    }

    private static String cookie(String token) {
        return "%s=%s; Path=/; Max-Age=%d; Secure; HttpOnly; SameSite=Strict"
                .formatted(COOKIE, token, Tokens.LIFE.toSeconds());
    }

    private Tokens.Claims claims(String token) {
        return tokens.read(token).orElseThrow(Guard::unknown);
    }

    private Actor known(Tokens.Claims claims) {
        return find(claims).orElseThrow(Guard::unknown);
    }

    private Optional<Actor> find(Tokens.Claims claims) {
        return accounts.load(claims.actor())
                .filter(k -> k.tokenVersion() == claims.version())
                .map(Accounts.Known::actor);
    }

    private static boolean isOwnPage(Map<String, String> headers) {
        var site = headers.get("sec-fetch-site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = headers.get("origin");
        var host = headers.get("host");
        return origin != null && host != null && origin.endsWith("//" + host);
    }

    private static Problem unknown() {
        return Problem.of(401, "sign-in", "请先登录", "没有登录,或登录已过期。");
    }
}
