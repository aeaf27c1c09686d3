package org.anlan.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.ConnectionException;

/// The table where facts wait, in the transaction that states them, until the sealer takes them.
public final class Inbox {

    private static final String INSERT =
            """
            insert into core.inbox
                   (type, subject, region, actor, caused_by, depth, audience, civil_time, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final FactCodec codec;

    /// @param codec writes the facts
    public Inbox(FactCodec codec) {
        this.codec = codec;
    }

    void insert(Tx tx, List<Tx.StatedFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        try (var insert = tx.handle().getConnection().prepareStatement(INSERT)) {
            for (var stated : facts) {
                bind(insert, stated, tx.civilNow().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new ConnectionException(e); // goes the way of every other failed statement
        }
    }

    /// By hand: every commit with a fact pays for this, and binding by name cost as much as the
    /// rest of the transaction.
    private void bind(PreparedStatement insert, Tx.StatedFact stated, OffsetDateTime civil)
            throws SQLException {
        var fact = stated.fact();
        var cause = stated.cause();
        insert.setString(1, FactCodec.nameOf(fact.getClass()));
        insert.setString(2, fact.subject());
        insert.setString(3, fact.region().digits());
        insert.setObject(4, cause.actor().value());
        if (cause.position().isPresent()) {
            insert.setLong(5, cause.position().getAsLong());
        } else {
            insert.setNull(5, Types.BIGINT);
        }
        insert.setInt(6, cause.depth());
        insert.setString(7, fact.audience().name());
        insert.setObject(8, civil);
        insert.setString(9, codec.write(fact));
    }
}
