package org.anlan.forecasting.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.port.Responses;
import org.anlan.store.Tx;
import org.anlan.web.Ask;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table `forecasting.response_proposal`: responses that consultations advise.
final class SqlAdvised {

    private static final String DECIDE =
            """
            update forecasting.response_proposal
               set state = :state, decided_at = :at, decided_by = :by, decider = :decider,
                   why = :why, response = :response
             where id = :id and state = 'OPEN'
            """;

    private SqlAdvised() {}

    static void insert(Tx tx, UUID id, UUID consultation, ResponseAdvice advice) {
        tx.handle()
                .createUpdate(
                        """
                        insert into forecasting.response_proposal
                               (id, consultation, type, level, area, clause, proposed_at)
                        values (:id, :consultation, :type, :level, :area, :clause, :at)
                        """)
                .bind("id", id)
                .bind("consultation", consultation)
                .bind("type", advice.type().name())
                .bind("level", advice.level())
                .bind("area", advice.area())
                .bind("clause", advice.clause())
                .bind("at", tx.civilNow())
                .execute();
    }

    /// Decides an open one; false when it was decided.
    ///
    /// @param response the one started or changed upon it; null where it was declined
    static boolean decide(Tx tx, Ask ask, UUID id, @Nullable String why, @Nullable UUID response) {
        var state = response == null ? ResponseAdvice.State.DECLINED : ResponseAdvice.State.TAKEN;
        return tx.handle()
                        .createUpdate(DECIDE)
                        .bind("id", id)
                        .bind("state", state.name())
                        .bind("at", tx.civilNow())
                        .bind("by", ask.actor().id().value())
                        .bind("decider", ask.actor().name())
                        .bind("why", why)
                        .bind("response", response)
                        .execute()
                == 1;
    }

    static Optional<ResponseAdvice.Kept> lock(Handle handle, UUID id) {
        return handle.createQuery(
                        "select * from forecasting.response_proposal where id = :id for update")
                .bind("id", id)
                .map((row, _) -> kept(row))
                .findFirst();
    }

    /// Newest first.
    static List<ResponseAdvice.Kept> list(
            Handle handle, @Nullable UUID consultation, @Nullable String state, int most) {
        return handle.createQuery(
                        """
                        select * from forecasting.response_proposal
                         where (cast(:consultation as uuid) is null or consultation = :consultation)
                           and (cast(:state as text) is null or state = :state)
                         order by proposed_at desc, id desc limit :most
                        """)
                .bind("consultation", consultation)
                .bind("state", state)
                .bind("most", most)
                .map((row, _) -> kept(row))
                .list();
    }

    private static ResponseAdvice.Kept kept(ResultSet row) throws SQLException {
        return new ResponseAdvice.Kept(
                row.getObject("id", UUID.class),
                row.getObject("consultation", UUID.class),
                new ResponseAdvice(
                        Responses.Type.valueOf(row.getString("type")),
                        row.getInt("level"),
                        row.getString("area"),
                        row.getString("clause")),
                row.getTimestamp("proposed_at").toInstant(),
                ResponseAdvice.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("decider")),
                Optional.ofNullable(row.getString("why")),
                Optional.ofNullable(row.getObject("response", UUID.class)));
    }
}
