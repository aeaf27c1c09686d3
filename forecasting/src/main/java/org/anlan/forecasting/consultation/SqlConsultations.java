package org.anlan.forecasting.consultation;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.store.Tx;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table `forecasting.consultation`.
final class SqlConsultations {

    private static final String CALLED_BY =
            """
            select * from (
                   select *, case when closed_at <= :at then 'CLOSED'
                                  when signed_at <= :at then 'SIGNED'
                                  when revealed_at <= :at then 'REVEALED'
                                  when frozen_at <= :at then 'FROZEN'
                                  else 'CALLED' end as state_then
                     from forecasting.consultation
                    where called_at <= :at) c
             where cast(:state as text) is null or state_then = :state
             order by called_at desc, id desc limit :most
            """;

    private SqlConsultations() {}

    /// The open one of a topic.
    static Optional<UUID> findOpen(Handle handle, String topic) {
        return handle.createQuery(
                        """
                        select id from forecasting.consultation
                         where topic = :topic and state in ('CALLED', 'FROZEN', 'REVEALED')
                        """)
                .bind("topic", topic)
                .mapTo(UUID.class)
                .findFirst();
    }

    /// Reads one and keeps others from changing it until the transaction ends.
    ///
    /// @throws Problem 404 if there is none
    static Consultation lock(Tx tx, UUID id) {
        return tx.handle()
                .createQuery("select * from forecasting.consultation where id = :id for update")
                .bind("id", id)
                .map((row, _) -> consultation(row))
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    /// @throws Problem 404 if there is none
    static Consultation get(Handle handle, UUID id) {
        return handle.createQuery("select * from forecasting.consultation where id = :id")
                .bind("id", id)
                .map((row, _) -> consultation(row))
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    private static Problem unknown(UUID id) {
        return Problem.notFound("没有这次会商: " + id);
    }

    /// Newest first.
    static List<Consultation> list(Handle handle, @Nullable String state, int most) {
        return handle.createQuery(
                        """
                        select * from forecasting.consultation
                         where cast(:state as text) is null or state = :state
                         order by called_at desc, id desc limit :most
                        """)
                .bind("state", state)
                .bind("most", most)
                .map((row, _) -> consultation(row))
                .list();
    }

    /// Those called by a civil time, each at the stage it had then, newest first.
    static List<Consultation> listCalledBy(
            Handle handle, Instant at, @Nullable String state, int most) {
        return handle.createQuery(CALLED_BY)
                .bind("at", at)
                .bind("state", state)
                .bind("most", most)
                .map((row, _) -> consultation(row, "state_then"))
                .list();
    }

    /// The signed ones of a hazard before a civil time, newest first.
    static List<Consultation> listSigned(Handle handle, String hazard, Instant before, int most) {
        return handle.createQuery(
                        """
                        select * from forecasting.consultation
                         where hazard = :hazard and signed_at < :before
                         order by signed_at desc, id desc limit :most
                        """)
                .bind("hazard", hazard)
                .bind("before", before)
                .bind("most", most)
                .map((row, _) -> consultation(row))
                .list();
    }

    /// The frozen ones whose time is up.
    static List<UUID> listDue(Handle handle, Instant now) {
        return handle.createQuery(
                        """
                        select id from forecasting.consultation
                         where state = 'FROZEN' and due_at <= :now order by due_at, id
                        """)
                .bind("now", now)
                .mapTo(UUID.class)
                .list();
    }

    /// A long text of one: `evidence` or `minutes`.
    static Optional<String> findText(Handle handle, UUID id, boolean minutes) {
        return handle.createQuery(
                        "select evidence, minutes from forecasting.consultation where id = :id")
                .bind("id", id)
                .map(
                        (row, _) ->
                                Optional.ofNullable(
                                        row.getString(minutes ? "minutes" : "evidence")))
                .findFirst()
                .flatMap(text -> text);
    }

    private static Consultation consultation(ResultSet row) throws SQLException {
        return consultation(row, "state");
    }

    private static Consultation consultation(ResultSet row, String state) throws SQLException {
        return new Consultation(
                row.getObject("id", UUID.class),
                Consultation.Kind.valueOf(row.getString("kind")),
                row.getString("form").equals("ROUTINE"),
                row.getString("topic"),
                row.getString("question"),
                new RegionCode(row.getString("region")),
                row.getString("process"),
                row.getString("base"),
                row.getString("hazard"),
                row.getString("dial"),
                invited(row),
                row.getString("called_by"),
                row.getTimestamp("called_at").toInstant(),
                instant(row, "due_at"),
                Stage.valueOf(row.getString(state)),
                instant(row, "frozen_at"),
                Optional.ofNullable(row.getObject("position", Long.class)),
                Optional.ofNullable(row.getString("evidence_digest")),
                instant(row, "revealed_at"),
                Optional.ofNullable(row.getString("pool")),
                Optional.ofNullable(row.getString("reference")),
                Optional.ofNullable(row.getString("resolution")),
                Optional.ofNullable(row.getString("resolution_digest")),
                Optional.ofNullable(row.getObject("drafted_by", UUID.class)),
                Optional.ofNullable(row.getString("drafter")),
                instant(row, "signed_at"),
                Optional.ofNullable(row.getString("signer")),
                instant(row, "minutes_due_at"),
                Optional.ofNullable(row.getString("closed_why")));
    }

    private static Invited invited(ResultSet row) throws SQLException {
        return new Invited(
                List.of(read(row.getString("departments"), String[].class)),
                List.of(read(row.getString("experts"), Expert[].class)),
                Optional.ofNullable(row.getString("asked"))
                        .map(asked -> read(asked, AskedQuantity.class)));
    }

    private static <T> T read(String json, Class<T> type) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
