package org.anlan.logistics.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The tables `logistics.plan_hold` and `logistics.plan_kept`.
final class SqlHolds {

    private static final String INSERT =
            """
            insert into logistics.plan_hold (id, process, kind, depot, region, item, quantity, reason,
                                             actor, actor_name, at)
            values (:id, :process, :kind, :depot, :region, :item, :quantity, :reason,
                    :actor, :name, :at)
            """;

    private static final String END =
            """
            update logistics.plan_hold set ended_at = :at, ended_by = :by, end_cause = :cause
             where id = any(:ids) and process = :process and ended_at is null
            """;

    private static final String KEEP =
            """
            insert into logistics.plan_kept (plan, hold, quantity, fault_zh, fault_en)
            values (:plan, :hold, :quantity, :zh, :en)
            """;

    private static final String KEPT =
            """
            select h.*, k.quantity as kept, k.fault_zh, k.fault_en
              from logistics.plan_kept k join logistics.plan_hold h on h.id = k.hold
             where k.plan = :plan order by h.at, h.id
            """;

    private SqlHolds() {}

    static void insert(Handle handle, String process, Hold hold) {
        handle.createUpdate(INSERT)
                .bind("id", hold.id())
                .bind("process", process)
                .bind("kind", hold.kind().name())
                .bind("depot", hold.depot())
                .bind("region", hold.region().digits())
                .bind("item", hold.item().orElse(null))
                .bind("quantity", hold.kind() == HoldKind.FORBID ? null : hold.quantity())
                .bind("reason", hold.reason())
                .bind("actor", hold.actor().value())
                .bind("name", hold.by())
                .bind("at", hold.at())
                .execute();
    }

    /// Why a hold no longer holds.
    enum End {
        LIFTED,
        REPLACED,
        CARRIED_OUT
    }

    /// Ends holds of a process.
    ///
    /// @return how many of them held
    static int end(Tx tx, String process, List<UUID> ids, String by, End cause) {
        return tx.handle()
                .createUpdate(END)
                .bindArray("ids", UUID.class, ids)
                .bind("process", process)
                .bind("at", tx.civilNow())
                .bind("by", by)
                .bind("cause", cause.name())
                .execute();
    }

    /// The holds of a process, the oldest first.
    static List<Hold> listHeld(Handle handle, String process) {
        return handle.createQuery(
                        """
                        select * from logistics.plan_hold
                         where process = :process and ended_at is null order by at, id
                        """)
                .bind("process", process)
                .map((row, _) -> hold(row))
                .list();
    }

    static void insertKept(Handle handle, UUID plan, List<HeldInstance.Kept> kept) {
        var batch = handle.prepareBatch(KEEP);
        for (var row : kept) {
            batch.bind("plan", plan)
                    .bind("hold", row.hold().id())
                    .bind("quantity", row.quantity())
                    .bind("zh", row.fault().map(HoldFault::zh).orElse(""))
                    .bind("en", row.fault().map(HoldFault::en).orElse(""))
                    .add();
        }
        batch.execute();
    }

    /// The holds a plan was made with, in the order in which they were worked in.
    static List<HeldInstance.Kept> listKept(Handle handle, UUID plan) {
        return handle.createQuery(KEPT).bind("plan", plan).map((row, _) -> kept(row)).list();
    }

    private static HeldInstance.Kept kept(ResultSet row) throws SQLException {
        var zh = row.getString("fault_zh");
        var en = row.getString("fault_en");
        return new HeldInstance.Kept(
                hold(row),
                row.getLong("kept"),
                zh.isEmpty() ? Optional.empty() : Optional.of(new HoldFault("", "kept", zh, en)));
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                HoldKind.valueOf(row.getString("kind")),
                row.getString("depot"),
                new RegionCode(row.getString("region")),
                Optional.ofNullable(row.getString("item")),
                row.getLong("quantity"),
                row.getString("reason"),
                new ActorId(row.getObject("actor", UUID.class)),
                row.getString("actor_name"),
                row.getTimestamp("at").toInstant());
    }
}
