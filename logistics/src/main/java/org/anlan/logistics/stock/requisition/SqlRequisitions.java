package org.anlan.logistics.stock.requisition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Actor;
import org.anlan.domain.ActorId;
import org.anlan.domain.Money;
import org.anlan.domain.RegionCode;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The tables `logistics.requisition`, `logistics.requisition_return` and `logistics.compensation`.
final class SqlRequisitions {

    private static final String INSERT =
            """
            insert into logistics.requisition (id, process, region, basis, goods, unit, quantity,
                                               condition, value_fen, use, taken_at, return_by,
                                               taker, taker_name, holder)
            values (:id, :process, :region, :basis, :goods, :unit, :quantity,
                    :condition, :value, :use, :taken, :returnBy, :taker, :name, :holder)
            returning *
            """;

    private static final String LIST =
            """
            select * from logistics.requisition
             where (:process::text is null or process = :process) and number < :before
             order by number desc limit :most
            """;

    private static final String GIVE =
            """
            insert into logistics.requisition_return (id, requisition, outcome, quantity, note, at,
                                                      actor, actor_name)
            values (:id, :requisition, :outcome, :quantity, :note, :at, :actor, :name)
            """;

    private static final String OWE =
            """
            insert into logistics.compensation (requisition, use_fen, damage_fen, loss_fen, basis,
                                                state, proposer, proposer_name, proposed_at)
            values (:id, :use, :damage, :loss, :basis, 'PROPOSED', :proposer, :name, :at)
                on conflict (requisition) do nothing
            """;

    private static final String AGREE =
            """
            update logistics.compensation
               set state = 'AGREED', decider = :decider, decider_name = :name, decided_at = :at
             where requisition = :id and state = 'PROPOSED'
            """;

    private SqlRequisitions() {}

    /// Writes it under the next number.
    static Requisition insert(Tx tx, Requisition taken, ActorId taker, byte[] holder) {
        return tx.handle()
                .createQuery(INSERT)
                .bind("id", taken.id())
                .bind("process", taken.process())
                .bind("region", taken.region().digits())
                .bind("basis", taken.basis())
                .bind("goods", taken.goods())
                .bind("unit", taken.unit())
                .bind("quantity", taken.quantity())
                .bind("condition", taken.condition())
                .bind("value", taken.value().fen())
                .bind("use", taken.use())
                .bind("taken", taken.taken())
                .bind("returnBy", taken.returnBy().orElse(null))
                .bind("taker", taker.value())
                .bind("name", taken.taker())
                .bind("holder", holder)
                .map((row, _) -> requisition(row))
                .one();
    }

    static boolean any(Handle handle, String process) {
        return handle.createQuery(
                        "select exists (select 1 from logistics.requisition where process = :process)")
                .bind("process", process)
                .mapTo(Boolean.class)
                .one();
    }

    /// Newest first, before a number.
    static List<Requisition> list(Handle handle, Optional<String> process, long before, int most) {
        return handle.createQuery(LIST)
                .bind("process", process.orElse(null))
                .bind("before", before)
                .bind("most", most)
                .map((row, _) -> requisition(row))
                .list();
    }

    static Optional<Requisition> find(Handle handle, UUID id) {
        return handle.createQuery("select * from logistics.requisition where id = :id")
                .bind("id", id)
                .map((row, _) -> requisition(row))
                .findOne();
    }

    /// One that nobody else gives back until the transaction ends.
    static Optional<Requisition> hold(Tx tx, UUID id) {
        return tx.handle()
                .createQuery("select * from logistics.requisition where id = :id for no key update")
                .bind("id", id)
                .map((row, _) -> requisition(row))
                .findOne();
    }

    /// Whose goods they are, sealed.
    static byte[] holder(Handle handle, UUID id) {
        return handle.createQuery("select holder from logistics.requisition where id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .one();
    }

    static void give(Tx tx, UUID requisition, Given given, ActorId actor) {
        tx.handle()
                .createUpdate(GIVE)
                .bind("id", given.id())
                .bind("requisition", requisition)
                .bind("outcome", given.outcome().name())
                .bind("quantity", given.quantity())
                .bind("note", given.note())
                .bind("at", given.at())
                .bind("actor", actor.value())
                .bind("name", given.by())
                .execute();
    }

    /// In the order in which they were written.
    static List<Given> given(Handle handle, UUID requisition) {
        return handle.createQuery(
                        "select * from logistics.requisition_return where requisition = :id order by id")
                .bind("id", requisition)
                .map((row, _) -> given(row))
                .list();
    }

    /// Proposes what is owed; false if that was done before.
    static boolean owe(Tx tx, UUID requisition, Compensation owed) {
        return tx.handle()
                        .createUpdate(OWE)
                        .bind("id", requisition)
                        .bind("use", owed.use().fen())
                        .bind("damage", owed.damage().fen())
                        .bind("loss", owed.loss().fen())
                        .bind("basis", owed.basis())
                        .bind("proposer", owed.proposer().value())
                        .bind("name", owed.proposerName())
                        .bind("at", tx.civilNow())
                        .execute()
                == 1;
    }

    /// False if it was agreed before.
    static boolean agree(Tx tx, UUID requisition, Actor decider) {
        return tx.handle()
                        .createUpdate(AGREE)
                        .bind("id", requisition)
                        .bind("decider", decider.id().value())
                        .bind("name", decider.name())
                        .bind("at", tx.civilNow())
                        .execute()
                == 1;
    }

    static Optional<Compensation> owed(Handle handle, UUID requisition) {
        return handle.createQuery("select * from logistics.compensation where requisition = :id")
                .bind("id", requisition)
                .map((row, _) -> compensation(row))
                .findOne();
    }

    private static Requisition requisition(ResultSet row) throws SQLException {
        return new Requisition(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("process"),
                new RegionCode(row.getString("region")),
                row.getString("basis"),
                row.getString("goods"),
                row.getString("unit"),
                row.getLong("quantity"),
                row.getString("condition"),
                new Money(row.getLong("value_fen")),
                row.getString("use"),
                row.getTimestamp("taken_at").toInstant(),
                Optional.ofNullable(row.getObject("return_by", LocalDate.class)),
                row.getString("taker_name"));
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(
                row.getObject("id", UUID.class),
                Outcome.valueOf(row.getString("outcome")),
                row.getLong("quantity"),
                row.getString("note"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"));
    }

    private static Compensation compensation(ResultSet row) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        var by = row.getString("decider_name");
        return new Compensation(
                new Money(row.getLong("use_fen")),
                new Money(row.getLong("damage_fen")),
                new Money(row.getLong("loss_fen")),
                row.getString("basis"),
                new ActorId(row.getObject("proposer", UUID.class)),
                row.getString("proposer_name"),
                decided == null
                        ? Optional.empty()
                        : Optional.of(new Compensation.Agreed(by, decided.toInstant())));
    }
}
