package org.anlan.logistics.preposition;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;

/// The table `logistics.preposition`.
final class SqlAhead {

    private static final String PUT =
            """
            insert into logistics.preposition
                   (warning, follows, colour, areas, arrive_by, ground, people, plan, state,
                    made_at, signed_by)
            values (:warning, :follows, :colour, :areas, :arriveBy, :ground, :people, :plan, :state,
                    :madeAt, :signedBy)
                on conflict (warning) do update
               set ground = excluded.ground, people = excluded.people, plan = excluded.plan,
                   state = excluded.state, made_at = excluded.made_at,
                   signed_by = excluded.signed_by
            """;

    private SqlAhead() {}

    static void put(Handle handle, Ahead ahead) {
        handle.createUpdate(PUT)
                .bind("warning", ahead.warning())
                .bind("follows", ahead.follows())
                .bind("colour", ahead.colour())
                .bind("areas", Json.write(ahead.areas()))
                .bind("arriveBy", ahead.arriveBy())
                .bind("ground", ahead.ground())
                .bind("people", Json.write(ahead.people()))
                .bind("plan", ahead.plan().orElse(null))
                .bind("state", ahead.state().name())
                .bind("madeAt", ahead.madeAt())
                .bind("signedBy", ahead.signedBy().orElse(null))
                .execute();
    }

    /// What was proposed with a warning.
    static Optional<Ahead> find(Handle handle, String warning) {
        return handle.createQuery("select * from logistics.preposition where warning = :warning")
                .bind("warning", warning)
                .map((row, _) -> ahead(row))
                .findOne();
    }

    /// The same, held against other writers until the transaction ends.
    static Optional<Ahead> hold(Handle handle, String warning) {
        return handle.createQuery(
                        "select * from logistics.preposition where warning = :warning for update")
                .bind("warning", warning)
                .map((row, _) -> ahead(row))
                .findOne();
    }

    private static Ahead ahead(ResultSet row) throws SQLException {
        return new Ahead(
                row.getString("warning"),
                row.getString("follows"),
                row.getString("colour"),
                Json.tree(row.getString("areas"))
                        .valueStream()
                        .map(JsonNode::asText)
                        .map(RegionCode::new)
                        .toList(),
                row.getTimestamp("arrive_by").toInstant(),
                row.getString("ground"),
                people(row.getString("people")),
                Optional.ofNullable(row.getObject("plan", UUID.class)),
                MoveState.valueOf(row.getString("state")),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getString("signed_by")));
    }

    private static List<Ahead.People> people(String json) {
        return Json.tree(json)
                .valueStream()
                .map(
                        p ->
                                new Ahead.People(
                                        new RegionCode(p.get("region").asText()),
                                        p.get("people").asLong(),
                                        p.get("origin").asText(),
                                        p.get("base").asLong()))
                .toList();
    }
}
