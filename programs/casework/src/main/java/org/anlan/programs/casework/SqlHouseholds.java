package org.anlan.programs.casework;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.domain.Actor;
import org.anlan.domain.port.DamageRows;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;

/// The tables `programs.household` and `programs.case_reading`: people's data, and who looked.
final class SqlHouseholds {

    private static final String READINGS =
            """
            select actor_name, read_at from programs.case_reading
             where case_id = :id order by id desc limit :most
            """;

    /// One look at somebody's personal data.
    record Looked(String name, Instant at) {}

    private final Sealing sealing;

    SqlHouseholds(Sealing sealing) {
        this.sealing = sealing;
    }

    /// The key under which one household is recognised within a disaster: by its head's identity
    /// number, or where none was written by its row.
    byte[] recognise(DamageRows.Row row) {
        var identity = row.identity().strip();
        return sealing.digest(row.process(), identity.isEmpty() ? row.row() + "" : identity);
    }

    void insert(Handle handle, UUID id, DamageRows.Row row) {
        var people =
                new Household(row.head(), row.identity(), row.account(), row.village().digits());
        handle.createUpdate(
                        "insert into programs.household (case_id, sealed) values (:id, :sealed)")
                .bind("id", id)
                .bind("sealed", sealing.seal(row.process(), id, Json.write(people)))
                .execute();
    }

    /// The people of a case, or nothing once the disaster's key was destroyed.
    Optional<Household> find(Handle handle, CaseFile file) {
        var sealed =
                handle.createQuery("select sealed from programs.household where case_id = :id")
                        .bind("id", file.id())
                        .mapTo(byte[].class)
                        .one();
        return sealing.open(file.opening().process(), file.id(), sealed).map(SqlHouseholds::read);
    }

    /// The people of many cases at once; those whose disaster's key was destroyed are left out.
    Map<UUID, Household> findAll(Handle handle, List<CaseFile> files) {
        var sealed =
                handle.createQuery(
                                "select case_id, sealed from programs.household where case_id = any(:ids)")
                        .bindArray("ids", UUID.class, files.stream().map(CaseFile::id).toArray())
                        .map((row, _) -> Map.entry(id(row), row.getBytes("sealed")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var found = new HashMap<UUID, Household>();
        for (var file : files) {
            Optional.ofNullable(sealed.get(file.id()))
                    .flatMap(s -> sealing.open(file.opening().process(), file.id(), s))
                    .map(SqlHouseholds::read)
                    .ifPresent(household -> found.put(file.id(), household));
        }
        return found;
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("case_id", UUID.class);
    }

    private static Household read(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8), Household.class);
    }

    static void look(Handle handle, UUID id, Actor actor, Instant at) {
        handle.createUpdate(
                        """
                        insert into programs.case_reading (case_id, actor, actor_name, read_at)
                        values (:id, :actor, :name, :at)
                        """)
                .bind("id", id)
                .bind("actor", actor.id().value())
                .bind("name", actor.name())
                .bind("at", at)
                .execute();
    }

    static List<Looked> looks(Handle handle, UUID id, int most) {
        return handle.createQuery(READINGS)
                .bind("id", id)
                .bind("most", most)
                .map(
                        (row, _) ->
                                new Looked(
                                        row.getString("actor_name"),
                                        row.getTimestamp("read_at").toInstant()))
                .list();
    }
}
