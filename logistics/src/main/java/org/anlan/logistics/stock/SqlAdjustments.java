package org.anlan.logistics.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The table `logistics.adjustment`.
public final class SqlAdjustments {

    private static final String PROPOSE =
            """
            insert into logistics.adjustment (id, kind, lot, quantity, reason, stocktake, state,
                                              proposer, proposer_name, proposed_at)
            values (:id, :kind, :lot, :quantity, :reason, :stocktake, 'PROPOSED',
                    :proposer, :name, :at)
                on conflict (stocktake, lot) do nothing
            """;

    private static final String LIST =
            """
            select a.* from logistics.adjustment a join logistics.lot on lot.id = a.lot
             where (:depot::text is null or lot.depot = :depot)
                   and (not :waiting or a.state = 'PROPOSED') and a.id > :after::uuid
             order by a.id limit :most
            """;

    private static final String DECIDE =
            """
            update logistics.adjustment
               set state = :state, decider = :decider, decider_name = :name, decided_at = :at,
                   answer = :words
             where id = :id and state = 'PROPOSED'
            """;

    private SqlAdjustments() {}

    /// Writes a proposal; of one stock-take each lot is proposed once.
    public static void propose(Tx tx, Adjustment adjustment) {
        tx.handle()
                .createUpdate(PROPOSE)
                .bind("id", adjustment.id())
                .bind("kind", adjustment.kind().name())
                .bind("lot", adjustment.lot())
                .bind("quantity", adjustment.quantity())
                .bind("reason", adjustment.reason())
                .bind("stocktake", adjustment.stocktake().orElse(null))
                .bind("proposer", adjustment.proposer().id().value())
                .bind("name", adjustment.proposer().name())
                .bind("at", adjustment.at())
                .execute();
    }

    /// Writes the answer; false if it was answered before.
    static boolean decide(Tx tx, UUID id, Adjustment.Decision decision) {
        return tx.handle()
                        .createUpdate(DECIDE)
                        .bind("id", id)
                        .bind("state", decision.agreed() ? "AGREED" : "REFUSED")
                        .bind("decider", decision.by().id().value())
                        .bind("name", decision.by().name())
                        .bind("at", decision.at())
                        .bind("words", decision.words())
                        .execute()
                == 1;
    }

    static Optional<Adjustment> find(Handle handle, UUID id) {
        return handle.createQuery("select * from logistics.adjustment where id = :id")
                .bind("id", id)
                .map((row, _) -> adjustment(row))
                .findOne();
    }

    static List<Adjustment> list(
            Handle handle, Optional<String> depot, boolean waiting, UUID after, int most) {
        return handle.createQuery(LIST)
                .bind("depot", depot.orElse(null))
                .bind("waiting", waiting)
                .bind("after", after)
                .bind("most", most)
                .map((row, _) -> adjustment(row))
                .list();
    }

    private static Adjustment adjustment(ResultSet row) throws SQLException {
        return new Adjustment(
                row.getObject("id", UUID.class),
                Movement.Kind.valueOf(row.getString("kind")),
                row.getString("lot"),
                row.getLong("quantity"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("stocktake", UUID.class)),
                person(row, "proposer"),
                instant(row, "proposed_at"),
                decision(row));
    }

    private static Optional<Adjustment.Decision> decision(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return state.equals("PROPOSED")
                ? Optional.empty()
                : Optional.of(
                        new Adjustment.Decision(
                                state.equals("AGREED"),
                                person(row, "decider"),
                                instant(row, "decided_at"),
                                row.getString("answer")));
    }

    private static Adjustment.Person person(ResultSet row, String column) throws SQLException {
        var id = new ActorId(row.getObject(column, UUID.class));
        return new Adjustment.Person(id, row.getString(column + "_name"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
