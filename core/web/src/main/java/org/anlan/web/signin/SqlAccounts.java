package org.anlan.web.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// The tables `core.actor`, `core.post` and `core.sign_in_link`.
final class SqlAccounts {

    /// An account as stored; the secret never leaves this package.
    record Account(
            ActorId id,
            String login,
            String name,
            String phone,
            Optional<String> secret,
            Optional<Instant> lockedUntil,
            int failures,
            int tokenVersion) {}

    record PostRow(Role role, RegionCode region) {}

    private static final String INSERT =
            """
            insert into core.actor (id, login, name, phone, created_at)
            values (:id, :login, :name, :phone, :at)
            """;

    private static final RowMapper<Account> ROW =
            (row, _) ->
                    new Account(
                            new ActorId(row.getObject("id", UUID.class)),
                            row.getString("login"),
                            row.getString("name"),
                            row.getString("phone"),
                            Optional.ofNullable(row.getString("secret")),
                            Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))
                                    .map(OffsetDateTime::toInstant),
                            row.getInt("failures"),
                            row.getInt("token_version"));

    private SqlAccounts() {}

    static void insert(
            Handle handle, ActorId id, String login, String name, String phone, Instant at) {
        handle.createUpdate(INSERT)
                .bind("id", id.value())
                .bind("login", login)
                .bind("name", name)
                .bind("phone", phone)
                .bind("at", at)
                .execute();
    }

    static void addPost(Handle handle, ActorId id, Role role, RegionCode region) {
        handle.createUpdate(
                        "insert into core.post (actor, role, region) values (:actor, :role, :region) on conflict do nothing")
                .bind("actor", id.value())
                .bind("role", role.name())
                .bind("region", region.digits())
                .execute();
    }

    /// Takes a post away; false when it was not held.
    static boolean removePost(Handle handle, ActorId id, Role role, RegionCode region) {
        return handle.createUpdate(
                                "delete from core.post where actor = :actor and role = :role and region = :region")
                        .bind("actor", id.value())
                        .bind("role", role.name())
                        .bind("region", region.digits())
                        .execute()
                == 1;
    }

    /// Makes every token worthless that was given out so far.
    static void signOut(Handle handle, ActorId id) {
        handle.createUpdate(
                        "update core.actor set token_version = token_version + 1 where id = :id")
                .bind("id", id.value())
                .execute();
    }

    /// Takes the password, the links and every token away.
    static void block(Handle handle, ActorId id) {
        handle.createUpdate("update core.actor set secret = null where id = :id")
                .bind("id", id.value())
                .execute();
        dropLinks(handle, id);
        signOut(handle, id);
    }

    private static void dropLinks(Handle handle, ActorId id) {
        handle.createUpdate("delete from core.sign_in_link where actor = :id")
                .bind("id", id.value())
                .execute();
    }

    static Optional<Account> findByLogin(Handle handle, String login) {
        return handle.createQuery("select * from core.actor where login = :login")
                .bind("login", login)
                .map(ROW)
                .findOne();
    }

    static Optional<Account> find(Handle handle, ActorId id) {
        return handle.createQuery("select * from core.actor where id = :id")
                .bind("id", id.value())
                .map(ROW)
                .findOne();
    }

    static List<Account> list(Handle handle, String after, int most) {
        return handle.createQuery(
                        "select * from core.actor where login > :after order by login limit :most")
                .bind("after", after)
                .bind("most", most)
                .map(ROW)
                .list();
    }

    static List<PostRow> posts(Handle handle, ActorId id) {
        return handle.createQuery(
                        "select role, region from core.post where actor = :actor order by role, region")
                .bind("actor", id.value())
                .map(
                        (row, _) ->
                                new PostRow(
                                        Role.valueOf(row.getString("role")),
                                        new RegionCode(row.getString("region"))))
                .list();
    }

    static void fail(Handle handle, ActorId id, int most, Instant lockedUntil) {
        handle.createUpdate(
                        """
                        update core.actor
                           set failures = case when failures + 1 >= :most then 0 else failures + 1 end,
                               locked_until = case when failures + 1 >= :most then :until
                                                   else locked_until end
                         where id = :id
                        """)
                .bind("most", most)
                .bind("until", lockedUntil)
                .bind("id", id.value())
                .execute();
    }

    static void succeed(Handle handle, ActorId id) {
        handle.createUpdate(
                        "update core.actor set failures = 0, locked_until = null where id = :id")
                .bind("id", id.value())
                .execute();
    }

    /// Sets a new secret; every token given out before ends.
    static void setSecret(Handle handle, ActorId id, String secret) {
        handle.createUpdate(
                        """
                        update core.actor
                           set secret = :secret, token_version = token_version + 1,
                               failures = 0, locked_until = null
                         where id = :id
                        """)
                .bind("secret", secret)
                .bind("id", id.value())
                .execute();
        dropLinks(handle, id); // whoever holds another link could set a password of his own
    }

    static void insertLink(Handle handle, byte[] digest, ActorId id, Instant expiresAt) {
        handle.createUpdate(
                        "insert into core.sign_in_link (digest, actor, expires_at) values (:digest, :actor, :until)")
                .bind("digest", digest)
                .bind("actor", id.value())
                .bind("until", expiresAt)
                .execute();
    }

    /// Uses a link up; empty when it is unknown, used or expired.
    static Optional<ActorId> useLink(Handle handle, byte[] digest, Instant now) {
        return handle.createQuery(
                        "delete from core.sign_in_link where digest = :digest and expires_at > :now returning actor")
                .bind("digest", digest)
                .bind("now", now)
                .mapTo(UUID.class)
                .findOne()
                .map(ActorId::new);
    }

    static long count(Handle handle) {
        return handle.createQuery("select count(*) from core.actor").mapTo(Long.class).one();
    }
}
