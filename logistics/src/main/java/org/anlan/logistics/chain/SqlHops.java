package org.anlan.logistics.chain;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Actor;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// The table `logistics.hop`: notices and their acknowledgements.
public final class SqlHops {

    private static final String INSERT =
            """
            insert into logistics.hop (id, plan, kind, depot, year, number, at, actor, name, phone, note)
            values (:id, :plan, :kind, :depot, :year, :number, :at, :actor, :name, :phone, :note)
                on conflict (plan, kind, depot) do nothing
            """;

    /// A notice that was issued.
    ///
    /// @param number counted in its year
    public record Notice(int year, int number, Instant at, String name, String phone) {}

    private SqlHops() {}

    /// Issues the notice of a plan under the next number of the year; false if it had one.
    static boolean notice(Tx tx, UUID plan, Actor by) {
        tx.handle().execute("lock table logistics.hop in share row exclusive mode");
        var year = tx.civilNow().atZone(OpenStore.ZONE).getYear();
        var number =
                tx.handle()
                        .createQuery(
                                """
                                select coalesce(max(number), 0) + 1 from logistics.hop
                                 where kind = 'NOTICE' and year = :year
                                """)
                        .bind("year", year)
                        .mapTo(Integer.class)
                        .one();
        return insert(tx, plan, HopKind.NOTICE, "", Optional.of(number), by, "");
    }

    /// A depot acknowledges the notice; false if it did before.
    static boolean acknowledge(Tx tx, UUID plan, String depot, Actor by, String note) {
        return insert(tx, plan, HopKind.ACKNOWLEDGED, depot, Optional.empty(), by, note);
    }

    private static boolean insert(
            Tx tx,
            UUID plan,
            HopKind kind,
            String depot,
            Optional<Integer> number,
            Actor by,
            String note) {
        return tx.handle()
                        .createUpdate(INSERT)
                        .bind("id", UuidCreator.getTimeOrderedEpoch())
                        .bind("plan", plan)
                        .bind("kind", kind.name())
                        .bind("depot", depot)
                        .bind("year", tx.civilNow().atZone(OpenStore.ZONE).getYear())
                        .bind("number", number.orElse(null))
                        .bind("at", tx.civilNow())
                        .bind("actor", by.id().value())
                        .bind("name", by.name())
                        .bind("phone", by.phone())
                        .bind("note", note)
                        .execute()
                == 1;
    }

    /// The notice of a plan, if it was issued.
    public static Optional<Notice> findNotice(Handle handle, UUID plan) {
        return handle.createQuery(
                        "select * from logistics.hop where plan = :plan and kind = 'NOTICE'")
                .bind("plan", plan)
                .map(
                        (row, _) ->
                                new Notice(
                                        row.getInt("year"),
                                        row.getInt("number"),
                                        row.getTimestamp("at").toInstant(),
                                        row.getString("name"),
                                        row.getString("phone")))
                .findOne();
    }
}
