package org.anlan.store.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.anlan.store.Database;
import org.anlan.store.StorageException;
import org.anlan.store.loop.Loop;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears which position was sealed last, by whichever node, on a connection of its own.
///
/// It only saves waiting: whoever follows the journal also looks by itself after a pause, so a lost
/// word or a lost connection costs one such pause.
final class NotifyLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NotifyLoop.class);
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private static final int PATIENCE_MS = 1_000;

    private final Database database;
    private final LongSupplier head;
    private final LongConsumer told;
    private final Loop loop = new Loop("anlan-listener", Duration.ZERO, this::round);
    private volatile @Nullable Connection connection;

    NotifyLoop(Database database, LongSupplier head, LongConsumer told) {
        this.database = database;
        this.head = head;
        this.told = told;
    }

    Loop loop() {
        return loop;
    }

    private boolean round() {
        try {
            hear(connected().unwrap(PGConnection.class));
            return true;
        } catch (SQLException e) {
            drop();
            throw StorageException.unreachable("Listening for sealed positions", e);
        } catch (StorageException e) {
            drop();
            throw e;
        }
    }

    private void hear(PGConnection listening) throws SQLException {
        var heard = listening.getNotifications(PATIENCE_MS);
        if (heard == null) {
            return;
        }
        for (var word : heard) {
            if (POSITION.matcher(word.getParameter()).matches()) {
                told.accept(Long.parseLong(word.getParameter()));
            }
        }
    }

    private Connection connected() throws SQLException {
        var open = connection;
        if (open == null) {
            open = database.connect();
            connection = open;
            try (var listen = open.createStatement()) {
                listen.execute("listen anlan_journal");
            }
            // Whatever was sealed while nobody listened here.
            told.accept(head.getAsLong());
        }
        return open;
    }

    private void drop() {
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("The listening connection was gone already.", e);
            }
        }
    }

    @Override
    public void close() {
        // Ending the connection ends the wait for notifications; the loop must know first.
        loop.stop();
        drop();
        loop.close();
        drop();
    }
}
