package org.anlan.web.signin;

import com.github.f4b6a3.uuid.UuidCreator;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.domain.Actor;
import org.anlan.domain.ActorId;
import org.anlan.domain.Divisions;
import org.anlan.domain.Post;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.Scope;
import org.anlan.store.Cause;
import org.anlan.store.Store;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Problem;

/// The accounts of an installation. Thread-safe; every call may block.
///
/// Passwords are kept as Argon2id (19 MiB, 2 passes: OWASP's least of 2024). Five wrong ones lock
/// the account for a quarter of an hour. There is no default password: a new account is entered
/// through a one-time link.
public final class Accounts {

    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final String NOBODYS = hashed("nobody's");
    private static final int MOST_FAILURES = 5;
    private static final int SHORTEST = 10;
    private static final Duration LOCKED = Duration.ofMinutes(15);
    private static final Duration LINK_LIVES = Duration.ofHours(24);
    private static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    /// An actor with the number that a password change raises.
    record Known(Actor actor, int tokenVersion, long loadedNanos) {}

    private final OpenStore open;
    private final Store store;
    private final Divisions divisions;
    private final InstantSource machine;
    private final SecureRandom random = new SecureRandom();
    private final Map<ActorId, Known> known = new ConcurrentHashMap<>();

    /// @param machine the machine's clock: links and locks never follow the civil one
    public Accounts(OpenStore open, InstantSource machine) {
        this.open = open;
        this.store = open.store();
        this.divisions = open.divisions();
        this.machine = machine;
    }

    /// Whether nobody can sign in yet.
    public boolean isEmpty() {
        return store.read(SqlAccounts::count) == 0;
    }

    /// Adds an account with posts, without a password.
    ///
    /// @throws Problem 409 if the login is taken, 422 if a region is unknown
    public ActorId add(
            String login, String name, String phone, List<Map.Entry<Role, RegionCode>> posts) {
        posts.forEach(this::refuseUnknown);
        return store.inTransaction(
                Cause.house(),
                tx -> {
                    if (SqlAccounts.findByLogin(tx.handle(), login).isPresent()) {
                        throw Problem.conflict("登录名已被使用: " + login);
                    }
                    var id = new ActorId(UuidCreator.getTimeOrderedEpoch());
                    SqlAccounts.insert(tx.handle(), id, login, name, phone, machine.instant());
                    posts.forEach(
                            p -> SqlAccounts.addPost(tx.handle(), id, p.getKey(), p.getValue()));
                    return id;
                });
    }

    private void refuseUnknown(Map.Entry<Role, RegionCode> post) {
        if (!stands(post.getValue())) {
            throw Problem.field("region", "known", "没有这个行政区划代码: " + post.getValue());
        }
    }

    /// Gives an account further posts.
    ///
    /// @throws Problem 422 if a region is unknown
    public void grant(ActorId id, List<Map.Entry<Role, RegionCode>> posts) {
        posts.forEach(this::refuseUnknown);
        store.useTransaction(
                Cause.house(),
                tx ->
                        posts.forEach(
                                p ->
                                        SqlAccounts.addPost(
                                                tx.handle(), id, p.getKey(), p.getValue())));
        known.remove(id);
    }

    /// Takes posts from an account; it is signed out everywhere.
    ///
    /// @throws Problem 422 if it does not hold one of them
    public void revoke(ActorId id, List<Map.Entry<Role, RegionCode>> posts) {
        store.useTransaction(
                Cause.house(),
                tx -> {
                    for (var post : posts) {
                        if (!SqlAccounts.removePost(
                                tx.handle(), id, post.getKey(), post.getValue())) {
                            throw Problem.field(
                                    "post",
                                    "held",
                                    "该账号没有这个岗位: %s@%s".formatted(post.getKey(), post.getValue()));
                        }
                    }
                    SqlAccounts.signOut(tx.handle(), id);
                });
        known.remove(id);
    }

    /// Closes an account: no password, no link and no token opens it until it is given a new link.
    public void block(ActorId id) {
        store.useTransaction(Cause.house(), tx -> SqlAccounts.block(tx.handle(), id));
        known.remove(id);
    }

    /// The account of a login, if there is one.
    public Optional<ActorId> find(String login) {
        return store.read(h -> SqlAccounts.findByLogin(h, login)).map(SqlAccounts.Account::id);
    }

    /// Makes a one-time link's secret for an account: good for a day, used once, stored as a
    /// digest.
    public String newLink(ActorId id) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.useTransaction(
                Cause.house(),
                tx ->
                        SqlAccounts.insertLink(
                                tx.handle(),
                                digest(secret),
                                id,
                                machine.instant().plus(LINK_LIVES)));
        return secret;
    }

    /// The accounts after a login, in order of login.
    public List<Listed> list(String after, int most) {
        return store.read(
                handle ->
                        SqlAccounts.list(handle, after, most).stream()
                                .map(
                                        a ->
                                                new Listed(
                                                        a.login(),
                                                        a.name(),
                                                        SqlAccounts.posts(handle, a.id()).stream()
                                                                .map(
                                                                        p ->
                                                                                p.role()
                                                                                        + "@"
                                                                                        + p
                                                                                                .region())
                                                                .toList(),
                                                        a.secret().isPresent()))
                                .toList());
    }

    /// An account as listed.
    ///
    /// @param posts as `ROLE@region`
    /// @param entered whether it has a password
    public record Listed(String login, String name, List<String> posts, boolean entered) {}

    /// Signs in with a password.
    ///
    /// @throws Problem 401 if login or password are wrong, 429 while the account is locked
    Known signIn(String login, String password) {
        var found = store.read(h -> SqlAccounts.findByLogin(h, login));
        if (found.isEmpty()) {
            var _ = Password.check(password, NOBODYS).with(ARGON2); // takes as long as a known one
            throw wrong();
        }
        var account = found.get();
        account.lockedUntil()
                .filter(until -> until.isAfter(machine.instant()))
                .ifPresent(
                        _ -> {
                            throw Problem.of(429, "locked", "账号已锁定", "连续输错五次,请十五分钟后再试。");
                        });
        var secret = account.secret().orElseThrow(Accounts::wrong);
        var right = Password.check(password, secret).with(ARGON2);
        store.useTransaction(
                Cause.house(),
                tx -> {
                    if (right) {
                        SqlAccounts.succeed(tx.handle(), account.id());
                    } else {
                        SqlAccounts.fail(
                                tx.handle(),
                                account.id(),
                                MOST_FAILURES,
                                machine.instant().plus(LOCKED));
                    }
                });
        if (!right) {
            throw wrong();
        }
        return load(account.id()).orElseThrow(Accounts::wrong);
    }

    /// Enters through a one-time link, setting a password when one is given.
    ///
    /// @throws Problem 401 if the link is unknown, used or expired; 422 if the password is too
    ///     short
    Known enter(String link, Optional<String> password) {
        password.filter(p -> p.length() < SHORTEST)
                .ifPresent(
                        _ -> {
                            throw Problem.field(
                                    "password", "length", "密码至少 %d 个字符".formatted(SHORTEST));
                        });
        var id =
                store.inTransaction(
                        Cause.house(),
                        tx -> {
                            var actor =
                                    SqlAccounts.useLink(
                                                    tx.handle(), digest(link), machine.instant())
                                            .orElseThrow(Accounts::wrong);
                            password.ifPresent(
                                    p -> SqlAccounts.setSecret(tx.handle(), actor, hashed(p)));
                            return actor;
                        });
        known.remove(id);
        return load(id).orElseThrow(Accounts::wrong);
    }

    /// The actor of an id, at most ten seconds old.
    Optional<Known> load(ActorId id) {
        var cached = known.get(id);
        if (cached != null && System.nanoTime() - cached.loadedNanos() < KNOWN_FOR.toNanos()) {
            return Optional.of(cached);
        }
        var loaded = store.read(handle -> SqlAccounts.find(handle, id).map(a -> actor(handle, a)));
        loaded.ifPresent(k -> known.put(id, k));
        return loaded;
    }

    private Known actor(org.jdbi.v3.core.Handle handle, SqlAccounts.Account account) {
        var posts =
                SqlAccounts.posts(handle, account.id()).stream()
                        .filter(p -> stands(p.region()))
                        .map(p -> new Post(p.role(), p.region(), scope(p.region())))
                        .toList();
        var actor = new Actor(account.id(), account.name(), account.phone(), posts);
        return new Known(actor, account.tokenVersion(), System.nanoTime());
    }

    /// A post at a region that was dissolved gives no right, and takes none of the others away.
    private boolean stands(RegionCode region) {
        return divisions.find(region, open.day()).isPresent();
    }

    private Scope scope(RegionCode region) {
        return Scope.under(divisions.path(region, open.day()));
    }

    private static String hashed(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    }

    private static Problem wrong() {
        return Problem.of(401, "sign-in", "登录失败", "登录名、密码或一次性链接不对。");
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
