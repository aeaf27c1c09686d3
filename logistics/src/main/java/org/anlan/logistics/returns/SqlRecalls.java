package org.anlan.logistics.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Actor;
import org.anlan.domain.RegionCode;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The tables `logistics.recall`, `recall_line`, `recall_return` and `recall_write_off`.
final class SqlRecalls {

    private static final String INSERT =
            """
            insert into logistics.recall (id, process, region, place, reason, due_on, called_at,
                                          caller, caller_name, caller_phone)
            values (:id, :process, :region, :place, :reason, :due, :at, :actor, :name, :phone)
            """;

    /// What a county received of some goods and was never called in.
    private static final String TAKE_ALL =
            """
            insert into logistics.recall_line (recall, plan, line, quantity)
            select :recall, u.plan, u.line, u.units
              from (select l.plan, l.line,
                           l.received - coalesce((select sum(r.quantity) from logistics.recall_line r
                                                   where r.plan = l.plan and r.line = l.line), 0)
                               as units
                      from logistics.plan_line l join logistics.plan p on p.id = l.plan
                     where p.process = :process and l.region = :region
                           and l.item = any(:items) and l.received > 0) u
             where u.units > 0
            """;

    private static final String LINES =
            """
            select r.plan, r.line, l.item, l.lot, l.depot, r.quantity,
                   coalesce((select sum(t.quantity) from logistics.recall_return t
                              where t.recall = r.recall and t.plan = r.plan and t.line = r.line), 0)
                       as returned,
                   coalesce((select sum(w.quantity) from logistics.recall_write_off w
                              where w.recall = r.recall and w.plan = r.plan and w.line = r.line
                                    and w.agreed is null), 0) as waiting,
                   coalesce((select sum(w.quantity) from logistics.recall_write_off w
                              where w.recall = r.recall and w.plan = r.plan and w.line = r.line
                                    and w.agreed), 0) as written_off
              from logistics.recall_line r
              join logistics.plan_line l on l.plan = r.plan and l.line = r.line
             where r.recall = :recall
             order by l.item, l.lot, r.plan, r.line
            """;

    private static final String RETURN =
            """
            insert into logistics.recall_return (id, recall, plan, line, condition, quantity, reason,
                                                 at, actor, name, phone)
            values (:id, :recall, :plan, :line, :condition, :quantity, :reason, :at, :actor, :name,
                    :phone)
            """;

    private static final String PROPOSE =
            """
            insert into logistics.recall_write_off (id, recall, plan, line, quantity, reason,
                                                    proposed_at, proposer, proposer_name,
                                                    proposer_phone)
            values (:id, :recall, :plan, :line, :quantity, :reason, :at, :actor, :name, :phone)
            """;

    private static final String DECIDE =
            """
            update logistics.recall_write_off
               set agreed = :agreed, decider = :actor, decider_name = :name, decider_phone = :phone,
                   decided_at = :at
             where id = :id and agreed is null
            """;

    private SqlRecalls() {}

    static void insert(Tx tx, Recall recall, Actor caller) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("id", recall.id())
                .bind("process", recall.process())
                .bind("region", recall.region().digits())
                .bind("place", recall.place())
                .bind("reason", recall.reason())
                .bind("due", recall.dueOn())
                .bind("at", recall.at())
                .bind("actor", caller.id().value())
                .bind("name", caller.name())
                .bind("phone", caller.phone())
                .execute();
    }

    /// Calls in all that came and was not called in before; tells how many lines.
    static int takeAll(Tx tx, Recall recall, List<String> items) {
        return tx.handle()
                .createUpdate(TAKE_ALL)
                .bind("recall", recall.id())
                .bind("process", recall.process())
                .bind("region", recall.region().digits())
                .bindArray("items", String.class, items.toArray())
                .execute();
    }

    static Optional<Recall> find(Handle handle, UUID id) {
        return handle.createQuery("select * from logistics.recall where id = :id")
                .bind("id", id)
                .map((row, _) -> recall(row))
                .findOne();
    }

    /// A recall, held against others that write to it.
    static Optional<Recall> lock(Tx tx, UUID id) {
        return tx.handle()
                .createQuery("select * from logistics.recall where id = :id for update")
                .bind("id", id)
                .map((row, _) -> recall(row))
                .findOne();
    }

    static List<Recall> list(Handle handle, Optional<String> region, long before, int most) {
        return handle.createQuery(
                        """
                        select * from logistics.recall
                         where number < :before and (:region::text is null or region = :region)
                         order by number desc limit :most
                        """)
                .bind("region", region.orElse(null))
                .bind("before", before)
                .bind("most", most)
                .map((row, _) -> recall(row))
                .list();
    }

    static List<Recall.Line> lines(Handle handle, UUID recall) {
        return handle.createQuery(LINES)
                .bind("recall", recall)
                .map(
                        (row, _) ->
                                new Recall.Line(
                                        row.getObject("plan", UUID.class),
                                        row.getInt("line"),
                                        row.getString("item"),
                                        row.getString("lot"),
                                        row.getString("depot"),
                                        row.getLong("quantity"),
                                        row.getLong("returned"),
                                        row.getLong("waiting"),
                                        row.getLong("written_off")))
                .list();
    }

    static void giveBack(
            Tx tx, UUID id, Recall recall, Recall.Line line, ReturnDesk.Returning form, Actor by) {
        tx.handle()
                .createUpdate(RETURN)
                .bind("id", id)
                .bind("recall", recall.id())
                .bind("plan", line.plan())
                .bind("line", line.line())
                .bind("condition", form.condition().name())
                .bind("quantity", Long.parseLong(form.quantity()))
                .bind("reason", form.reason().orElse(""))
                .bind("at", tx.civilNow())
                .bind("actor", by.id().value())
                .bind("name", by.name())
                .bind("phone", by.phone())
                .execute();
    }

    static void propose(Tx tx, Recall.WriteOff off) {
        tx.handle()
                .createUpdate(PROPOSE)
                .bind("id", off.id())
                .bind("recall", off.recall())
                .bind("plan", off.plan())
                .bind("line", off.line())
                .bind("quantity", off.quantity())
                .bind("reason", off.reason())
                .bind("at", off.at())
                .bind("actor", off.proposer())
                .bind("name", off.proposedBy().name())
                .bind("phone", off.proposedBy().phone())
                .execute();
    }

    static Optional<Recall.WriteOff> findWriteOff(Handle handle, UUID id) {
        return handle.createQuery("select * from logistics.recall_write_off where id = :id")
                .bind("id", id)
                .map((row, _) -> writeOff(row))
                .findOne();
    }

    /// Write-offs of a recall that wait for a second person, oldest first.
    static List<Recall.WriteOff> waiting(Handle handle, UUID recall) {
        return handle.createQuery(
                        """
                        select * from logistics.recall_write_off
                         where recall = :recall and agreed is null order by id
                        """)
                .bind("recall", recall)
                .map((row, _) -> writeOff(row))
                .list();
    }

    static boolean decide(Tx tx, UUID id, boolean agreed, Actor by) {
        return tx.handle()
                        .createUpdate(DECIDE)
                        .bind("id", id)
                        .bind("agreed", agreed)
                        .bind("actor", by.id().value())
                        .bind("name", by.name())
                        .bind("phone", by.phone())
                        .bind("at", tx.civilNow())
                        .execute()
                == 1;
    }

    private static Recall.WriteOff writeOff(ResultSet row) throws SQLException {
        return new Recall.WriteOff(
                row.getObject("id", UUID.class),
                row.getObject("recall", UUID.class),
                row.getObject("plan", UUID.class),
                row.getInt("line"),
                row.getLong("quantity"),
                row.getString("reason"),
                row.getObject("proposer", UUID.class),
                new Recall.Person(row.getString("proposer_name"), row.getString("proposer_phone")),
                row.getTimestamp("proposed_at").toInstant());
    }

    private static Recall recall(ResultSet row) throws SQLException {
        return new Recall(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("process"),
                new RegionCode(row.getString("region")),
                row.getString("place"),
                row.getString("reason"),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("called_at").toInstant(),
                new Recall.Person(row.getString("caller_name"), row.getString("caller_phone")));
    }
}
