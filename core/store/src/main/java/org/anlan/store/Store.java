package org.anlan.store;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The one door to the database. Thread-safe; every call may block.
public final class Store {

    private final Jdbi jdbi;
    private final InstantSource civil;
    private final Inbox inbox;
    private volatile Runnable afterFacts = () -> {};

    /// @param civil the injected civil clock
    /// @param inbox where facts wait to be sealed
    public Store(Jdbi jdbi, InstantSource civil, Inbox inbox) {
        this.jdbi = jdbi;
        this.civil = civil;
        this.inbox = inbox;
    }

    /// Names who is told after each commit that stated facts; must not block.
    public void tellOfFacts(Runnable listener) {
        afterFacts = listener;
    }

    /// The civil clock: reports, deadlines and forecasts go by it.
    public InstantSource civil() {
        return civil;
    }

    /// Runs a block in one transaction and answers after its commit; facts it stated leave with it.
    ///
    /// @throws StorageException if the database fails; nothing is stored then
    public <T> T inTransaction(Cause cause, Function<Tx, T> block) {
        try {
            var done =
                    jdbi.inTransaction(
                            handle -> {
                                var tx = new Tx(handle, cause, civil.instant());
                                T value = block.apply(tx);
                                inbox.insert(tx, tx.facts());
                                return new Done<>(tx, value);
                            });
            if (!done.tx().facts().isEmpty()) {
                afterFacts.run();
            }
            done.tx().committed();
            return done.value();
        } catch (JdbiException e) {
            throw StorageException.of("Could not write", e);
        }
    }

    private record Done<T>(Tx tx, T value) {}

    /// As [#inTransaction], without a result.
    public void useTransaction(Cause cause, Consumer<Tx> block) {
        inTransaction(
                cause,
                tx -> {
                    block.accept(tx);
                    return true;
                });
    }

    /// Reads from one consistent snapshot; asked inside a transaction, from that transaction
    /// itself.
    ///
    /// @throws StorageException if the database fails
    public <T> T read(Function<Handle, T> block) {
        try {
            return jdbi.withHandle(
                    handle ->
                            handle.isInTransaction()
                                    ? block.apply(handle)
                                    : handle.inTransaction(fresh -> block.apply(snapshot(fresh))));
        } catch (JdbiException e) {
            throw StorageException.of("Could not read", e);
        }
    }

    /// One statement instead of the five that the driver takes for the same.
    private static Handle snapshot(Handle handle) {
        handle.execute("set transaction isolation level repeatable read, read only");
        return handle;
    }

    /// Reads with a single statement, which is its own snapshot.
    ///
    /// @throws StorageException if the database fails
    public <T> T readOne(Function<Handle, T> statement) {
        try {
            return jdbi.withHandle(statement::apply);
        } catch (JdbiException e) {
            throw StorageException.of("Could not read", e);
        }
    }
}
