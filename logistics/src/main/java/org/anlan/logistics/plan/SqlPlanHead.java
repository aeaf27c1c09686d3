package org.anlan.logistics.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.ActorId;

/// A row of `logistics.plan` as a head.
final class SqlPlanHead {

    private SqlPlanHead() {}

    static PlanHead of(ResultSet row) throws SQLException {
        return new PlanHead(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("process"),
                row.getString("base"),
                row.getString("base_name"),
                PlanState.valueOf(row.getString("state")),
                Occasion.valueOf(row.getString("cause")),
                row.getString("instance"),
                row.getString("outcome"),
                row.getBigDecimal("gap"),
                row.getBigDecimal("served_share"),
                row.getString("policies"),
                row.getTimestamp("made_at").toInstant(),
                new Proposer(
                        new ActorId(row.getObject("proposer", UUID.class)),
                        row.getString("proposer_name"),
                        row.getString("proposer_phone")),
                approval(row),
                Optional.ofNullable(row.getObject("superseded_by", UUID.class)),
                Optional.ofNullable(row.getString("situation")),
                ancestor(row),
                returned(row));
    }

    private static Optional<PlanHead.Origin> ancestor(ResultSet row) throws SQLException {
        var reason = row.getString("edit_reason");
        return Optional.ofNullable(row.getObject("ancestor", UUID.class))
                .map(plan -> new PlanHead.Origin(plan, reason));
    }

    private static Optional<PlanHead.Return> returned(ResultSet row) throws SQLException {
        var by = row.getString("returner_name");
        var reason = row.getString("return_reason");
        return instant(row, "returned_at").map(at -> new PlanHead.Return(at, by, reason));
    }

    private static Optional<PlanHead.Approval> approval(ResultSet row) throws SQLException {
        var at = instant(row, "approved_at");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        var by =
                new PlanHead.Person(
                        row.getString("approver_name"), row.getString("approver_phone"));
        var phone = row.getString("said_by_phone");
        var saidBy =
                Optional.ofNullable(row.getString("said_by"))
                        .map(name -> new PlanHead.Person(name, phone));
        var signer = row.getString("signer_name");
        var signed = instant(row, "signed_at").map(s -> new PlanHead.Signature(s, signer));
        return Optional.of(new PlanHead.Approval(at.get(), by, saidBy, signed));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
