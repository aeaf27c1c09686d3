package org.anlan.dashboard.county;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Actor;
import org.anlan.domain.RegionCode;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The tables `desk.passed_on` and `desk.passed_on_value`: what was passed on, each time.
final class SqlPassedOn {

    private static final int MOST = 50;

    private static final String INSERT =
            """
            insert into desk.passed_on
                   (id, process, base, region, recipient, number, as_of, passed_at, actor,
                    actor_name, recorded_at)
            values (:id, :process, :base, :region, :recipient, :number, :asOf, :at, :actor,
                    :actorName, :now)
            """;

    private static final String INSERT_VALUE =
            """
            insert into desk.passed_on_value (passed_on, indicator, value)
            values (:id, :indicator, :value)
            """;

    private static final String LIST =
            """
            select * from desk.passed_on
             where process = :process and base = :base and region = :region
             order by passed_at desc, id desc
             limit :most
            """;

    private static final String VALUES =
            """
            select indicator, value from desk.passed_on_value where passed_on = :id
            """;

    private SqlPassedOn() {}

    static void insert(Tx tx, UUID id, TableKey of, PassedOn passed, Actor actor) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("id", id)
                .bind("process", of.process())
                .bind("base", of.base())
                .bind("region", of.region().digits())
                .bind("recipient", passed.recipient().name())
                .bind("number", passed.number())
                .bind("asOf", passed.asOf())
                .bind("at", passed.at())
                .bind("actor", actor.id().value())
                .bind("actorName", actor.name())
                .bind("now", tx.civilNow())
                .execute();
        passed.values()
                .forEach(
                        (indicator, value) ->
                                tx.handle()
                                        .createUpdate(INSERT_VALUE)
                                        .bind("id", id)
                                        .bind("indicator", indicator)
                                        .bind("value", value)
                                        .execute());
    }

    /// What was passed on of a table, newest first, at most fifty.
    static List<PassedOn> list(Handle handle, TableKey of) {
        return handle.createQuery(LIST)
                .bind("process", of.process())
                .bind("base", of.base())
                .bind("region", of.region().digits())
                .bind("most", MOST)
                .map((row, _) -> passed(handle, row))
                .list();
    }

    private static PassedOn passed(Handle handle, ResultSet row) throws SQLException {
        return new PassedOn(
                PassedOn.Recipient.valueOf(row.getString("recipient")),
                Optional.ofNullable(row.getString("number")),
                row.getTimestamp("as_of").toInstant(),
                row.getTimestamp("passed_at").toInstant(),
                row.getString("actor_name"),
                values(handle, row.getObject("id", UUID.class)));
    }

    private static Map<String, String> values(Handle handle, UUID id) {
        var values = new HashMap<String, String>();
        handle.createQuery(VALUES)
                .bind("id", id)
                .map((row, _) -> Map.entry(row.getString("indicator"), row.getString("value")))
                .forEach(e -> values.put(e.getKey(), e.getValue()));
        return values;
    }

    /// Whose table it is.
    record TableKey(String process, String base, RegionCode region) {}
}
