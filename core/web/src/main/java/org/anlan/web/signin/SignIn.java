package org.anlan.web.signin;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.Actor;
import org.anlan.domain.Post;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.RoomContract;
import org.jspecify.annotations.Nullable;

/// Signing in and out, and who one is.
public final class SignIn {

    private final Accounts accounts;
    private final Guard guard;

    /// @param folder the data folder, for the token key
    /// @param machine the machine's clock
    /// @param guest who an unknown reader is taken for; only an exercise names one
    public SignIn(
            Vertx vertx,
            Accounts accounts,
            Path folder,
            InstantSource machine,
            Optional<Actor> guest) {
        this.accounts = accounts;
        this.guard = new Guard(accounts, new Tokens(vertx, folder, machine), guest);
    }

    /// Who admits requests.
    public Guard guard() {
        return guard;
    }

    /// The operations of `web.openapi.yaml` that concern sessions.
    public void addTo(RoomContract contract) {
        contract.reads("signIn", this::signIn)
                .reads("signOut", _ -> Answer.nothing().with("Set-Cookie", Guard.endCookie()))
                .reads("whoAmI", ask -> Answer.ok(Me.of(ask.actor(), guard.isGuest(ask.actor()))));
    }

    private record Credentials(
            @Nullable String login, @Nullable String password, @Nullable String link) {}

    /// @param guest whether nobody signed in
    private record Me(String id, String name, boolean guest, List<MyPost> posts) {
        static Me of(Actor actor, boolean guest) {
            return new Me(
                    actor.id().toString(),
                    actor.name(),
                    guest,
                    actor.posts().stream().map(MyPost::of).toList());
        }
    }

    private record MyPost(String role, String titleZh, String titleEn, String region) {
        static MyPost of(Post post) {
            var role = post.role();
            return new MyPost(role.name(), role.zh(), role.en(), post.region().digits());
        }
    }

    private record Session(Me actor, String token) {}

    private Answer signIn(Ask ask) {
        var given = ask.body(Credentials.class);
        var known =
                given.link() != null
                        ? accounts.enter(given.link(), Optional.ofNullable(given.password()))
                        : accounts.signIn(text(given.login()), text(given.password()));
        var id = known.actor().id();
        return Answer.ok(
                        new Session(
                                Me.of(known.actor(), false),
                                guard.tokenFor(id, known.tokenVersion())))
                .with("Set-Cookie", guard.cookieFor(id, known.tokenVersion()))
                .with("Cache-Control", "no-store");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
