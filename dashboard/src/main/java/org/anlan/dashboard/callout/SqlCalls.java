package org.anlan.dashboard.callout;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.dashboard.person.PersonalSeal;
import org.jdbi.v3.core.Handle;

/// The table `desk.callout_call`: the phone log, its words sealed.
final class SqlCalls {

    /// One call.
    ///
    /// @param caller who called
    /// @param said what was answered; `—` where its key is gone
    record Call(
            Instant at,
            String caller,
            CallWay way,
            CallOutcome outcome,
            String said,
            Instant recordedAt) {}

    private final PersonalSeal seal;

    SqlCalls(PersonalSeal seal) {
        this.seal = seal;
    }

    void insert(Handle handle, UUID id, String warning, UUID person, Call call) {
        handle.createUpdate(
                        """
                        insert into desk.callout_call
                               (id, warning, person, at, caller, way, outcome, sealed, recorded_at)
                        values (:id, :warning, :person, :at, :caller, :way, :outcome, :sealed,
                               :recorded)
                        """)
                .bind("id", id)
                .bind("warning", warning)
                .bind("person", person)
                .bind("at", call.at())
                .bind("caller", call.caller())
                .bind("way", call.way().name())
                .bind("outcome", call.outcome().name())
                .bind("sealed", seal.seal(id, call.said()))
                .bind("recorded", call.recordedAt())
                .execute();
    }

    List<Call> list(Handle handle, String warning, UUID person) {
        return handle.createQuery(
                        """
                        select * from desk.callout_call
                         where warning = :warning and person = :person order by at, id
                        """)
                .bind("warning", warning)
                .bind("person", person)
                .map(
                        (row, _) ->
                                new Call(
                                        row.getTimestamp("at").toInstant(),
                                        row.getString("caller"),
                                        CallWay.valueOf(row.getString("way")),
                                        CallOutcome.valueOf(row.getString("outcome")),
                                        seal.open(
                                                        row.getObject("id", UUID.class),
                                                        row.getBytes("sealed"))
                                                .orElse("—"),
                                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }
}
