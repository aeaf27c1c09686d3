package org.anlan.store.journal;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.anlan.store.Cause;
import org.anlan.store.Store;
import org.anlan.store.loop.Loop;
import org.anlan.store.outbound.FileDrop;
import org.anlan.store.outbound.Outbound;

/// Sends the signed head out of the data folder once a day, as a file.
///
/// The day is in the message's key, so that restarts and other nodes send nothing twice.
public final class DailyHead implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Store store;
    private final Outbound outbound;
    private final HeadSigner signer;
    private final InstantSource machine;
    private final ZoneId zone;
    private final Loop loop = new Loop("anlan-daily-head", PAUSE, this::round);
    private LocalDate sent = LocalDate.MIN;

    /// @param machine the machine's clock, never turned
    /// @param zone whose days are meant
    public DailyHead(
            Store store, Outbound outbound, HeadSigner signer, InstantSource machine, ZoneId zone) {
        this.store = store;
        this.outbound = outbound;
        this.signer = signer;
        this.machine = machine;
        this.zone = zone;
    }

    /// Starts looking, once a minute, whether today's head is out.
    public void start() {
        loop.start();
    }

    boolean round() {
        var today = LocalDate.ofInstant(machine.instant(), zone);
        if (!today.equals(sent) && send(today)) {
            sent = today;
        }
        return false;
    }

    private boolean send(LocalDate today) {
        var head = store.read(SqlJournal::head);
        if (head.position() == 0) {
            return false;
        }
        var signed = signer.sign(head);
        var name = "anlan-head-%s-%s.json".formatted(signed.installation(), today);
        store.useTransaction(
                Cause.house(), tx -> outbound.send(tx, FileDrop.NAME, name, name, signed.toJson()));
        return true;
    }

    @Override
    public void close() {
        loop.close();
    }
}
