package org.anlan.web.live;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.anlan.domain.Actor;
import org.anlan.domain.Divisions;
import org.anlan.store.StorageException;
import org.anlan.store.journal.Journal;
import org.anlan.store.journal.SealedFact;
import org.anlan.store.loop.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The live stream (Server-Sent Events): one reader of the journal for all screens, each event
/// encoded once, one write a tick to each screen.
///
/// A screen that comes back with `Last-Event-ID` is given what it missed; one that missed too much,
/// or reads too slowly, is told `resync` and reads its figures anew.
public final class LiveStream implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final Duration TICK = Duration.ofMillis(25);
    /// A lost wake-up costs so much.
    private static final Duration LOOK = Duration.ofSeconds(1);

    /// How often it is asked whether listeners are still let in.
    private static final Duration CHECK = Duration.ofSeconds(5);

    private static final int MOST_MISSED = 2_000;
    private static final String OPENING = ": 安澜\nretry: 2000\n\n";

    private final Journal journal;
    private final Divisions divisions;
    private final Supplier<LocalDate> day;
    private final Projections projections;
    private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
    private final Semaphore bell = new Semaphore(0);
    private final LongConsumer ring = this::ring;
    private final Thread ticker = Thread.ofVirtual().name("anlan-live").unstarted(this::run);
    private final Loop check = new Loop("anlan-listeners", CHECK, this::check);
    private volatile boolean open = true;
    private volatile long told;
    private volatile Optional<String> trouble = Optional.empty();

    /// @param day the day whose divisions are meant now
    /// @param projections what screens may see of each kind of fact
    public LiveStream(
            Journal journal,
            Divisions divisions,
            Supplier<LocalDate> day,
            Projections projections) {
        this.journal = journal;
        this.divisions = divisions;
        this.day = day;
        this.projections = projections;
    }

    /// Starts telling, from the journal's present head on.
    public void start() {
        told = journal.head().position();
        journal.listen(ring);
        ticker.start();
        check.start();
    }

    /// What keeps it from telling, if anything.
    public Optional<String> trouble() {
        var telling = ticker.isAlive() || !open ? trouble : Optional.of("thread ended");
        return telling.or(check::trouble);
    }

    /// How many screens listen.
    public int screens() {
        return screens.size();
    }

    /// Adds a screen; may block while it reads what the screen missed. The stream ends when its
    /// listener is no longer let in, and follows a change of his posts.
    ///
    /// @param lastEventId the last position the screen heard; -1 for a new one
    public void add(Vertx vertx, HttpServerResponse response, Listener listener, long lastEventId) {
        var screen = new Screen(vertx.getOrCreateContext(), response, listener);
        response.closeHandler(_ -> screens.remove(screen));
        response.exceptionHandler(_ -> screens.remove(screen));
        long upTo;
        // What is told from here on, the screen hears; what was told before, it missed.
        synchronized (screens) {
            upTo = told;
            screens.add(screen);
        }
        try {
            screen.begin(OPENING + missed(listener.actor(), lastEventId, upTo));
        } catch (RuntimeException e) {
            screens.remove(screen);
            throw e;
        }
    }

    private String missed(Actor actor, long lastEventId, long upTo) {
        if (lastEventId < 0) {
            return "";
        }
        var records = journal.listAfter(lastEventId, MOST_MISSED + 1);
        if (records.size() > MOST_MISSED) {
            return LiveEvent.RESYNC;
        }
        var untold = records.stream().filter(r -> r.position() <= upTo).toList();
        return LiveEvent.textFor(actor, events(untold));
    }

    private void ring(long position) {
        bell.release();
    }

    private void run() {
        while (open) {
            try {
                if (bell.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    TimeUnit.NANOSECONDS.sleep(TICK.toNanos()); // gathers what comes close together
                    bell.drainPermits();
                }
                round();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void round() {
        try {
            tell();
            var beat = ": ♥\nid: %d\n\n".formatted(told);
            screens.forEach(s -> s.beat(beat));
            trouble = Optional.empty();
        } catch (StorageException e) {
            if (open && trouble.isEmpty()) {
                LOG.warn("The live stream waits: {}", e.getMessage());
            }
            trouble = Optional.of(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) { // the outermost edge of a thread that must not end
            if (trouble.isEmpty()) {
                LOG.error("The live stream waits and tries again.", e);
            }
            trouble = Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// Apart from the ticker, which never waits for the accounts.
    private boolean check() {
        screens.removeIf(Screen::isShutOut);
        return false;
    }

    private void tell() {
        List<SealedFact> records;
        do {
            records = journal.listAfter(told, MOST_MISSED);
            if (!records.isEmpty()) {
                var events = events(records);
                synchronized (screens) {
                    screens.forEach(s -> s.tell(events));
                    told = records.getLast().position();
                }
            }
        } while (records.size() == MOST_MISSED);
    }

    private List<LiveEvent> events(List<SealedFact> records) {
        var events = new ArrayList<LiveEvent>();
        for (var fact : records) {
            event(fact).ifPresent(events::add);
        }
        return events;
    }

    /// One fact that cannot be shown never keeps the others from the screens: they read anew.
    private Optional<LiveEvent> event(SealedFact fact) {
        try {
            return journal.factOf(fact)
                    .flatMap(projections::of)
                    .map(shown -> LiveEvent.of(fact, path(fact), shown));
        } catch (RuntimeException e) {
            LOG.error("Fact {} ({}) cannot be shown.", fact.position(), fact.type(), e);
            return Optional.of(LiveEvent.resync(fact.position()));
        }
    }

    private String path(SealedFact fact) {
        return divisions.path(fact.region(), day.get());
    }

    @Override
    public void close() {
        open = false;
        journal.unlisten(ring);
        ticker.interrupt();
        check.close();
    }
}
