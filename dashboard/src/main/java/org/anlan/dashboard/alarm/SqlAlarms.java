package org.anlan.dashboard.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anlan.domain.Actor;
import org.anlan.domain.RegionCode;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;

/// The table `desk.alarm`: at most one open alarm of a cause at a place.
final class SqlAlarms {

    private static final String INSERT =
            """
            insert into desk.alarm
                   (id, rule, cause, place, region, region_name, level, title_zh, title_en, link,
                    holds, count, step, raised_at, last_at)
            values (:id, :rule, :cause, :place, :region, :name, :level, :zh, :en, :link,
                    :holds, 1, 0, :at, :at)
            """;

    private static final String AGAIN =
            """
            update desk.alarm
               set count = count + 1, last_at = :at, rule = :rule, level = :level, title_zh = :zh,
                   title_en = :en, link = :link
             where id = :id
            """;

    private static final String PAGE =
            """
            select * from desk.alarm
             where (:all or signed_at is not null or ended_at is null)
               and (cast(:key as text) is null
                    or (signed_at is not null or ended_at is not null) > cast(:done as boolean)
                    or ((signed_at is not null or ended_at is not null) = cast(:done as boolean)
                        and id < cast(:id as uuid)))
             order by (signed_at is not null or ended_at is not null), id desc
             limit :limit
            """;

    private static final String SIGN =
            """
            update desk.alarm
               set signed_by = :actor, signed_name = :name, signed_at = :at,
                   ended_at = case when holds then ended_at else :at end
             where id = :id and signed_at is null
            """;

    private static final Pattern KEY = Pattern.compile("(true|false) [0-9a-f-]{36}");

    private SqlAlarms() {}

    static Optional<Alarm> findOpen(Handle handle, String cause, String place) {
        return handle.createQuery(
                        "select * from desk.alarm where cause = :cause and place = :place and ended_at is null for update")
                .bind("cause", cause)
                .bind("place", place)
                .map((row, _) -> alarm(row))
                .findOne();
    }

    /// The places at which an alarm of a cause is open.
    static List<String> listOpenPlaces(Handle handle, String cause) {
        return handle.createQuery(
                        "select place from desk.alarm where cause = :cause and ended_at is null")
                .bind("cause", cause)
                .mapTo(String.class)
                .list();
    }

    static Optional<Alarm> find(Handle handle, UUID id) {
        return handle.createQuery("select * from desk.alarm where id = :id")
                .bind("id", id)
                .map((row, _) -> alarm(row))
                .findOne();
    }

    static void insert(Handle handle, UUID id, Sighting seen, boolean holds, Instant at) {
        handle.createUpdate(INSERT)
                .bind("id", id)
                .bind("rule", seen.rule().id())
                .bind("cause", seen.rule().cause())
                .bind("place", seen.place())
                .bind("region", seen.region().digits())
                .bind("name", seen.name())
                .bind("level", seen.rule().level().name())
                .bind("zh", seen.titleZh())
                .bind("en", seen.titleEn())
                .bind("link", seen.link())
                .bind("holds", holds)
                .bind("at", at)
                .execute();
    }

    static void again(Handle handle, UUID id, Sighting seen, AlarmLevel level, Instant at) {
        handle.createUpdate(AGAIN)
                .bind("id", id)
                .bind("rule", seen.rule().id())
                .bind("level", level.name())
                .bind("zh", seen.titleZh())
                .bind("en", seen.titleEn())
                .bind("link", seen.link())
                .bind("at", at)
                .execute();
    }

    /// Brings the words up to date; nobody is told of it.
    static void refresh(Handle handle, UUID id, Sighting seen, Instant at) {
        handle.createUpdate(
                        "update desk.alarm set title_zh = :zh, title_en = :en, last_at = :at where id = :id and title_zh <> :zh")
                .bind("zh", seen.titleZh())
                .bind("en", seen.titleEn())
                .bind("at", at)
                .bind("id", id)
                .execute();
    }

    static void end(Handle handle, UUID id, Instant at) {
        handle.createUpdate("update desk.alarm set ended_at = :at where id = :id")
                .bind("at", at)
                .bind("id", id)
                .execute();
    }

    static boolean sign(Handle handle, UUID id, Actor actor, Instant at) {
        return handle.createUpdate(SIGN)
                        .bind("id", id)
                        .bind("actor", actor.id().value())
                        .bind("name", actor.name())
                        .bind("at", at)
                        .execute()
                == 1;
    }

    static void silence(Handle handle, UUID id, String name, String reason, Instant until) {
        handle.createUpdate(
                        "update desk.alarm set silenced_until = :until, silenced_name = :name, silence_reason = :reason where id = :id")
                .bind("until", until)
                .bind("name", name)
                .bind("reason", reason)
                .bind("id", id)
                .execute();
    }

    static void pass(Handle handle, UUID id, int step) {
        handle.createUpdate("update desk.alarm set step = :step where id = :id")
                .bind("step", step)
                .bind("id", id)
                .execute();
    }

    static List<Alarm> listUnsigned(Handle handle, int most) {
        return handle.createQuery(
                        "select * from desk.alarm where signed_at is null and ended_at is null order by id desc limit :most")
                .bind("most", most)
                .map((row, _) -> alarm(row))
                .list();
    }

    /// Unsigned ones first, each newest first.
    ///
    /// @param all also those that ended before anybody signed
    /// @param key `true` or `false` for done or not, a blank, and the id after which to go on
    static List<Alarm> list(Handle handle, boolean all, Optional<String> key, int limit) {
        return handle.createQuery(PAGE)
                .bind("all", all)
                .bind("key", key)
                .bind("done", key.map(k -> k.substring(0, k.indexOf(' '))))
                .bind("id", key.map(k -> k.substring(k.indexOf(' ') + 1)))
                .bind("limit", limit)
                .map((row, _) -> alarm(row))
                .list();
    }

    /// @throws Problem 400 if the cursor is not ours
    static Optional<String> key(Ask ask) {
        var key = Page.cursor(ask);
        if (key.filter(k -> !KEY.matcher(k).matches()).isPresent()) {
            throw Problem.of(400, "cursor", "游标有误", "cursor 不是本系统给出的。");
        }
        return key;
    }

    static String key(Alarm alarm) {
        return (alarm.signedAt().isPresent() || alarm.endedAt().isPresent()) + " " + alarm.id();
    }

    static Alarm alarm(ResultSet row) throws SQLException {
        return new Alarm(
                row.getObject("id", UUID.class),
                row.getString("rule"),
                AlarmLevel.valueOf(row.getString("level")),
                new RegionCode(row.getString("region")),
                row.getString("region_name"),
                row.getString("title_zh"),
                row.getString("title_en"),
                row.getString("link"),
                row.getBoolean("holds"),
                row.getInt("count"),
                row.getInt("step"),
                row.getTimestamp("raised_at").toInstant(),
                Optional.ofNullable(row.getString("signed_name")),
                instant(row, "signed_at"),
                instant(row, "silenced_until"),
                instant(row, "ended_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
