package org.anlan.store;

import java.util.List;

/// The table where facts wait, in the transaction that states them, until the sealer takes them.
public final class Inbox {

    private static final String INSERT =
            """
            insert into core.inbox
                   (type, subject, region, actor, caused_by, depth, audience, civil_time, body)
            values (:type, :subject, :region, :actor, :causedBy, :depth, :audience, :civil, :body)
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
        try (var batch = tx.handle().prepareBatch(INSERT)) {
            for (var stated : facts) {
                var fact = stated.fact();
                var cause = stated.cause();
                batch.bind("type", FactCodec.nameOf(fact.getClass()))
                        .bind("subject", fact.subject())
                        .bind("region", fact.region().digits())
                        .bind("actor", cause.actor().value())
                        .bind(
                                "causedBy",
                                cause.position().isPresent() ? cause.position().getAsLong() : null)
                        .bind("depth", cause.depth())
                        .bind("audience", fact.audience().name())
                        .bind("civil", tx.civilNow())
                        .bind("body", codec.write(fact))
                        .add();
            }
            batch.execute();
        }
    }
}
