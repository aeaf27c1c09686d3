package org.anlan.dashboard.callout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.dashboard.person.PersonLevel;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// The table `desk.callout_person`.
final class SqlCalledPersons {

    private static final String ENTER =
            """
            insert into desk.callout_person
                   (warning, person, region, village, county, level, rank, entered_at, because)
            values (:warning, :person, :region, :village, :county, :level, :rank, :at, :because)
                on conflict (warning, person) do nothing
            """;

    private static final String LIST =
            """
            select * from desk.callout_person
             where warning = :warning
               and (cast(:level as text) is null or level = :level)
               and (not :bounded or region = any(:regions))
             order by acted_at is not null, answered_at is not null, county, level, region,
                      village, rank, person
             limit :most
            """;

    private static final String CALL =
            """
            update desk.callout_person
               set called_at = least(coalesce(called_at, :at), :at),
                   answered_at = case when :answered then least(coalesce(answered_at, :at), :at)
                                      else answered_at end,
                   acted_at = case when :acted then least(coalesce(acted_at, :at), :at)
                                   else acted_at end,
                   calls = calls + 1
             where warning = :warning and person = :person
            """;

    private static final String FIND =
            "select * from desk.callout_person where warning = :warning and person = :person";

    private static final String SILENT =
            """
            select p.* from desk.callout_person p join desk.callout_list l using (warning)
             where p.answered_at is null
               and l.ended_at is null and l.expires_at > :now
             order by p.warning, p.person
            """;

    private SqlCalledPersons() {}

    static void enter(Handle handle, Collection<CalledPerson> persons) {
        try (var batch = handle.prepareBatch(ENTER)) {
            for (var person : persons) {
                batch.bind("warning", person.warning())
                        .bind("person", person.person())
                        .bind("region", person.region().digits())
                        .bind("village", person.village())
                        .bind("county", person.county().digits())
                        .bind("level", person.level().name())
                        .bind("rank", person.rank())
                        .bind("at", person.enteredAt())
                        .bind("because", person.because().orElse(null))
                        .add();
            }
            batch.execute();
        }
    }

    /// Those of a list, the unanswered first.
    ///
    /// @param level only of one
    /// @param regions only of some
    static List<CalledPerson> list(
            Handle handle,
            String warning,
            Optional<PersonLevel> level,
            Optional<Collection<RegionCode>> regions,
            int most) {
        var digits = regions.stream().flatMap(Collection::stream).map(RegionCode::digits).toList();
        return handle.createQuery(LIST)
                .bind("warning", warning)
                .bind("level", level.map(Enum::name).orElse(null))
                .bind("bounded", regions.isPresent())
                .bindArray("regions", String.class, digits)
                .bind("most", most)
                .map((row, _) -> person(row))
                .list();
    }

    static Optional<CalledPerson> find(Handle handle, String warning, UUID person) {
        return handle.createQuery(FIND)
                .bind("warning", warning)
                .bind("person", person)
                .map((row, _) -> person(row))
                .findOne();
    }

    static Optional<CalledPerson> lock(Handle handle, String warning, UUID person) {
        return handle.createQuery(FIND + " for update")
                .bind("warning", warning)
                .bind("person", person)
                .map((row, _) -> person(row))
                .findOne();
    }

    static void call(Handle handle, String warning, UUID person, Instant at, CallOutcome outcome) {
        handle.createUpdate(CALL)
                .bind("warning", warning)
                .bind("person", person)
                .bind("at", at)
                .bind("answered", outcome.isAnswer())
                .bind("acted", outcome == CallOutcome.ACTED)
                .execute();
    }

    /// Persons who have not answered, called or not, of warnings in force.
    static List<CalledPerson> listSilent(Handle handle, Instant now) {
        return handle.createQuery(SILENT).bind("now", now).map((row, _) -> person(row)).list();
    }

    static void pass(Handle handle, CalledPerson person, int step) {
        handle.createUpdate(
                        """
                        update desk.callout_person set step = :step
                         where warning = :warning and person = :person
                        """)
                .bind("step", step)
                .bind("warning", person.warning())
                .bind("person", person.person())
                .execute();
    }

    private static CalledPerson person(ResultSet row) throws SQLException {
        return new CalledPerson(
                row.getString("warning"),
                row.getObject("person", UUID.class),
                new RegionCode(row.getString("region")),
                row.getString("village"),
                new RegionCode(row.getString("county")),
                PersonLevel.valueOf(row.getString("level")),
                row.getInt("rank"),
                row.getTimestamp("entered_at").toInstant(),
                instant(row, "called_at"),
                instant(row, "answered_at"),
                instant(row, "acted_at"),
                row.getInt("calls"),
                row.getInt("step"),
                Optional.ofNullable(row.getObject("because", UUID.class)));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
