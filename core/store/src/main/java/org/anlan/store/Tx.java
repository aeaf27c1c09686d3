package org.anlan.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anlan.domain.Fact;
import org.jdbi.v3.core.Handle;

/// One transaction, passed to whoever writes in it. Not thread-safe; it ends with its block.
public final class Tx {

    private final Handle handle;
    private final Cause cause;
    private final Instant civilNow;
    private final List<StatedFact> facts;
    private final List<Runnable> afterCommit;

    record StatedFact(Fact fact, Cause cause) {}

    Tx(Handle handle, Cause cause, Instant civilNow) {
        this(handle, cause, civilNow, new ArrayList<>(), new ArrayList<>());
    }

    private Tx(
            Handle handle,
            Cause cause,
            Instant civilNow,
            List<StatedFact> facts,
            List<Runnable> afterCommit) {
        this.handle = handle;
        this.cause = cause;
        this.civilNow = civilNow;
        this.facts = facts;
        this.afterCommit = afterCommit;
    }

    /// The same transaction for one who acts in it because of something else.
    public Tx because(Cause other) {
        return new Tx(handle, other, civilNow, facts, afterCommit);
    }

    /// The connection's handle, for the room's own SQL.
    public Handle handle() {
        return handle;
    }

    /// Who or what made this transaction happen.
    public Cause cause() {
        return cause;
    }

    /// Civil time when the transaction began; the same all through it.
    public Instant civilNow() {
        return civilNow;
    }

    /// States a fact: it goes to the inbox as the transaction's last statement, and is seen by
    /// nobody before it is sealed.
    public void state(Fact fact) {
        state(fact, cause);
    }

    /// As [#state(Fact)], naming its own cause: one fact of a batch that is followed together.
    public void state(Fact fact, Cause because) {
        facts.add(new StatedFact(fact, because));
    }

    /// Runs something once the transaction has been committed, such as ringing a loop; it must not
    /// block, and is not run when the transaction fails.
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    List<StatedFact> facts() {
        return facts;
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
